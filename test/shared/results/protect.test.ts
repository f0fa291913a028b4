import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectGroup, protectSummary, protectValue } from '../../../shared/results/protect.ts'
import { withholdIn } from '../../../shared/results/protect-withhold.ts'
import type { Legend } from '../../../shared/results/summary.ts'
import { attack, narrow } from './protect-attacker.ts'
import { grown, someTable, summaryOf, type Table } from './protect-world.ts'

const label = { vi: 'Nhãn' }
const share: Legend['indicators'][number] = {
  ...{ code: 'share', label, unit: label },
  ...{ over: 'latest_visit', percent: true },
}
const sum = { ...share, code: 'turns', over: 'visits' } as const

describe('a value that leaves the office', () => {
  it.each([
    [9, { hidden: true }],
    [10, { value: 10, numerator: 10 }],
    [12, { value: 10, numerator: 10 }],
    [13, { value: 15, numerator: 15 }],
    [180_423, { value: 180_425, numerator: 180_425 }],
  ])('is of a count of %i the next five, or nothing under ten', (count, told) => {
    expect(protectValue(sum, { value: count, numerator: count, n: 400 })).toEqual({ ...told, n: 400 })
  })

  it('hides zero like any small count, and looks the same where nothing was observed', () => {
    expect(protectValue(sum, { value: 0, numerator: 0, n: 0 })).toEqual({ hidden: true })
    expect(protectValue(sum, { numerator: 0, n: 0 })).toEqual({ hidden: true })
    expect(protectValue(sum, { value: 3, numerator: 3, n: 9 })).toEqual({ hidden: true })
  })

  it('gives a share of the rounded counts, and none of fewer than 20', () => {
    const of = (numerator: number, denominator: number) =>
      protectValue(share, {
        ...{ value: (100 * numerator) / denominator, numerator, denominator },
        n: denominator,
      })
    expect(of(13, 20)).toEqual({ value: 75, numerator: 15, denominator: 20, n: 20 })
    expect(of(13, 19)).toEqual({ numerator: 15, denominator: 20, n: 20, hidden: true })
    expect(of(9, 200)).toEqual({ denominator: 200, n: 200, hidden: true })
  })

  it('tells no sum over few people, though it be large; a report of a team is no person', () => {
    expect(protectValue(sum, { value: 60, numerator: 60, n: 9 })).toEqual({ hidden: true })
    expect(protectValue({ ...sum, over: 'team_months' }, { value: 60, numerator: 60, n: 3 })).toEqual({
      ...{ value: 60, numerator: 60 },
    })
  })

  it('leaves out the options that few chose', () => {
    const { options } = protectValue(sum, { value: 60, numerator: 60, n: 60, options: { a: 52, b: 8, c: 0 } })
    expect(options).toEqual({ a: 50 })
  })

  it('is exact where it says nothing of people: the register, other agencies', () => {
    const value = { value: 3, numerator: 3, n: 3 }
    for (const over of ['register', 'outside'] as const) {
      expect(protectValue({ ...sum, over }, value)).toEqual(value)
    }
  })
})

it('a group that leaves the office has nothing under ten, wherever it stands', () => {
  const { all, legend } = summaryOf({
    communes: [
      {
        formerly: '96@1976-01-01',
        months: [{ options: [31, 8, 2], yes: [12, 1, 0], turns: 9 }],
      },
    ],
  })
  const numbers =
    JSON.stringify(protectGroup(legend, all))
      .match(/(?<=:)[\d.]+/g)
      ?.map(Number) ?? []
  expect(numbers.length).toBeGreaterThan(10)
  // The commune itself, of the register, is one.
  expect(numbers.filter((number) => number < 10)).toEqual([1, 1, 1])
})

