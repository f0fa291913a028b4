import type { TeamRole } from '../../../shared/access.ts'
import { JoinRequest } from '../../../shared/api/joining.ts'
import { Identity } from '../../../shared/api/team.ts'
import { DeviceId, type MemberId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { deriveToken, digest } from '../../secrets.ts'
import type { Device } from '../../store/devices.ts'
import { getClaim, type Invitation } from '../../store/invitations.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { letIn, requireNotEnded } from '../device-cookie.ts'
import { requireWhereabouts } from '../identity.ts'
import { isInvited } from '../invited.ts'
import { phoneKind } from '../phone-kind.ts'
import { type Proven, requireInvitation } from '../proof.ts'

const MAX_BYTES = 4 * 1024

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
  problems: ['invitation-unknown', 'invitation-over', 'unknown-member', 'too-many-requests', 'no-device'],
  async handle(deps, c) {
    const { nonce, member, agent = '', ...proof } = parseJson(JoinRequest, await readBytes(c, MAX_BYTES))
    const proven = await requireInvitation(deps, c, proof)
    const { invitation } = proven
    const nonceDigest = digest(nonce)
    const claim =
      getClaim(invitation, nonceDigest, deps.clock()) ?? (await take(deps, proven, nonceDigest, member))

    const token = deriveToken(deps.serverKey, { invitation: proven.digest, nonce, claimedAt: claim.at })
    const { province, commune, team } = invitation
    const id = deviceIdOf(token)
    const device = { province, commune, team, member: claim.member, id, joinedAt: claim.at }
    const { identity, member: joined } = await requireWhereabouts(deps, device)
    await add(deps, digest(token), device, {
      role: joined.leader ? 'team_leader' : 'member',
      invitation: proven.digest,
      kind: phoneKind(agent),
    })
    letIn(deps, c, id, token)
    return c.json(identity, 201)
  },
}

/** Whose phone it becomes is settled before a place is taken, so that a wrong name takes none. */
async function take(
  { register, invitations }: FieldDeps,
  { invitation, digest: secretDigest }: Proven,
  nonceDigest: string,
  named: MemberId | undefined,
) {
  const id = requireInvited(invitation, named)
  const { province, commune, team, madeAt = 0 } = invitation
  const member = await register.getMember(province, commune, team, id)
  if (member === undefined || !isInvited(invitation, member)) throw new Problem('unknown-member')
  // Ending a member's phones also ends the cards that nobody has used yet: one of them may be what was lost.
  if (madeAt < (member.phonesFrom ?? 0)) throw new Problem('invitation-over')
  const claim = await invitations.claim(secretDigest, nonceDigest, id)
  if (claim === 'over') throw new Problem('invitation-over')
  return claim
}

function requireInvited({ member }: Invitation, named: MemberId | undefined): MemberId {
  const invited = member ?? named
  if (invited === undefined || (named !== undefined && named !== invited)) throw new Problem('unknown-member')
  return invited
}

/**
 * A phone that joins is written down before it is added. One whose reply was lost comes again: it is written down only
 * if the first request ended before it was added.
 */
async function add(
  deps: FieldDeps,
  tokenDigest: string,
  device: Device,
  { role, ...listed }: { role: TeamRole; invitation: string; kind: string },
): Promise<void> {
  const known = await deps.devices.get(tokenDigest)
  if (known === undefined) {
    const { id, province, commune, team, member } = device
    const object = `${team}/${member}`
    await deps.audit.write({ act: 'join', who: id, role, device: id, province, commune, object })
  } else {
    requireNotEnded(known)
  }
  await deps.devices.add(tokenDigest, device, listed)
}

// Public, so it must not lead to the token or to its digest, under which the device is found.
function deviceIdOf(token: string): DeviceId {
  return DeviceId.parse(digest(`device id\n${token}`).slice(0, 24))
}
