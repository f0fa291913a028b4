import { describe, expect, it } from 'vitest'
import { holds, type Qualifier, qualified } from '../../../shared/results/qualifier.ts'

describe('A published number', () => {
  it.each<[string, number, Qualifier, number[], number[]]>([
    ['exact is the same', 956, 'exact', [956], [955, 957, 956.5]],
    ['"hơn" is that or a little more', 5_400, 'at_least', [5_400, 5_437, 5_499], [5_399, 5_500]],
    ['"hơn" of thousands is at most 5 % more', 8_000, 'at_least', [8_000, 8_400], [7_999, 8_401]],
    ['"hơn" of a number to the last digit is that number', 74_422, 'at_least', [74_422], [74_421, 74_423]],
    ['"trên" of a percentage stays below the next', 53, 'at_least', [53, 53.9], [52.99, 54]],
    ['"gần" is a little less, never the same', 12_000, 'almost', [11_400, 11_999], [11_399, 12_000, 12_001]],
    ['"khoảng" of few is half a unit away', 10, 'about', [9.5, 10, 10.5], [9.4, 10.6, 11]],
    ['"khoảng" of many is 5 % away', 1_000, 'about', [950, 1_050], [949, 1_051]],
    ['a target is reached or passed', 20, 'target_at_least', [20, 400], [19]],
    ['"hàng chục nghìn" is of that magnitude', 10_000, 'verbal', [10_000, 99_999], [9_999, 100_000]],
  ])('%s', (_rule, published, qualifier, fitting, others) => {
    expect(fitting.filter((exact) => !holds(published, qualifier, exact))).toEqual([])
    expect(others.filter((exact) => holds(published, qualifier, exact))).toEqual([])
  })

  it('of 0 is only 0', () => {
    expect(holds(0, 'at_least', 0)).toBe(true)
    expect(holds(0, 'at_least', 1)).toBe(false)
  })

  it('is written as papers write it', () => {
    expect(qualified(5_400, 'at_least')).toEqual({ vi: 'hơn 5.400', en: 'more than 5,400' })
    expect(qualified(12_000, 'almost').vi).toBe('gần 12.000')
    expect(qualified(956, 'exact').vi).toBe('956')
    expect(qualified(10_000, 'verbal')).toEqual({ vi: 'hàng chục nghìn', en: 'tens of thousands' })
  })
})
