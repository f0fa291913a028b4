import type { AreaId } from '../../ids.ts'
import type { Period } from '../../periods.ts'
import type { Day } from '../../time.ts'
import type { CampaignGoal, PeriodSummary, ProvinceSummary } from '../summary.ts'
import { noRecords, type PlaceRecords } from './records.ts'
import {
  communeGroup,
  legendOf,
  noCounts,
  type OutsideFigures,
  periodGroup,
  provinceGroup,
  type RegisterCommune,
  type RegisterHeading,
  spanOf,
  untilDay,
} from './summaries.ts'

/** The register of a province: of each commune, and as a whole. */
export type RegisterProvince = {
  communes: readonly RegisterCommune[]
  records: PlaceRecords
  outside: OutsideFigures
  campaigns: readonly CampaignGoal[]
}

/** `summary.json` of the register. */
export function summariseRegisterProvince(
  heading: RegisterHeading,
  { communes, records, outside, campaigns }: RegisterProvince,
  periods: readonly Period[],
  day: Day,
): ProvinceSummary {
  const ids = communes.map(({ id }) => id)
  const span = untilDay(day)
  return {
    ...heading,
    counts: noCounts,
    legend: legendOf(outside, span, heading.area, ids),
    all: provinceGroup(heading.area, records, ids, outside, span),
    days: [],
    periods: periods.map((period) =>
      periodGroup(period, provinceGroup(heading.area, records, ids, outside, spanOf(period, day))),
    ),
    communes: communes.map(({ id, name, formerly, records: own }) => ({
      ...{ id, name, group: communeGroup(id, own, outside, span) },
      ...(formerly === undefined ? {} : { formerly }),
    })),
    campaigns: [...campaigns],
  }
}

/** `periods/<period>.json` of the register. */
export function registerPeriodOfProvince(
  heading: RegisterHeading,
  { communes, records, outside }: RegisterProvince,
  period: Period,
  day: Day,
): PeriodSummary {
  const ids = communes.map(({ id }) => id)
  const span = spanOf(period, day)
  return {
    ...heading,
    legend: legendOf(outside, span, heading.area, ids),
    period,
    all: provinceGroup(heading.area, records, ids, outside, span),
    places: communes.map(({ id, name, formerly, records: own }) => ({
      ...{ id, name, kind: 'commune', group: communeGroup(id, own, outside, span) },
      ...(formerly === undefined ? {} : { formerly }),
    })),
  }
}

/** The province's records from those of its communes, and what belongs to none of them. */
export function joinRecords(
  communes: readonly Pick<RegisterCommune, 'records'>[],
  own: Pick<PlaceRecords, 'campaigns'>,
): PlaceRecords {
  const all = <Kind extends keyof PlaceRecords>(kind: Kind): PlaceRecords[Kind][number][] =>
    communes.flatMap(({ records }) => [...records[kind]])
  return {
    ...noRecords,
    communes: all('communes'),
    hamlets: all('hamlets'),
    teams: all('teams'),
    members: all('members'),
    trainings: all('trainings'),
    zaloGroups: all('zaloGroups'),
    campaigns: own.campaigns,
  }
}

/** Whether a campaign is this commune's too: those of no commune are everybody's. */
export function isOfCommune(campaign: { communes: readonly AreaId[] }, commune: AreaId): boolean {
  return campaign.communes.length === 0 || campaign.communes.includes(commune)
}
