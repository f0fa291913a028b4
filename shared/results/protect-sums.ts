import { addDays } from '../calendar.ts'
import type { NamedGroup, PeriodGroup, PeriodSummary, ProvinceSummary } from './summary.ts'

/** A group that the parts make up, each by its place in the list of groups; whether they do is seen by their counts. */
export type GroupSum = { total: number; parts: readonly number[] }

type Source = Pick<PeriodGroup, 'responses' | 'indicators'> &
  Partial<Pick<ProvinceSummary['all'], 'questions'>>

type Place = Pick<NamedGroup, 'group'> & { kind?: string; formerly?: string }

/** At which place of `groupsOf` each kind of group begins. */
export function orderOf(summary: ProvinceSummary | PeriodSummary): {
  all: number
  places: number
  former: number
  periods: number
} {
  const former = 1 + ('period' in summary ? summary.places : summary.communes).length
  return { all: 0, places: 1, former, periods: former + (summary.former ?? []).length }
}

/** What each group of `groupsOf` is called in every release of the same results. */
export function namesOfGroups(summary: ProvinceSummary | PeriodSummary): string[] {
  const places: readonly { id: string }[] = 'period' in summary ? summary.places : summary.communes
  const periods = 'period' in summary ? [] : (summary.periods ?? [])
  return [
    'all',
    ...places.map(({ id }) => id),
    ...(summary.former ?? []).map(({ id }) => `former ${id}`),
    ...periods.map(({ period }) => period.id),
  ]
}

/** Every group that a summary tells of, and which of them could be sums of which. The first is the whole area. */
export function groupsOf(summary: ProvinceSummary | PeriodSummary): { groups: Source[]; sums: GroupSum[] } {
  const former = summary.former ?? []
  const places: readonly Place[] = 'period' in summary ? summary.places : summary.communes
  const periods = 'period' in summary ? [] : (summary.periods ?? [])
  const groups: Source[] = [summary.all, ...places.map(groupOf), ...former.map(groupOf), ...periods]

  const { places: placesFrom, former: formerFrom, periods: periodsFrom } = orderOf(summary)
  const kinds = new Set(places.map(kindOf))
  return {
    groups,
    sums: [
      ...[...kinds].map((kind) => ({
        total: 0,
        parts: placesOf(places, (place) => kindOf(place) === kind, placesFrom),
      })),
      ...former.map(({ id }, at) => ({
        total: formerFrom + at,
        parts: placesOf(places, ({ formerly = 'mixed' }) => formerly === id, placesFrom),
      })),
      { total: 0, parts: former.map((_, at) => formerFrom + at) },
      ...periodSums(periods, periodsFrom),
    ].filter(({ parts }) => parts.length > 0),
  }
}

function groupOf({ group }: { group: Source }): Source {
  return group
}

function kindOf(place: Place): string {
  return place.kind ?? 'commune'
}

function placesOf<T>(places: readonly T[], isWanted: (place: T) => boolean, from: number): number[] {
  return places.flatMap((place, at) => (isWanted(place) ? [from + at] : []))
}

// Months make quarters and years, and all periods of one kind make the whole.
function periodSums(periods: readonly PeriodGroup[], from: number): GroupSum[] {
  const numbered = periods.map(({ period }, at) => ({ ...period, at: from + at }))
  const kinds = [...new Set(numbered.map(({ kind }) => kind))].filter((kind) => kind !== 'campaign')
  const ofKind = (kind: string) => numbered.filter((one) => one.kind === kind)
  const whole = kinds.map((kind) => ({ total: 0, parts: ofKind(kind).map(({ at }) => at) }))
  const nested = numbered.flatMap((long) =>
    kinds.flatMap((kind) => {
      const parts = ofKind(kind).filter(({ from: first, to }) => first >= long.from && to <= long.to)
      return kind === long.kind || !isWhole(long, parts)
        ? []
        : [{ total: long.at, parts: parts.map(({ at }) => at) }]
    }),
  )
  return [...whole, ...nested]
}

type Days = Pick<PeriodGroup['period'], 'from' | 'to'>

// Without a gap from the first day on; the last parts of a period that is under way are still to come.
function isWhole(long: Days, parts: readonly Days[]): boolean {
  const [first] = parts
  return (
    first?.from === long.from &&
    parts.every((part, at) => at === 0 || addDays(parts[at - 1]?.to ?? part.to, 1) === part.from)
  )
}
