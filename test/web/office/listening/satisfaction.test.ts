import { expect, it } from 'vitest'
import { indicatorsOf } from '../../../../shared/results/catalogue.ts'
import { legend } from '../../../../shared/results/legend.ts'
import type { Group, NamedGroup, QuestionTally } from '../../../../shared/results/summary.ts'
import { periodsOf } from '../../../../web/office/listening/periods.ts'
import {
  choicesOf,
  leastFirst,
  mainScale,
  satisfactionOf,
} from '../../../../web/office/listening/satisfaction.ts'
import { FEEDBACK } from '../../../support/batches.ts'
import { aVersion, theSurvey } from '../../../support/versions.ts'

const feedback = legend([theSurvey(FEEDBACK)], indicatorsOf(FEEDBACK))
const service = legend([theSurvey('one_stop_satisfaction')], [])
const rating = mainScale(feedback)
if (rating === undefined) throw new Error('no scale')

it('calls those satisfied who chose 4 or 5, of those who chose a step', () => {
  expect(satisfactionOf(rating, steps({ '1': 1, '3': 1, '4': 1, '5': 1, na: 6 }))).toEqual({
    n: 4,
    satisfied: 2,
    percent: 50,
    mean: 3.25,
  })
})

it('knows nothing where nobody answered, and no share of a scale of other steps', () => {
  const nothing = { n: 0, satisfied: undefined, percent: undefined, mean: undefined }
  expect(satisfactionOf(rating, undefined)).toEqual(nothing)
  expect(satisfactionOf(rating, steps({ na: 3 }))).toEqual(nothing)
  const three = ['1', '2', '3'].map((code) => ({ code, label: { vi: code } }))
  const [short] = legend([aVersion([{ code: 'ok', type: 'scale', options: three }])], []).questions
  expect(short && satisfactionOf(short, steps({ '3': 2 }))).toEqual({ ...nothing, n: 2, mean: 3 })
})

it('finds the question that asks about it all, and what people chose from', () => {
  expect(rating.code).toBe('rating')
  expect(mainScale(service)?.code).toBe('overall')
  expect(choicesOf(feedback).map(({ code }) => code)).toEqual(['topic', 'reason'])
  expect(choicesOf(service).map(({ code }) => code)).toContain('field')
})

it('puts the least satisfying first, and what nobody answered last', () => {
  const questions = { staff_attitude: steps({ '5': 2 }), proc_easy: steps({ '1': 1, '5': 1 }) }
  const group: Group = { responses: 2, questions, indicators: {} }
  const order = leastFirst(service, group).map(({ question }) => question.code)
  expect(order.slice(0, 2)).toEqual(['proc_easy', 'staff_attitude'])
})

it('puts days together by week from Monday, with a gap where nobody said anything', () => {
  const days = [
    aDay('2026-11-15', { '5': 1 }), // a Sunday
    aDay('2026-11-02', { '4': 1, '1': 1 }),
    aDay('2026-11-04', { '2': 2 }),
    aDay('2026-11-16', { '5': 1 }), // a Monday
  ]
  expect(drawn(periodsOf(days, rating, 'week'))).toEqual([
    ['2026-11-02', 25, 4],
    ['2026-11-09', 100, 1],
    ['2026-11-16', 100, 1],
  ])
  expect(
    drawn(periodsOf([aDay('2026-11-02', { '1': 1 }), aDay('2026-11-30', { '5': 1 })], rating, 'week'))[1],
  ).toEqual(['2026-11-09', undefined, 0])
})

it('puts days together by month, over the turn of a year', () => {
  const days = [aDay('2026-11-30', { '5': 1 }), aDay('2027-02-01', { '1': 1 })]
  expect(drawn(periodsOf(days, rating, 'month'))).toEqual([
    ['2026-11-01', 100, 1],
    ['2026-12-01', undefined, 0],
    ['2027-01-01', undefined, 0],
    ['2027-02-01', 0, 1],
  ])
  expect(periodsOf([], rating, 'month')).toEqual([])
})

function drawn(periods: ReturnType<typeof periodsOf>) {
  return periods.map(({ start, found }) => [start, found.percent, found.n])
}

function aDay(id: string, options: Record<string, number>): NamedGroup {
  const group: Group = { responses: 0, questions: { rating: steps(options) }, indicators: {} }
  return { id, name: id, group }
}

/** A scale's tally, as the recount makes it. */
function steps(options: Record<string, number>): QuestionTally {
  const numbered = Object.entries(options).filter(([code]) => code !== 'na')
  const numbers = numbered.reduce((sum, [, count]) => sum + count, 0)
  const sum = numbered.reduce((total, [code, count]) => total + Number(code) * count, 0)
  const answered = numbers + (options.na ?? 0)
  return { asked: answered, answered, options, ...(numbers === 0 ? {} : { numbers, sum }) }
}
