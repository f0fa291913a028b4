import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SurveyId } from '../../../shared/ids.ts'
import { fixedPeriods } from '../../../shared/results/fixed-periods.ts'
import { readGroup } from '../../../shared/results/group.ts'
import { layoutOf } from '../../../shared/results/layout.ts'
import { recount } from '../../../shared/results/recount.ts'
import type { IndicatorSpec } from '../../../shared/results/spec.ts'
import { tallyOf } from '../../../shared/results/tally.ts'
import { DAY, dayOf, HOUR } from '../../../shared/time.ts'
import { aRandom, aReceived, someone } from '../../support/responses.ts'
import { theSurvey } from '../../support/versions.ts'
import { batchId, responseId } from './worlds.ts'

const survey = SurveyId.parse('team_monthly_report')
const version = theSurvey('team_monthly_report')
const START = Date.UTC(2026, 9, 1)
const ASOF = Date.UTC(2026, 10, 21, 3)
const words = { label: { vi: 'x' }, unit: { vi: 'x' }, survey }
const sessions: IndicatorSpec = {
  ...{ ...words, code: 'sessions', over: 'team_months' },
  numerator: { sum: ['$', 'sessions'] },
}
const zalo: IndicatorSpec = {
  ...{ ...words, code: 'zalo', over: 'latest_report' },
  numerator: { sum: ['$', 'zalo_members'] },
}
const layout = layoutOf([version], [sessions, zalo])

/** `corrects` is the place of the report that it is the second revision of. */
type Report = {
  team: number
  month: string
  sessions: number
  zalo: number
  hour: number
  corrects?: number
}

const someReports: fc.Arbitrary<Report[]> = fc.array(
  fc.record({
    team: fc.nat(2),
    month: fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-11', '2026-12'),
    sessions: fc.nat(9),
    zalo: fc.nat(99),
    hour: fc.nat(40 * 24),
  }),
  { maxLength: 12 },
)

describe('A team’s report of a month', () => {
  it('is what was said last, be it the correction of an earlier one', () => {
    const said = { team: 0, month: '2026-10', zalo: 1 }
    const { all } = counted([
      { ...said, sessions: 2, hour: 1 },
      { ...said, sessions: 5, hour: 2 },
      { ...said, sessions: 7, hour: 9, corrects: 0 },
    ])
    expect(all.measures.sessions).toEqual({ n: 1, numerator: 7 })
  })

  it('counts once for its team and month, and once for its team, however often it was sent', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        const { all } = counted(reports)
        const months = lastBy(reports, ({ team, month }) => `${team} ${month}`)
        expect(all.measures.sessions).toEqual({ n: months.length, numerator: sum(months, 'sessions') })
        const latest = latestOf(months)
        expect(all.measures.zalo).toEqual({ n: latest.length, numerator: sum(latest, 'zalo') })
        expect(all.responses).toBe(reports.length)
      }),
      { seed: 6, numRuns: 60 },
    )
  })

  it('belongs to its month, whenever it was sent', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        const months = lastBy(reports, ({ team, month }) => `${team} ${month}`)
        for (const { period, ...total } of counted(reports).periods) {
          const isUntil = ({ month }: Report) => lastDay(month) <= period.to
          const within = months.filter((one) => isUntil(one) && lastDay(one.month) >= period.from)
          const { measures } = readGroup(total, layout)
          expect(measures.sessions, period.id).toEqual({
            n: within.length,
            numerator: sum(within, 'sessions'),
          })
          const latest = latestOf(months.filter(isUntil))
          expect(measures.zalo, period.id).toEqual({ n: latest.length, numerator: sum(latest, 'zalo') })
        }
      }),
      { seed: 7, numRuns: 40 },
    )
  })

  it('counts on the last day of its month, or today where that is still to come', () => {
    const at = { team: 0, sessions: 1, zalo: 1, hour: 1 }
    const { days } = counted([
      { ...at, month: '2026-09' },
      { ...at, month: '2026-11' },
      { ...at, month: '2026-12', zalo: 5 },
    ])
    expect(Object.keys(days)).toEqual(['2026-09-30', '2026-11-21'])
    expect(days['2026-11-21']?.measures).toMatchObject({ sessions: { n: 2 }, zalo: { n: 1, numerator: 5 } })
  })

  it('of a month to come belongs to the year that has begun, though nothing else came', () => {
    const { periods } = counted([{ team: 0, month: '2026-12', sessions: 3, zalo: 5, hour: 1 }])
    const told = periods.filter((period) => readGroup(period, layout).measures.sessions?.n === 1)
    expect(told.map(({ period }) => period.id)).toEqual(['quarter-2026-4', 'year-2026'])
  })

  it('is nobody’s where no team is known', () => {
    const { all } = counted([{ team: -1, month: '2026-10', sessions: 3, zalo: 3, hour: 1 }])
    expect(all).toMatchObject({ responses: 1, measures: { sessions: { n: 0 }, zalo: { n: 0 } } })
  })
})

function counted(reports: readonly Report[]) {
  const batches = reports.map(({ team, month, sessions, zalo, hour, corrects }, n) => {
    const at = START + hour * HOUR + n
    const answers = {
      ...{ period: month, members_total: 5, members_active: 4, hh_total: 90 },
      ...{ hh_visited: 9, hh_guided: 5, people_turns: 9, sessions, zalo_members: zalo },
      ...(sessions > 0 ? { session_people: 9 } : {}),
      ...{ vneid_supported: 1, dvc_supported: 1, difficulty: ['none'] },
    }
    return aReceived({
      ...{ id: batchId(n), survey, receivedAt: at, sealedAt: at },
      ...(team < 0
        ? {}
        : { sentAt: at, sender: { ...someone(team), area: aReceived({ responses: [] }).area } }),
      responses: [
        {
          ...{ id: responseId(corrects ?? n), rev: corrects === undefined ? 1 : 2, version: 1 },
          ...{ startedAt: at, finishedAt: at, answers },
        },
      ],
    })
  })
  const shuffled = batches.toSorted(
    (a, b) => aRandom(a.receivedAt).below(99) - aRandom(b.receivedAt).below(99),
  )
  const found = recount([version], shuffled, [], ASOF)
  const corrections = reports.filter(({ corrects }) => corrects !== undefined).length
  expect(found.counts).toMatchObject({ held: {}, counted: reports.length - corrections })
  return tallyOf([version], found, layout, {
    asOf: ASOF,
    periods: (first) => fixedPeriods({ first, last: dayOf(ASOF), cutDay: 14, campaigns: [] }),
  })
}

/** Of those with the same key the one that was sent last. */
function lastBy(reports: readonly Report[], keyOf: (report: Report) => string): Report[] {
  const inOrder = reports
    .map((report, n) => ({ report, at: report.hour * HOUR + n }))
    .sort((a, b) => a.at - b.at)
  return [...new Map(inOrder.map(({ report }) => [keyOf(report), report])).values()]
}

function latestOf(months: readonly Report[]): Report[] {
  const teams = [...new Set(months.map(({ team }) => team))]
  return teams.map((team) =>
    months.filter((one) => one.team === team).reduce((a, b) => (a.month > b.month ? a : b)),
  )
}

function lastDay(month: string): string {
  const next = month === '2026-12' ? '2027-01' : `2026-${String(Number(month.slice(5)) + 1).padStart(2, '0')}`
  return dayOf(Date.parse(`${next}-01`) - DAY)
}

function sum(reports: readonly Report[], of: 'sessions' | 'zalo'): number {
  return reports.reduce((all, report) => all + report[of], 0)
}
