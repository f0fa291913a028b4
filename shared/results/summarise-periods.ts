import type { AreaId } from '../ids.ts'
import type { Period } from '../periods.ts'
import type { Day } from '../time.ts'
import { addFigures, type Figures } from './figures.ts'
import { byFormerProvince, type FormerProvince } from './former.ts'
import type { Total } from './gather.ts'
import { readGroup } from './group.ts'
import { indicators } from './indicators.ts'
import type { Layout } from './layout.ts'
import { type PeriodTotal, periodSums } from './period-gather.ts'
import { type PeriodRows, readIndicators, totalOf, withoutQuestions } from './period-rows.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Heading } from './summarise.ts'
import type { Group, PeriodGroup, PeriodSummary } from './summary.ts'

/** What the periods of a run are read with: `layout` has a place for everything, `today` is the day of the results. */
export type PeriodReader = { layout: Layout; specs: readonly IndicatorSpec[]; today: Day }

/** A commune in its periods, as its province needs it. */
export type PeriodPart = {
  id: AreaId
  name: string
  formerly?: AreaId
  rows: PeriodRows
  /** Of the commune on a day. */
  figuresOn: (day: Day) => Figures
  /** Whether the commune takes part: not every campaign is everywhere. */
  isIn: (period: Period) => boolean
}

/** The day on which a period's shares are taken: its last, or that of the results where it is not over. */
export function dayOfFigures({ to }: Period, today: Day): Day {
  return to < today ? to : today
}

/** A series: a group in each of its periods, with its indicators. */
export function periodGroups(
  { layout, specs, today }: PeriodReader,
  totals: readonly PeriodTotal[],
  figuresIn: (period: Period, day: Day) => Figures,
): PeriodGroup[] {
  const read = readIndicators(layout)
  return totals.map(({ period, ...total }) => {
    const { responses, indicators: values } = indicators(
      read(total),
      specs,
      figuresIn(period, dayOfFigures(period, today)),
    )
    return { period, responses, indicators: values }
  })
}

/** The figures of those communes that take part in a period, added up. */
export function figuresOfParts(
  parts: readonly Pick<PeriodPart, 'figuresOn' | 'isIn'>[],
  period: Period,
  day: Day,
): Figures {
  return addFigures(parts.filter(({ isIn }) => isIn(period)).map(({ figuresOn }) => figuresOn(day)))
}

/** `periods/<period>.json` of a province: `all` with its questions, the communes and former provinces without. */
export function summarisePeriod(
  heading: Heading,
  period: Period,
  all: Total,
  given: { reader: PeriodReader; parts: readonly PeriodPart[]; former: readonly FormerProvince[] },
): PeriodSummary {
  const { layout, specs, today } = given.reader
  const alone = withoutQuestions(layout)
  const day = dayOfFigures(period, today)
  const parts = given.parts.filter(({ isIn }) => isIn(period))
  const former = byFormerProvince(parts, given.former)
  return {
    ...heading,
    period,
    all: indicators(readGroup(all, layout), specs, figuresOfParts(parts, period, day)),
    places: parts.map(({ id, name, formerly, rows, figuresOn }) => ({
      id,
      name,
      kind: 'commune',
      group: groupOf(totalOf(rows.get(period.id), alone), figuresOn(day)),
      ...(formerly === undefined ? {} : { formerly }),
    })),
    ...(former.length === 0
      ? {}
      : {
          former: former.map(({ id, name, parts }) => ({
            id,
            name,
            group: groupOf(sumOf(parts), figuresOfParts(parts, period, day)),
          })),
        }),
  }

  function groupOf(total: Total, figures: Figures): Group {
    return indicators(readGroup(total, alone), specs, figures)
  }

  function sumOf(some: readonly PeriodPart[]): Total {
    const sum = periodSums(alone)
    for (const { rows } of some) sum.add([{ period, ...totalOf(rows.get(period.id), alone) }])
    return sum.of(period)
  }
}
