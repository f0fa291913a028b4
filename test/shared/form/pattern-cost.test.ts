import { describe, expect, it } from 'vitest'
import { waysToMatch } from '../../../shared/form/pattern-cost.ts'

describe('the ways in which a pattern can try to match', () => {
  it.each([
    ['^0[0-9]{9}$', 40, 1],
    ['^\\d{4}-(0[1-9]|1[0-2])$', 7, 2],
    ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 100, 1_000_000],
    ['(?:\\d{3}){2}', 10, 1],
    ['\\p{L}+ \\p{L}+', 40, 1_600],
    ['\\u{61}{3}', 4, 1],
    ['[(+\\]*]?', 10, 2],
    ['(ab)?|c{2,4}?', 10, 5],
    ['\\(+\\|', 5, 5],
    ['', 5, 1],
  ])('%s on %i characters: %i', (pattern, length, ways) => {
    expect(waysToMatch(pattern, length)).toBe(ways)
  })

  it.each([
    '(a+)+b',
    '(a|a)*b',
    '(a|aa)+$',
    '(.*a){12}',
    `${'a?'.repeat(30)}b`,
    '(?:(?:x*)*)*',
    'a*a*a*a*a*a*b',
  ])('%s: more than any server bears', (pattern) => {
    expect(waysToMatch(pattern, 40)).toBeGreaterThan(50_000_000)
  })

  it.each(['(?=a)a', '(?!a)b', '(?<=a)b', '(a+)\\1', '(?<name>a)\\k<name>'])(
    '%s: is not counted',
    (pattern) => {
      expect(waysToMatch(pattern, 40)).toBe(Number.POSITIVE_INFINITY)
    },
  )
})
