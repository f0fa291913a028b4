import type { AreaId } from '../../ids.ts'
import { campaignPeriod, type Period } from '../../periods.ts'
import type { CampaignRecord } from '../../register/kinds.ts'
import type { Day } from '../../time.ts'
import { campaignsUntil } from '../fixed-periods.ts'
import { byFormerProvince, type FormerProvince } from '../former.ts'
import type { Group, NamedGroup, PeriodSummary, ProvinceSummary } from '../summary.ts'
import type { Span } from './measure.ts'
import type { PlaceRecords } from './records.ts'
import { type Place, placeOf } from './standing.ts'
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

/** The register of a province: of each commune, and as a whole; `former` are the provinces of before 1 July 2025. */
export type RegisterProvince = {
  communes: readonly RegisterCommune[]
  place: Place
  outside: OutsideFigures
  campaigns: readonly CampaignRecord[]
  former: readonly FormerProvince[]
}

/** `summary.json` of the register. */
export function summariseRegisterProvince(
  heading: RegisterHeading,
  register: RegisterProvince,
  periods: readonly Period[],
  day: Day,
): ProvinceSummary {
  const { communes, place, outside, campaigns } = register
  const span = untilDay(day)
  return {
    ...heading,
    counts: noCounts,
    legend: legendOf(outside, span, heading.area, place.records.communes),
    all: wholeOf(heading.area, register, span),
    days: [],
    periods: periods.map((period) =>
      periodGroup(period, wholeOf(heading.area, partIn(heading.area, register, period), spanOf(period, day))),
    ),
    communes: communes.map(({ id, name, formerly, place }) => ({
      ...{ id, name, group: communeGroup(id, place, outside, span) },
      ...(formerly === undefined ? {} : { formerly }),
    })),
    ...formerGroups(heading.area, register, span),
    campaigns: campaignsUntil(campaigns, day).map(({ id, name, from, to, targets }) => ({
      ...{ id, name, from, to, targets },
    })),
  }
}

/** `periods/<period>.json` of the register. */
export function registerPeriodOfProvince(
  heading: RegisterHeading,
  province: RegisterProvince,
  period: Period,
  day: Day,
): PeriodSummary {
  const register = partIn(heading.area, province, period)
  const { communes, place, outside } = register
  const span = spanOf(period, day)
  return {
    ...heading,
    legend: legendOf(outside, span, heading.area, place.records.communes),
    period,
    all: wholeOf(heading.area, register, span),
    places: communes.map(({ id, name, formerly, place }) => ({
      ...{ id, name, kind: 'commune', group: communeGroup(id, place, outside, span) },
      ...(formerly === undefined ? {} : { formerly }),
    })),
    ...formerGroups(heading.area, register, span),
  }
}

/** Communes as one place, with the campaigns that belong to none of them. */
export function joinPlaces(
  communes: readonly Pick<RegisterCommune, 'place'>[],
  campaigns: PlaceRecords['campaigns'],
): Place {
  const all = <Kind extends keyof PlaceRecords>(kind: Kind): PlaceRecords[Kind][number][] =>
    communes.flatMap(({ place }) => [...place.records[kind]])
  return placeOf({
    communes: all('communes'),
    hamlets: all('hamlets'),
    teams: all('teams'),
    members: all('members'),
    trainings: all('trainings'),
    zaloGroups: all('zaloGroups'),
    campaigns,
  })
}

/** Whether a campaign is this commune's too: those of no commune are everybody's. */
export function isOfCommune(campaign: { communes: readonly AreaId[] }, commune: AreaId): boolean {
  return campaign.communes.length === 0 || campaign.communes.includes(commune)
}

/** Those of the periods that are a commune's too. */
export function periodsOfCommune(
  periods: readonly Period[],
  campaigns: readonly CampaignRecord[],
  commune: AreaId,
): Period[] {
  return periods.filter((period) => {
    const campaign = campaignOf(period, campaigns)
    return campaign === undefined || isOfCommune(campaign, commune)
  })
}

function wholeOf(area: AreaId, { place, outside }: RegisterProvince, span: Span): Group {
  return provinceGroup(area, place, outside, span)
}

// A campaign need not be everywhere, and what an agency says of the whole province is not about a part of it.
function partIn(area: AreaId, province: RegisterProvince, period: Period): RegisterProvince {
  const campaign = campaignOf(period, province.campaigns)
  if (campaign === undefined || campaign.communes.length === 0) return province
  return partOf(
    area,
    province,
    province.communes.filter(({ id }) => isOfCommune(campaign, id)),
  )
}

function partOf(
  area: AreaId,
  { place, outside, ...province }: RegisterProvince,
  communes: readonly RegisterCommune[],
): RegisterProvince {
  return {
    ...province,
    communes,
    place: joinPlaces(communes, place.records.campaigns),
    outside: { ...outside, figures: outside.figures.filter((figure) => figure.area !== area) },
  }
}

function formerGroups(area: AreaId, province: RegisterProvince, span: Span): { former?: NamedGroup[] } {
  const former = byFormerProvince(province.communes, province.former)
  if (former.length === 0) return {}
  return {
    former: former.map(({ id, name, parts }) => ({
      ...{ id, name, group: wholeOf(area, partOf(area, province, parts), span) },
    })),
  }
}

function campaignOf(period: Period, campaigns: readonly CampaignRecord[]): CampaignRecord | undefined {
  if (period.kind !== 'campaign') return undefined
  return campaigns.find((campaign) => campaignPeriod(campaign).id === period.id)
}
