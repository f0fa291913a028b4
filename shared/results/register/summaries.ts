import type { AreaId } from '../../ids.ts'
import type { Period } from '../../periods.ts'
import { UNKNOWN_FIRST_DAY } from '../../register/areas.ts'
import type { FigureRecord } from '../../register/kinds.ts'
import { isActive } from '../../register/validity.ts'
import type { Day } from '../../time.ts'
import type { Heading } from '../summarise.ts'
import type { CommuneSummary, Counts, Group, PeriodGroup, PeriodPlace, PeriodSummary } from '../summary.ts'
import { registerIndicators } from './catalogue.ts'
import { outsideLegend, registerLegend } from './legend.ts'
import type { Span } from './measure.ts'
import { type OutsidePart, outsideIndicatorsOf, outsideValue, sourcesOf } from './outside.ts'
import { recordsOfHamlet, recordsOfTeam } from './records.ts'
import type { OutsideIndicator } from './spec.ts'
import { type Place, placeOf } from './standing.ts'
import { registerValues } from './values.ts'

/** A commune with its register; `formerly` is the province of before 1 July 2025 in which all of it lay. */
export type RegisterCommune = { id: AreaId; name: string; formerly?: AreaId; place: Place }

/** The outside figures of a province, of itself and of its communes, and what they are indicators of. */
export type OutsideFigures = { figures: readonly FigureRecord[]; indicators: readonly OutsideIndicator[] }

/** What a summary of the register starts with; its legend names the sources of outside figures in the span. */
export type RegisterHeading = Omit<Heading, 'legend'>

/** No response is counted here. */
export const noCounts: Counts = {
  batches: 0,
  received: 0,
  counted: 0,
  superseded: 0,
  excluded: 0,
  held: {},
  noted: {},
}

/** Everything until a day. */
export function untilDay(day: Day): Span {
  return { from: UNKNOWN_FIRST_DAY, to: day }
}

/** A period's days until the day of the results: what is still to come is not known. */
export function spanOf({ from, to }: Period, day: Day): Span {
  return { from, to: to < day ? to : day }
}

/** `communes/<area>.json`. */
export function summariseRegisterCommune(
  heading: RegisterHeading,
  { id, place }: RegisterCommune,
  outside: OutsideFigures,
  periods: readonly Period[],
  day: Day,
): CommuneSummary {
  const span = untilDay(day)
  const { hamlets, teams } = placesIn(place, span)
  return {
    ...heading,
    counts: noCounts,
    legend: legendOf(outside, span, id),
    all: communeGroup(id, place, outside, span),
    days: [],
    periods: periods.map((period) =>
      periodGroup(period, communeGroup(id, place, outside, spanOf(period, day))),
    ),
    hamlets: hamlets.map(({ kind: _, ...place }) => place),
    teams: teams.map(({ kind: _, ...place }) => place),
  }
}

/** One commune in any period, with its hamlets and teams. */
export function registerPeriodOfCommune(
  heading: RegisterHeading,
  { id, place }: RegisterCommune,
  outside: OutsideFigures,
  period: Period,
  day: Day,
): PeriodSummary {
  const span = spanOf(period, day)
  const { hamlets, teams } = placesIn(place, span)
  return {
    ...heading,
    legend: legendOf(outside, span, id),
    period,
    all: communeGroup(id, place, outside, span),
    places: [...hamlets, ...teams],
  }
}

/** What the register and others say of a commune in a span. */
export function communeGroup(id: AreaId, place: Place, outside: OutsideFigures, span: Span): Group {
  return groupOf({ ...registerValues('commune', place, span), ...outsideValues(outside, span, id) })
}

/** The same of a province, whose communes are in its place. */
export function provinceGroup(id: AreaId, place: Place, outside: OutsideFigures, span: Span): Group {
  return groupOf({
    ...registerValues('province', place, span),
    ...outsideValues(outside, span, id, place.records.communes),
  })
}

/** A group of which no response is counted. */
function groupOf(indicators: Group['indicators']): Group {
  return { responses: 0, questions: {}, indicators }
}

/** A group in a series of periods. */
export function periodGroup(period: Period, { indicators }: Group): PeriodGroup {
  return { period, responses: 0, indicators }
}

/** Names for everything that is said of an area and its parts in a span. */
export function legendOf(
  { figures, indicators }: OutsideFigures,
  span: Span,
  area: AreaId,
  parts: readonly OutsidePart[] = [],
): Heading['legend'] {
  const sources = new Map(
    indicators.map((indicator) => [
      indicator.code,
      sourcesOf(outsideValue(indicator, figures, span, area, parts).from),
    ]),
  )
  return {
    questions: [],
    indicators: [
      ...registerLegend(registerIndicators),
      ...outsideLegend(indicators, (code) => sources.get(code)),
    ],
  }
}

/** The outside figures of a province; what is not declared is named as `nameOf` says. */
export function outsideFigures(
  figures: readonly FigureRecord[],
  nameOf?: Parameters<typeof outsideIndicatorsOf>[1],
): OutsideFigures {
  return { figures, indicators: outsideIndicatorsOf(figures, nameOf) }
}

function outsideValues(
  { figures, indicators }: OutsideFigures,
  span: Span,
  area: AreaId,
  parts: readonly OutsidePart[] = [],
): Group['indicators'] {
  return Object.fromEntries(
    indicators.map((indicator) => [
      indicator.code,
      outsideValue(indicator, figures, span, area, parts).value,
    ]),
  )
}

// Who has ended by the span's last day, or whose commune has, is not shown: nothing of it stands.
function placesIn({ records }: Place, span: Span): { hamlets: PeriodPlace[]; teams: PeriodPlace[] } {
  const isOver = records.communes.some(({ until }) => until !== undefined && until <= span.to)
  const isThere = (entry: { from: Day; until?: Day }) => !isOver && isActive(entry, span.to)
  return {
    hamlets: records.hamlets.filter(isThere).map(({ id, name }) => ({
      ...{ id, name, kind: 'hamlet' },
      group: groupOf(registerValues('hamlet', placeOf(recordsOfHamlet(records, id)), span)),
    })),
    teams: records.teams.filter(isThere).map(({ id, name }) => ({
      ...{ id, name, kind: 'team' },
      group: groupOf(registerValues('team', placeOf(recordsOfTeam(records, id)), span)),
    })),
  }
}
