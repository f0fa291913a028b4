import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, HIDDEN_NUMBER, type Scope, type Value } from '../../../shared/form/evaluate.ts'
import { Expression } from '../../../shared/form/expression.ts'

const answers: Record<string, ReturnType<Scope>> = {
  four: 4,
  half: 0.5,
  step: '4',
  na: 'na',
  yes: 'yes',
  day: '2026-11-21',
  list: ['a', 'b'],
  hidden: HIDDEN_NUMBER,
}
const scope: Scope = (code) => answers[code]

const T = true
const F = false
const U: Expression = ['=', ['$', 'nothing'], 1]

const cases: [Expression, Value][] = [
  ['yes', 'yes'],
  [3, 3],
  [true, true],
  [['$', 'four'], 4],
  [
    ['$', 'list'],
    ['a', 'b'],
  ],
  [['$', 'nothing'], undefined],
  [['$', 'hidden'], 0],
  [['answered', 'four'], true],
  [['answered', 'nothing'], false],
  [['answered', 'hidden'], false],
  [['selected', ['$', 'list'], 'a'], true],
  [['selected', ['$', 'list'], 'c'], false],
  [['selected', ['$', 'yes'], 'yes'], true],
  [['selected', ['$', 'nothing'], 'a'], undefined],
  [['not', ['selected', ['$', 'nothing'], 'a']], undefined],
  [['count-selected', ['$', 'list']], 2],
  [['count-selected', ['$', 'nothing']], undefined],
  [['and'], true],
  [['or'], false],
  [['and', T, T], true],
  [['and', T, F], false],
  [['and', T, U], undefined],
  [['and', U, F], false],
  [['or', F, F], false],
  [['or', U, T], true],
  [['or', F, U], undefined],
  [['not', T], false],
  [['not', U], undefined],
  [['not', 'yes'], undefined],
  [['and', T, 'yes'], undefined],
  [['=', ['$', 'yes'], 'yes'], true],
  [['!=', ['$', 'yes'], 'yes'], false],
  [['!=', ['$', 'nothing'], 'yes'], undefined],
  [['=', ['$', 'step'], 4], true],
  [['<=', ['$', 'step'], 2], false],
  [['<=', ['$', 'na'], 2], undefined],
  [['=', ['$', 'list'], 'a'], undefined],
  [['=', T, T], true],
  [['=', T, 1], undefined],
  [['<', ['$', 'day'], '2026-12-01'], true],
  [['>', ['$', 'hidden'], 0], false],
  [['>=', ['$', 'hidden'], 0], true],
  [['+', ['$', 'four'], ['$', 'half'], ['$', 'hidden']], 4.5],
  [['+', ['$', 'four'], ['$', 'nothing']], undefined],
  [['+', ['$', 'four'], ['$', 'yes']], undefined],
  [['-', 1, 4], -3],
  [['*', 2, 3, 4], 24],
  [['+'], undefined],
  [['div', 1, 4], 0.25],
  [['div', 1, 0], undefined],
]

describe('an expression', () => {
  it.each(cases)('%j is %j', (expression, value) => {
    expect(compile(expression)(scope)).toEqual(value)
  })

  it('has the shape of the notation', () => {
    for (const [expression] of cases) expect(Expression.safeParse(expression).success).toBe(true)
    for (const wrong of [
      ['$'],
      ['$', 1],
      ['eval', 'x'],
      ['not', 1, 2],
      ['<', 1],
      [],
      {},
      null,
      ['=', 1, [2]],
    ])
      expect(Expression.safeParse(wrong).success).toBe(false)
  })

  it('is read in time that grows with its size, not with its alternatives', () => {
    let seen = 0
    const leaf = new Proxy(['$', 'q'], {
      get(list, key) {
        if (key === '1') seen++
        return Reflect.get(list, key)
      },
    })
    let deep: unknown = leaf
    for (let depth = 0; depth < 20; depth++) deep = ['-', deep, 1]
    expect(Expression.safeParse(deep).success).toBe(true)
    expect(seen).toBeLessThan(200)
  })

  it('never throws, whatever the answers are (seed 2, 500 runs)', () => {
    const expressions = cases.map(([expression]) => compile(expression))
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const evaluate of expressions) evaluate(() => value as ReturnType<Scope>)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
