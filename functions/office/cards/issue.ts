import type { RandomBytes } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { DAY, type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'
import { invitationLink } from '../../field/links.ts'
import { digest, newSecret } from '../../secrets.ts'
import type { Codes } from '../../store/codes.ts'
import type { Invitations } from '../../store/invitations.ts'
import type { Invitee } from './invitees.ts'
import { mintCode } from './mint-code.ts'

/** An invitation works on the day that it is made and on so many days after it. */
const VALID_DAYS = 14

/** So many slow hashes are under way at once: the threads that they take are also those of files and names of hosts. */
const AT_ONCE = 2

/** An invitation in clear, as nobody can ever read it again. */
export type Issued = { invitee: Invitee; link: string; code: string; expiresAt: EpochMs }

/** Makes an invitation for each invitee of a commune, with its typed characters, in their order. */
export async function issue(
  deps: {
    invitations: Pick<Invitations, 'create'>
    codes: Pick<Codes, 'create'>
    random: RandomBytes
    serverKey: string
    origin: string
  },
  commune: Commune,
  { invitees, now }: { invitees: readonly Invitee[]; now: EpochMs },
): Promise<Issued[]> {
  const expiresAt = endOfDay(now + VALID_DAYS * DAY)
  const issued: Issued[] = []
  for (let from = 0; from < invitees.length; from += AT_ONCE) {
    issued.push(...(await Promise.all(invitees.slice(from, from + AT_ONCE).map(issueOne))))
  }
  return issued

  async function issueOne(invitee: Invitee): Promise<Issued> {
    const secret = newSecret(deps.random)
    const secretDigest = digest(secret)
    const code = await mintCode(deps, { secretDigest, expiresAt })
    const { team, member, uses } = invitee
    const place = { province: commune.province, commune: commune.id, team: team.id }
    const whom = member === undefined ? place : { ...place, member: member.id }
    await deps.invitations.create({ ...whom, secretDigest, uses, expiresAt })
    return { invitee, link: invitationLink(deps.origin, secret), code, expiresAt }
  }
}

// A card names a day: it must hold until that day ends, whatever the hour at which it was printed.
function endOfDay(at: EpochMs): EpochMs {
  return (Math.floor((at + VIETNAM_OFFSET) / DAY) + 1) * DAY - VIETNAM_OFFSET
}
