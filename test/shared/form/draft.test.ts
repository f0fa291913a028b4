import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { relevantOf, testOf } from '../../../shared/form/draft/conditions.ts'
import { fromDraft } from '../../../shared/form/draft.ts'
import { theSurvey } from '../../support/versions.ts'

const folder = new URL('../../fixtures/drafts/', import.meta.url)
const drafts = {
  'a_household_visit.json': 'hh_digital_visit',
  'b_resident_feedback.json': 'resident_feedback',
  'c_team_monthly_report.json': 'team_monthly_report',
  'd_one_stop_satisfaction.json': 'one_stop_satisfaction',
}

describe('our four surveys come from their drafts', () => {
  it.each(Object.entries(drafts))('%s is our survey %s', (file, survey) => {
    const draft: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    expect(fromDraft(draft)).toEqual(theSurvey(survey))
  })
})

describe('the draft notation', () => {
  it.each([
    [{ q: 'a', op: 'eq', value: 'yes' }, ['=', ['$', 'a'], 'yes']],
    [{ q: 'a', op: 'gt', value: 0 }, ['>', ['$', 'a'], 0]],
    [{ q: 'a', op: 'lt', ref: 'b' }, ['<', ['$', 'a'], ['$', 'b']]],
    [{ q: 'a', op: 'in', value: ['1', '2'] }, ['or', ['=', ['$', 'a'], '1'], ['=', ['$', 'a'], '2']]],
    [{ q: 'a', op: 'includes', value: 'x' }, ['selected', ['$', 'a'], 'x']],
    [{ q: 'a', op: 'not_includes', value: 'x' }, ['not', ['selected', ['$', 'a'], 'x']]],
    [{ any: [{ q: 'a', op: 'ne', value: 1 }] }, ['or', ['!=', ['$', 'a'], 1]]],
    [{ all: [{ q: 'a', op: 'gte', value: 1 }] }, ['and', ['>=', ['$', 'a'], 1]]],
    [{ prefill_changed: ['a'] }, ['or', ['!=', ['$', 'a'], ['$', 'a_prefilled']]]],
  ] as const)('%j becomes %j', (condition, expression) => {
    expect(relevantOf(condition as unknown as Parameters<typeof relevantOf>[0])).toEqual(expression)
  })

  it.each([
    ['a <= b', ['<=', ['$', 'a'], ['$', 'b']]],
    ['a + b<=c + 5', ['<=', ['+', ['$', 'a'], ['$', 'b']], ['+', ['$', 'c'], 5]]],
    ['a != 3', ['!=', ['$', 'a'], 3]],
  ])('%s becomes %j', (expr, expression) => {
    expect(testOf(expr)).toEqual(expression)
  })

  it.each(['a', 'a <= b <= c', 'a - b = 1', 'a + <= b', '<= b', 'A = 1', ''])('cannot say %j', (expr) => {
    expect(() => testOf(expr)).toThrow('does not say what this means')
  })

  it('needs a value of the right kind', () => {
    expect(() => relevantOf({ q: 'a', op: 'in', value: 'x' })).toThrow()
    expect(() => relevantOf({ q: 'a', op: 'includes' })).toThrow()
    expect(() => relevantOf({ q: 'a', op: 'eq', value: ['x'] })).toThrow()
  })
})
