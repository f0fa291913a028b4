import { describe, expect, it } from 'vitest'
import { firstStep, withStep } from '../../../../web/office/surveys/edit/history.ts'

/** The values after changes at those times, in ms. */
function valuesAfter(changes: [number, string][], saved = '') {
  return changes.reduce((steps, [at, value]) => withStep(steps, value, at, saved), firstStep('')).values
}

describe('the steps that can be undone', () => {
  it('are words, not letters: quick changes are one step', () => {
    expect(
      valuesAfter([
        [1_000, 'a'],
        [1_200, 'ab'],
        [1_900, 'ab c'],
        [3_000, 'ab c d'],
      ]),
    ).toEqual(['', 'ab', 'ab c', 'ab c d'])
  })

  it('keep what is saved, and no change that changes nothing', () => {
    expect(
      valuesAfter(
        [
          [1_000, 'a'],
          [1_100, 'ab'],
          [1_100, 'ab'],
        ],
        'a',
      ),
    ).toEqual(['', 'a', 'ab'])
  })

  it('end where something was undone and changed again', () => {
    const steps = valuesAfter([
      [1_000, 'a'],
      [2_000, 'b'],
    ])
    expect(withStep({ values: steps, at: 1, changedAt: 0 }, 'c', 9_000, '').values).toEqual(['', 'a', 'c'])
  })

  it('are not kept for ever', () => {
    const many = Array.from({ length: 300 }, (_, n): [number, string] => [1_000 * (n + 1), String(n)])
    expect(valuesAfter(many)).toHaveLength(200)
    expect(valuesAfter(many).at(-1)).toBe('299')
  })
})
