import { type InvitationRequest, MAX_CARDS, MAX_USES, SPARE_USES } from '../../../shared/api/cards.ts'
import { Problem } from '../../../shared/problems.ts'
import { type Member, memberOn, type Team, teamOn } from '../../../shared/register/present.ts'
import type { MemberRecord, TeamRecord } from '../../../shared/register/records.ts'
import { isActive } from '../../../shared/register/validity.ts'
import type { Day } from '../../../shared/time.ts'

/** Whom an invitation is for: a member of a team, or whoever of the team picks the own name; how many phones it lets in. */
export type Invitee = { team: Team; member?: Member; uses: number }

/** What of a commune's register says whom to invite. */
export type Crew = { teams: readonly TeamRecord[]; members: readonly MemberRecord[] }

/**
 * The active members of active teams among those chosen, by team and name as Vietnamese sorts them. Pure.
 * Throws `not-found` for a team or member that the commune never had, `nobody-to-invite` when nobody is left, `too-large`
 * when too many are.
 */
export function inviteesOf(
  commune: Crew,
  chosen: Pick<InvitationRequest, 'teams' | 'members'>,
  day: Day,
): (Invitee & { member: Member })[] {
  requireKnown(chosen.teams, commune.teams)
  requireKnown(chosen.members, commune.members)

  const teams = new Map(commune.teams.map((record) => [record.id, teamOn(record, day)]))
  const invitees: (Invitee & { member: Member })[] = []
  for (const record of commune.members) {
    const member = memberOn(record, day)
    const team = teams.get(record.team)
    if (member === undefined || team === undefined) continue
    if (isAmong(chosen.teams, team.id) && isAmong(chosen.members, member.id)) {
      invitees.push({ member, team, uses: 1 })
    }
  }
  return fitting(invitees).sort(byTeamAndName)
}

/**
 * The chosen teams that have active members, by name; each invitation lets in `uses` phones, or some more than there are
 * members. Pure. Throws as `inviteesOf`.
 */
export function teamsToInvite(
  commune: Crew,
  { teams: chosen, uses }: Pick<InvitationRequest, 'teams' | 'uses'>,
  day: Day,
): Invitee[] {
  requireKnown(chosen, commune.teams)
  const invitees: Invitee[] = []
  for (const record of commune.teams) {
    const team = isAmong(chosen, record.id) ? teamOn(record, day) : undefined
    const crew = commune.members.filter((member) => member.team === record.id && isActive(member, day))
    if (team === undefined || crew.length === 0) continue
    invitees.push({ team, uses: uses ?? Math.min(crew.length + SPARE_USES, MAX_USES) })
  }
  return fitting(invitees).sort(byTeam)
}

function fitting<One extends Invitee>(invitees: One[]): One[] {
  if (invitees.length === 0) throw new Problem('nobody-to-invite')
  if (invitees.length > MAX_CARDS) throw new Problem('too-large', `At most ${MAX_CARDS} cards at a time.`)
  return invitees
}

function requireKnown<Id>(ids: readonly Id[] | undefined, records: readonly { id: Id }[]): void {
  const known = new Set(records.map(({ id }) => id))
  if (ids?.some((id) => !known.has(id))) throw new Problem('not-found')
}

function isAmong<Id>(chosen: readonly Id[] | undefined, id: Id): boolean {
  return chosen === undefined || chosen.includes(id)
}

function byTeamAndName(a: Invitee & { member: Member }, b: Invitee & { member: Member }): number {
  return byTeam(a, b) || vietnamese.compare(a.member.name, b.member.name)
}

// Two teams may bear the same name: the id keeps each one's cards together.
function byTeam(a: Invitee, b: Invitee): number {
  return vietnamese.compare(a.team.name, b.team.name) || vietnamese.compare(a.team.id, b.team.id)
}

const vietnamese = new Intl.Collator('vi', { numeric: true })
