import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberWords } from '../../../shared/report/number-words.ts'

describe('Numbers in words', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [1_000, 'một nghìn'],
    [1_005, 'một nghìn không trăm linh năm'],
    [1_015, 'một nghìn không trăm mười lăm'],
    [1_797, 'một nghìn bảy trăm chín mươi bảy'],
    [70_600, 'bảy mươi nghìn sáu trăm'],
    [348_362, 'ba trăm bốn mươi tám nghìn ba trăm sáu mươi hai'],
    [1_000_000, 'một triệu'],
    [1_000_001, 'một triệu không trăm linh một'],
    [1_020_000, 'một triệu không trăm hai mươi nghìn'],
    [3_000_000_000, 'ba tỷ'],
    [3_000_000_015, 'ba tỷ không trăm mười lăm'],
    [2_005_000_000_000, 'hai nghìn không trăm linh năm tỷ'],
    [53.5, 'năm mươi ba phẩy năm'],
    [0.05, 'không phẩy không năm'],
    [98.25, 'chín mươi tám phẩy hai mươi lăm'],
    [-7, 'âm bảy'],
    [-0.0001, 'không'],
  ])('%s is "%s"', (number, words) => {
    expect(numberWords(number)).toBe(words)
  })

  it('can be read back, whatever the number', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 2_000 }),
      fc.maxSafeNat().map((n) => n % 1e14),
      roundNumbers,
    )
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readBack(numberWords(number))).toBe(number)
      }),
      { seed: 30, numRuns: 300 },
    )
  })
})

/** Few digits and many zeros, where words are left out. */
const roundNumbers = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30 }))
  .map(([head, zeros, tail]) => head * 10 ** zeros + tail)

const VALUES: Record<string, number> = {
  ...Object.fromEntries(
    ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [
      word,
      value,
    ]),
  ),
  mốt: 1,
  tư: 4,
  lăm: 5,
}

/** A reader that knows nothing of how the words were made: the greatest unit splits what is before it from what follows. */
function readBack(words: string): number {
  const read = (tokens: string[]): number => {
    if (tokens.length === 0) return 0
    for (const [unit, worth] of [
      ['tỷ', 1e9],
      ['triệu', 1e6],
      ['nghìn', 1e3],
      ['trăm', 100],
    ] as const) {
      const at = tokens.lastIndexOf(unit)
      if (at >= 0) return read(tokens.slice(0, at)) * worth + read(tokens.slice(at + 1))
    }
    const tens = tokens.indexOf('mươi')
    if (tens >= 0) return 10 * read(tokens.slice(0, tens)) + read(tokens.slice(tens + 1))
    const [first = '', ...rest] = tokens
    if (first === 'mười') return 10 + read(rest)
    if (first === 'linh') return read(rest)
    const value = VALUES[first]
    if (value === undefined || rest.length > 0) throw new Error(`No number: ${tokens.join(' ')}`)
    return value
  }
  return read(words.split(' '))
}
