import { type InvitationRequest, MAX_CARDS } from '../../../shared/api/cards.ts'
import { Problem } from '../../../shared/problems.ts'
import { type Member, memberOn, type Team, teamOn } from '../../../shared/register/present.ts'
import type { MemberRecord, TeamRecord } from '../../../shared/register/records.ts'
import type { Day } from '../../../shared/time.ts'

/** A member who gets a card, with the team that he or she joins. */
export type Invitee = { member: Member; team: Team }

/**
 * The active members of active teams among those chosen, by team and name as Vietnamese sorts them. Pure.
 * Throws `not-found` for a team or member that the commune never had, `nobody-to-invite` when nobody is left, `too-large`
 * when too many are.
 */
export function inviteesOf(
  commune: { teams: readonly TeamRecord[]; members: readonly MemberRecord[] },
  chosen: Pick<InvitationRequest, 'teams' | 'members'>,
  day: Day,
): Invitee[] {
  requireKnown(chosen.teams, commune.teams)
  requireKnown(chosen.members, commune.members)

  const teams = new Map(commune.teams.map((record) => [record.id, teamOn(record, day)]))
  const invitees: Invitee[] = []
  for (const record of commune.members) {
    const member = memberOn(record, day)
    const team = teams.get(record.team)
    if (member === undefined || team === undefined) continue
    if (isAmong(chosen.teams, team.id) && isAmong(chosen.members, member.id)) invitees.push({ member, team })
  }
  if (invitees.length === 0) throw new Problem('nobody-to-invite')
  if (invitees.length > MAX_CARDS) throw new Problem('too-large', `At most ${MAX_CARDS} cards at a time.`)
  return invitees.sort(byTeamAndName)
}

function requireKnown<Id>(ids: readonly Id[] | undefined, records: readonly { id: Id }[]): void {
  const known = new Set(records.map(({ id }) => id))
  if (ids?.some((id) => !known.has(id))) throw new Problem('not-found')
}

function isAmong<Id>(chosen: readonly Id[] | undefined, id: Id): boolean {
  return chosen === undefined || chosen.includes(id)
}

// Two teams may bear the same name: the id keeps each one's cards together.
function byTeamAndName(a: Invitee, b: Invitee): number {
  return (
    vietnamese.compare(a.team.name, b.team.name) ||
    vietnamese.compare(a.team.id, b.team.id) ||
    vietnamese.compare(a.member.name, b.member.name)
  )
}

const vietnamese = new Intl.Collator('vi', { numeric: true })
