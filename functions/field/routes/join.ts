import type { TeamRole } from '../../../shared/access.ts'
import { Identity, JoinRequest } from '../../../shared/api/team.ts'
import { DeviceId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Member } from '../../../shared/register/present.ts'
import { MINUTE } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { callerAddress } from '../../http/caller-address.ts'
import { deriveToken, digest, hmac } from '../../secrets.ts'
import type { Device } from '../../store/devices.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { setDeviceCookie } from '../device-cookie.ts'
import { requireWhereabouts } from '../identity.ts'

const MAX_BYTES = 1024

/** Wrong secrets from one address within ten minutes; a whole office may sit behind one address. */
const MAX_FAILURES = 30
const FAILURE_WINDOW = 10 * MINUTE

/**
 * A phone joins its team. The device's token is derived from the invitation and the phone's nonce, so the phone may
 * repeat a request whose reply was lost: it gets the same cookie, and no second place is taken.
 */
export const join: FieldRoute = {
  method: 'post',
  path: '/api/field/devices',
  summary: 'Accept an invitation: the answer sets the cookie that proves this phone from now on.',
  access: 'public',
  body: JoinRequest,
  answers: { 201: { description: 'Who this phone is.', schema: Identity } },
  problems: ['invitation-unknown', 'invitation-over', 'too-many-requests', 'no-device'],
  async handle(deps, c) {
    const { secret, nonce } = parseJson(JoinRequest, await readBytes(c, MAX_BYTES))
    const caller = `join-${hmac(deps.serverKey, callerAddress(c))}`
    if ((await deps.rates.soFar(caller, FAILURE_WINDOW)) >= MAX_FAILURES)
      throw new Problem('too-many-requests')

    if (secret === undefined) throw new Problem('invitation-unknown')
    const invitation = digest(secret)
    const claim = await deps.invitations.claim(invitation, digest(nonce))
    if (claim === 'unknown') {
      await deps.rates.count(caller, FAILURE_WINDOW)
      throw new Problem('invitation-unknown')
    }
    if (claim === 'over') throw new Problem('invitation-over')

    const { claimedAt, madeAt = 0, ...place } = claim
    const token = deriveToken(deps.serverKey, { invitation, nonce, claimedAt })
    const device = { ...place, id: deviceIdOf(token), joinedAt: claimedAt }
    const { identity, member } = await requireWhereabouts(deps, device)
    // Ending a member's phones also ends the cards that nobody has used yet: one of them may be what was lost.
    if (madeAt < (member.phonesFrom ?? 0)) throw new Problem('invitation-over')
    await add(deps, digest(token), device, member)
    setDeviceCookie(deps, c, token)
    return c.json(identity, 201)
  },
}

/**
 * A phone that joins is written down before it is added. One whose reply was lost comes again: it is written down only
 * if the first request ended before it was added.
 */
async function add(deps: FieldDeps, tokenDigest: string, device: Device, { leader }: Member): Promise<void> {
  if ((await deps.devices.get(tokenDigest)) !== undefined) return
  const { id, province, commune, team, member } = device
  await deps.audit.write({
    act: 'join',
    who: id,
    role: (leader ? 'team_leader' : 'member') satisfies TeamRole,
    device: id,
    province,
    commune,
    object: `${team}/${member}`,
  })
  await deps.devices.add(tokenDigest, device)
}

// Public, so it must not lead to the token or to its digest, under which the device is found.
function deviceIdOf(token: string): DeviceId {
  return DeviceId.parse(digest(`device id\n${token}`).slice(0, 24))
}
