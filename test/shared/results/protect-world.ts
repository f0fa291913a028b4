import fc from 'fast-check'
import { AreaId, JobId, SurveyId } from '../../../shared/ids.ts'
import { periodOf } from '../../../shared/periods.ts'
import type { Group, Legend, PeriodGroup, ProvinceSummary } from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'

const DAYS = ['2026-07-02', '2026-08-02', '2026-09-02'].map((day) => Day.parse(day))
const OPTIONS = ['a', 'b', 'c']
const label = { vi: 'Nhãn' }

const legend: Legend = {
  questions: [
    { code: 'said', type: 'single', label, options: OPTIONS.map((code) => ({ code, label })) },
    { code: 'many', type: 'multiple', label, options: OPTIONS.map((code) => ({ code, label })) },
  ],
  indicators: [
    { code: 'visits', label, unit: label, over: 'visits', by: 'said' },
    { code: 'share', label, unit: label, over: 'visits', percent: true },
    { code: 'turns', label, unit: label, over: 'visits' },
    { code: 'teams', label, unit: label, over: 'register' },
  ],
}

/** How many visits of one commune in one month fall on each option; of each, how many count for the share. */
type Cell = { options: number[]; yes: number[]; turns: number }

export type Table = { communes: { formerly: string; months: Cell[] }[] }

/** Small and middling counts, and often none: where hiding and adding up meet. */
export function someTable(): fc.Arbitrary<Table> {
  const count = fc.oneof(
    fc.constant(0),
    fc.nat(4),
    fc.nat(12),
    fc.nat(40),
    fc.integer({ min: 100, max: 400 }),
  )
  const cell = fc
    .record({
      options: fc.array(count, { minLength: 3, maxLength: 3 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      each: fc.nat(4),
    })
    .map(({ options, part, each }) => ({
      options,
      yes: options.map((n) => Math.round(n * part)),
      turns: each * options.reduce((sum, n) => sum + n, 0),
    }))
  return fc.record({
    communes: fc.array(
      fc.record({
        formerly: fc.constantFrom('68@1976-01-01', '96@1976-01-01'),
        months: fc.array(cell, { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
}

/** The same table a day later: some counts have grown in the last month. */
export function grown(table: Table, more: readonly number[]): Table {
  return {
    communes: table.communes.map(({ formerly, months }, at) => ({
      formerly,
      months: months.map((cell, month) => {
        const option = at % 3
        const add = month === 2 ? (more[at] ?? 0) : 0
        return {
          options: cell.options.map((n, i) => (i === option ? n + add : n)),
          yes: cell.yes.map((n, i) => (i === option ? n + Math.floor(add / 2) : n)),
          turns: cell.turns + add,
        }
      }),
    })),
  }
}

export function summaryOf({ communes }: Table): ProvinceSummary {
  const everything = communes.flatMap(({ months }) => months)
  const month = (at: number) => communes.flatMap(({ months }) => months.slice(at, at + 1))
  const formers = [...new Set(communes.map(({ formerly }) => formerly))].sort()
  return {
    survey: SurveyId.parse('visit'),
    title: label,
    area: AreaId.parse('96@2025-07-01'),
    areaName: 'Tỉnh Cà Mau',
    job: JobId.parse('01890000-0000-7000-8000-000000000000'),
    asOf: Date.UTC(2026, 9, 1),
    counts: { batches: 1, received: 1, counted: 1, superseded: 0, excluded: 0, held: {}, noted: {} },
    legend,
    all: groupOf(everything),
    days: [],
    periods: [
      ...DAYS.map((day, at): PeriodGroup => ({ period: periodOf('month', day), ...told(month(at)) })),
      { period: periodOf('quarter', DAYS[0] ?? Day.parse('2026-07-02')), ...told(everything) },
    ],
    communes: communes.map(({ formerly, months }, at) => ({
      id: `3${at}000@2025-07-01`,
      name: `Xã ${at}`,
      formerly: AreaId.parse(formerly),
      group: groupOf(months),
    })),
    former: formers.map((id) => ({
      id,
      name: id,
      group: groupOf(communes.filter(({ formerly }) => formerly === id).flatMap(({ months }) => months)),
    })),
  }
}

function told(cells: readonly Cell[]): Pick<Group, 'responses' | 'indicators'> {
  const { responses, indicators } = groupOf(cells)
  return { responses, indicators }
}

function groupOf(cells: readonly Cell[]): Group {
  const of = (pick: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + pick(cell), 0)
  const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0)
  const responses = of(({ options }) => total(options))
  const yes = of((cell) => total(cell.yes))
  const options = Object.fromEntries(OPTIONS.map((code, at) => [code, of((cell) => cell.options[at] ?? 0)]))
  const chosen = Object.fromEntries(OPTIONS.map((code, at) => [code, of((cell) => cell.yes[at] ?? 0)]))
  const turns = of((cell) => cell.turns)
  return {
    responses,
    questions:
      responses === 0
        ? {}
        : {
            said: { asked: responses, answered: responses, options },
            many: { asked: responses, answered: yes, options: chosen },
          },
    indicators: {
      visits: {
        ...(responses === 0 ? {} : { value: responses }),
        numerator: responses,
        n: responses,
        options,
      },
      share: {
        ...(responses === 0 ? {} : { value: (100 * yes) / responses }),
        numerator: yes,
        denominator: responses,
        n: responses,
      },
      turns: { ...(responses === 0 ? {} : { value: turns }), numerator: turns, n: responses },
      teams: { value: cells.length, numerator: cells.length, n: 1 },
    },
  }
}
