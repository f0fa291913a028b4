import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { Period } from '../../../shared/periods.ts'
import type {
  CampaignGoal,
  CommuneGroup,
  CommuneSummary,
  Group,
  Legend,
  NamedGroup,
  PeriodPlace,
  PeriodSummary,
  ProvinceSummary,
} from '../../../shared/results/summary.ts'
import type { EpochMs } from '../../../shared/time.ts'

/** A commune, hamlet, team or former province; `missing` of a commune only where all until now is looked at. */
export type Place = Omit<PeriodPlace, 'kind'> &
  Pick<CommuneGroup, 'missing'> & { kind: PeriodPlace['kind'] | 'former' }

/** What values stand beside. */
export type Against = {
  name: string
  all: Group | undefined
  of: (place: string) => Group | undefined
}

/** What the pages show of an area: all until now or one period of it, and what that is compared with. */
export type View = {
  survey: SurveyId
  area: AreaId
  areaName: string
  asOf: EpochMs
  legend: Legend
  all: Group
  places: Place[]
  former?: NamedGroup[]
  period?: Period
  against?: Against
  /** The campaign whose targets values are held against. */
  goal?: CampaignGoal
}

export type AnySummary = ProvinceSummary | CommuneSummary

/** All until now. */
export function viewOfAll(summary: AnySummary): View {
  const { survey, area, areaName, asOf, legend, all } = summary
  const former = 'communes' in summary ? summary.former : undefined
  return {
    ...{ survey, area, areaName, asOf, legend, all },
    places: placesOf(summary),
    ...(former === undefined ? {} : { former }),
  }
}

/** One period. */
export function viewOfPeriod(summary: PeriodSummary): View {
  const { survey, area, areaName, asOf, legend, all, places, former, period } = summary
  return {
    survey,
    area,
    areaName,
    asOf,
    legend,
    all,
    places,
    period,
    ...(former === undefined ? {} : { former }),
  }
}

/** What a summary of another period says of each place; nothing where there is none. */
export function againstOf(name: string, summary: PeriodSummary | undefined): Against {
  const places = new Map(summary?.places.map(({ id, group }) => [id, group]))
  for (const { id, group } of summary?.former ?? []) places.set(id, group)
  return { name, all: summary?.all, of: (place) => places.get(place) }
}

/** The places of a kind. */
export function placesIn(view: View, kind: Place['kind']): Place[] {
  if (kind === 'former') return (view.former ?? []).map((group) => ({ ...group, kind }))
  return view.places.filter((place) => place.kind === kind)
}

function placesOf(summary: AnySummary): Place[] {
  if ('communes' in summary) return summary.communes.map((commune) => ({ ...commune, kind: 'commune' }))
  return [
    ...summary.hamlets.map((hamlet) => ({ ...hamlet, kind: 'hamlet' as const })),
    ...summary.teams.map((team) => ({ ...team, kind: 'team' as const })),
  ]
}
