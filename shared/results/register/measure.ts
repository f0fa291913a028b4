import { daysFrom } from '../../calendar.ts'
import type { Day } from '../../time.ts'
import type { IndicatorValue } from '../summary.ts'
import { keyIn, type PlaceRecords } from './records.ts'
import type { Measure, TeamFilter } from './spec.ts'
import type { Standing } from './standing.ts'

/** Days from `from` to `to`, both included; what stands, stands on `to`. */
export type Span = { from: Day; to: Day }

/**
 * What a place's register says by one measure. `n` is how many records it looked at. There is no value where nobody has
 * kept the register, or where a smallest, largest or mean is of nothing.
 */
export function measureOf(
  measure: Measure,
  standing: Standing,
  records: PlaceRecords,
  span: Span,
): IndicatorValue {
  switch (measure.what) {
    case 'teams':
      return count(standing, standing.teamsOf(measure.where).length, standing.teamsOf().length)
    case 'members': {
      const teams = standing.teamsOf(measure.where)
      return count(standing, total(teams.map(({ members }) => members)), teams.length)
    }
    case 'team-size':
      return extreme(measure.take, sizesOf(standing, measure))
    case 'members-per-commune': {
      const teams = standing.teamsOf(measure.where)
      return share(total(teams.map(({ members }) => members)), communesWith(standing, measure.where))
    }
    case 'fewest-teams-of-a-hamlet':
      return extreme('least', teamsByHamlet(standing, measure.where))
    case 'communes-with-teams':
      return count(standing, communesWith(standing, measure.where), standing.communes.size)
    case 'communes-covered':
      return share(communesWith(standing, measure.where), standing.communes.size, 100)
    case 'province-has':
      return yesOrNo(standing, holds(measure.some, standing, records, span))
    case 'households':
      return known(standing.households)
    case 'zalo-people':
      return known(standing.zaloPeople)
    case 'trained':
      return trained(measure.whom, records, span)
    case 'campaign-days':
      return campaignDays(records, span)
    case 'constant':
      return { value: measure.value, numerator: measure.value, n: 1 }
  }
}

function count({ isKept }: Standing, numerator: number, n: number): IndicatorValue {
  return isKept ? { value: numerator, numerator, n } : { numerator, n }
}

function known(counts: readonly number[]): IndicatorValue {
  const numerator = total(counts)
  return { ...(counts.length === 0 ? {} : { value: numerator }), numerator, n: counts.length }
}

function extreme(take: 'least' | 'greatest', sizes: readonly number[]): IndicatorValue {
  if (sizes.length === 0) return { numerator: 0, n: 0 }
  const pick = take === 'least' ? Math.min : Math.max
  const value = sizes.reduce((found, size) => pick(found, size))
  return { value, numerator: value, n: sizes.length }
}

function share(numerator: number, denominator: number, scale = 1): IndicatorValue {
  const value = denominator === 0 ? {} : { value: scale * (numerator / denominator) }
  return { ...value, numerator, denominator, n: denominator }
}

function yesOrNo({ isKept }: Standing, isSo: boolean): IndicatorValue {
  const numerator = Number(isSo)
  return isKept || isSo ? { value: numerator, numerator, n: 1 } : { numerator, n: 0 }
}

function sizesOf(standing: Standing, { where, within }: Measure & { what: 'team-size' }): number[] {
  const teams = standing.teamsOf(where)
  if (within === undefined) return teams.map(({ members }) => members)
  return teams.flatMap(({ subgroups }) => subgroups)
}

function teamsByHamlet(standing: Standing, where: TeamFilter): number[] {
  const teams = standing.teamsOf(where)
  if (teams.length === 0) return standing.hamlets.map(() => 0)
  const counts = new Map<string, number>(standing.hamlets.map(({ commune, id }) => [keyIn(commune, id), 0]))
  for (const { team } of teams) {
    for (const hamlet of team.hamlets) {
      const key = keyIn(team.commune, hamlet)
      const known = counts.get(key)
      if (known !== undefined) counts.set(key, known + 1)
    }
  }
  return [...counts.values()]
}

// A team of a commune that is no more on the day covers nothing.
function communesWith(standing: Standing, where: TeamFilter): number {
  const found = new Set<string>()
  for (const { team } of standing.teamsOf(where)) {
    if (standing.communes.has(team.commune)) found.add(team.commune)
  }
  return found.size
}

function holds(
  some: 'teams' | 'teams-everywhere' | 'training',
  standing: Standing,
  records: PlaceRecords,
  span: Span,
): boolean {
  const covered = communesWith(standing, { kind: 'community' })
  switch (some) {
    case 'teams':
      return covered > 0
    case 'teams-everywhere':
      return covered > 0 && covered === standing.communes.size
    case 'training':
      return trainingsIn(records, span).some(({ members, others }) => members.length + others > 0)
  }
}

function trained(whom: 'members' | 'others', records: PlaceRecords, span: Span): IndicatorValue {
  const trainings = trainingsIn(records, span)
  const numerator =
    whom === 'others'
      ? total(trainings.map(({ others }) => others))
      : new Set(trainings.flatMap(({ commune, members }) => members.map((id) => keyIn(commune, id)))).size
  return { ...(trainings.length === 0 ? {} : { value: numerator }), numerator, n: trainings.length }
}

function trainingsIn({ trainings }: PlaceRecords, { from, to }: Span) {
  return trainings.filter(({ day }) => from <= day && day <= to)
}

function campaignDays({ campaigns }: PlaceRecords, { from, to }: Span): IndicatorValue {
  const inSpan = campaigns.flatMap((campaign) => {
    const first = campaign.from > from ? campaign.from : from
    const last = campaign.to < to ? campaign.to : to
    return first > last ? [] : [daysFrom(first, last)]
  })
  const numerator = new Set(inSpan.flat()).size
  return { ...(inSpan.length === 0 ? {} : { value: numerator }), numerator, n: inSpan.length }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
