import type { ReviewPage } from '../../../shared/api/reviews.ts'
import { type DoubtCode, doubtCodes } from '../../../shared/doubts/doubt.ts'
import type { MemberId, TeamId } from '../../../shared/ids.ts'
import type { Names, Newest } from './lines.ts'

type Line = Newest['line']

/** What is looked for; what is absent does not matter. */
export type Wanted = { doubt: DoubtCode | undefined; team: TeamId | undefined; member: MemberId | undefined }

/** Whether a response is among those that are looked for. */
export function isWanted({ doubts, team, member }: Line, wanted: Wanted): boolean {
  return (
    (wanted.doubt === undefined || doubts.some(({ code }) => code === wanted.doubt)) &&
    (wanted.team === undefined || team === wanted.team) &&
    (wanted.member === undefined || member === wanted.member)
  )
}

/** What can be looked for among these: the doubts that there are, and who wrote them, by the names of the register. */
export function choicesOf(lines: readonly Line[], names: Names): ReviewPage['choices'] {
  const teams = new Map<TeamId, Set<MemberId>>()
  for (const { team, member } of lines) {
    if (team === undefined) continue
    const members = teams.get(team) ?? new Set()
    teams.set(team, members)
    if (member !== undefined) members.add(member)
  }
  return {
    doubts: doubtCodes
      .map((code) => ({
        code,
        count: lines.filter(({ doubts }) => doubts.some((doubt) => doubt.code === code)).length,
      }))
      .filter(({ count }) => count > 0),
    teams: Array.from(teams, ([id, members]) => ({
      id,
      name: names.teams.get(id) ?? '',
      members: Array.from(members, (member) => ({
        id: member,
        name: names.members.get(`${id}/${member}`) ?? '',
      })),
    })),
  }
}
