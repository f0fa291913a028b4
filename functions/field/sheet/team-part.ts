import type { TeamBrief, TeamHamlet } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import type { MemberId, SurveyId } from '../../../shared/ids.ts'
import type { StoredSheet } from '../../store/sheets.ts'
import type { Whereabouts } from '../identity.ts'

/** Who asks, and what belongs to that person's team: its hamlets, and for a leader everybody's names. */
export type Asking = Pick<Whereabouts, 'identity'> & {
  hamlets: readonly TeamHamlet[]
  names: ReadonlyMap<MemberId, string>
}

/** What one member is told of a commune's sheet: nothing of another team, and of team mates only what a leader needs. */
export function teamPart(survey: SurveyId, { asOf, sheet }: StoredSheet, asking: Asking): TeamSheet {
  const { identity, hamlets, names } = asking
  const own = new Set(hamlets.map(({ id }) => id))
  const members = sheet.teams.find(({ id }) => id === identity.team)?.members ?? []
  const isOfTeam = (of: Writer) => of.team === identity.team
  const isOwn = (of: Writer) => isOfTeam(of) && of.member === identity.member
  return {
    survey,
    asOf,
    hamlets: sheet.hamlets.filter(({ id }) => own.has(id)),
    mine: members.find(({ id }) => id === identity.member)?.visits ?? 0,
    team: members.reduce((sum, { visits }) => sum + visits, 0),
    ledgers: sheet.ledgers
      .filter(identity.leader === true ? isOfTeam : isOwn)
      .map(({ team: _, ...ledger }) => ({
        ...ledger,
        memberName: names.get(ledger.member) ?? '',
      })),
    sentBack: sheet.sentBack.filter(isOwn).map(({ team: _, member: __, ...returned }) => returned),
  }
}

type Writer = { team: string; member: string }

/** The figures of a leader's team in these sheets, added up; nothing for others, or where there are none. */
export function teamFigures(
  sheets: readonly StoredSheet[],
  { identity }: Pick<Asking, 'identity'>,
): TeamBrief['figures'] {
  if (identity.leader !== true) return undefined
  const sums: Record<string, Record<string, number>> = {}
  for (const { sheet } of sheets) {
    const figures = sheet.teams.find(({ id }) => id === identity.team)?.figures ?? {}
    for (const [month, bySource] of Object.entries(figures)) {
      const sum = sums[month] ?? {}
      sums[month] = sum
      for (const [source, value] of Object.entries(bySource)) sum[source] = (sum[source] ?? 0) + value
    }
  }
  return Object.keys(sums).length === 0 ? undefined : sums
}