describe('what leaves the office together', () => {
  const month = (options: number[]) => ({ options, yes: [0, 0, 0], turns: 0 })
  const quiet = month([0, 0, 0])

  it('does not give a small count away as what is left of a total', () => {
    const table: Table = {
      communes: [
        { formerly: '96@1976-01-01', months: [month([14, 0, 0]), quiet, quiet] },
        { formerly: '96@1976-01-01', months: [month([3, 0, 0]), quiet, quiet] },
      ],
    }
    const { all, communes } = protectSummary(summaryOf(table))
    expect(all.responses).toBe(15) // 17, of which rounding alone would tell that 15 are in one place
    expect(communes.map(({ group }) => group.responses)).toEqual([undefined, undefined])
  })

  it('hides nothing for the sake of a place where nobody was counted', () => {
    const table: Table = {
      communes: [
        { formerly: '96@1976-01-01', months: [month([64, 50, 30]), quiet, quiet] },
        { formerly: '96@1976-01-01', months: [quiet, quiet, quiet] },
      ],
    }
    const { all, communes } = protectSummary(summaryOf(table))
    expect(all.responses).toBe(145)
    expect(communes.map(({ group }) => group.responses)).toEqual([145, undefined])
    expect(communes[0]?.group.indicators.visits?.options).toEqual({ a: 65, b: 50, c: 30 })
  })

  it('has the least and the greatest answer of nobody, and no questions that few were asked', () => {
    const summary = summaryOf({
      communes: [{ formerly: '96@1976-01-01', months: [month([100, 40, 60]), quiet, quiet] }],
    })
    const numbers = { asked: 200, answered: 190, numbers: 190, sum: 381, min: 0, max: 31 }
    summary.all.questions = {
      phones: numbers,
      rare: { ...numbers, asked: 4, answered: 3, numbers: 3, sum: 6 },
    }
    expect(protectSummary(summary).all.questions).toEqual({ phones: { asked: 200, answered: 190, mean: 2 } })
  })

  it('lets nobody who knows all totals, parts, periods, former provinces and the rule place a count from 1 to 9', () => {
    const numRuns = Number(process.env.PROTECT_RUNS ?? 1_000)
    fc.assert(
      fc.property(someTable(), (table) => {
        const real = summaryOf(table)
        const found = attack(real, protectSummary(real))
        narrow(found)
        const placed = [...found.known].filter(([, one]) => isPlaced(one))
        expect(placed).toEqual([])
      }),
      { seed: 20_261_121, numRuns },
    )
  }, 600_000)

  it('does so for who kept the results of the day before, too', { timeout: 600_000 }, () => {
    const numRuns = Number(process.env.PROTECT_RUNS ?? 1_000) / 4
    const more = fc.array(fc.nat(6), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(someTable(), more, (table, added) => {
        const [yesterday, today] = [summaryOf(table), summaryOf(grown(table, added))]
        const withheld = withholdIn(yesterday)
        const then = attack(yesterday, protectSummary(yesterday, withheld), 'then ')
        const now = attack(
          today,
          protectSummary(today, withholdIn(today, { summary: yesterday, withheld })),
          'now ',
        )
        const known = new Map([...then.known, ...now.known])
        const grows = [...then.known.keys()].map((key) => ({
          ...{ total: key.replace('then ', 'now '), parts: [key], isMost: true },
        }))
        narrow({ known, sums: [...then.sums, ...now.sums, ...grows] })
        const placed = [...known].filter(([, one]) => isPlaced(one))
        expect(placed).toEqual([])
      }),
      { seed: 20_261_122, numRuns },
    )
  })

  it('would not hold by rounding alone: the attacker of these tests finds counts then', () => {
    const table: Table = {
      communes: [
        { formerly: '96@1976-01-01', months: [month([14, 0, 0]), quiet, quiet] },
        { formerly: '96@1976-01-01', months: [month([3, 0, 0]), quiet, quiet] },
      ],
    }
    const real = summaryOf(table)
    const rounded = protectSummary(real)
    const [first] = rounded.communes
    if (first !== undefined) first.group.responses = 15
    const found = attack(real, rounded)
    narrow(found)
    expect(found.known.get('31000@2025-07-01 responses')).toMatchObject({ true: 3, lo: 0, hi: 4 })
  })

  it('still tells most of a province that is not small', () => {
    const many = (seed: number) => month([140 + seed * 7, 60 + seed * 3, 25 + seed])
    const table: Table = {
      communes: Array.from({ length: 30 }, (_, at) => ({
        formerly: '96@1976-01-01',
        months: [many(at), many(at % 7), many(at % 5)],
      })),
    }
    const { communes } = protectSummary(summaryOf(table))
    const told = communes.filter(({ group }) => group.indicators.visits?.value !== undefined)
    expect(told).toHaveLength(30)
  })
})

function isPlaced({ true: count, lo, hi }: { true: number; lo: number; hi: number }): boolean {
  return count >= 1 && count <= 9 && hi - lo < 5
}
