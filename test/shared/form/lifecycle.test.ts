import { expect, it } from 'vitest'
import { SurveyState } from '../../../shared/api/survey-state.ts'
import { allowedTransitions, mayChange, mayPublish } from '../../../shared/form/lifecycle.ts'

it.each([
  ['draft', [], true, true],
  ['open', ['closing'], true, true],
  ['closing', ['closed', 'open'], false, true],
  ['closed', ['frozen', 'open'], false, true],
  ['frozen', [], false, false],
] as const)('a survey that is %s', (state, next, publish, change) => {
  expect(allowedTransitions(state)).toEqual(next)
  expect(mayPublish(state)).toBe(publish)
  expect(mayChange(state)).toBe(change)
})

it('never goes back to a draft, and never on from frozen', () => {
  for (const state of SurveyState.options) expect(allowedTransitions(state)).not.toContain('draft')
  expect(allowedTransitions('frozen')).toEqual([])
})
