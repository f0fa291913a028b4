import { describe, expect, it } from 'vitest'
import {
  bytesText,
  dateText,
  dayText,
  fractionText,
  numberText,
  percentText,
  share,
  timeText,
} from '../../../web/office/format.ts'

describe('numbers', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1234, '1.234'],
    [1234.5, '1.234,5'],
    [1234.56, '1.234,6'],
    [3_500_000, '3.500.000'],
    [-2.5, '-2,5'],
  ])('%d reads %s in Vietnamese', (value, text) => {
    expect(numberText(value, 'vi')).toBe(text)
  })

  it('reads 1,234.5 in English', () => {
    expect(numberText(1234.5, 'en')).toBe('1,234.5')
  })

  it('is "—" where missing, never 0', () => {
    expect(numberText(undefined, 'vi')).toBe('—')
    expect(percentText(undefined, 'vi')).toBe('—')
    expect(fractionText(3, undefined, 'vi')).toBe('—')
    expect(fractionText(undefined, 4, 'vi')).toBe('—')
  })
})

describe('shares', () => {
  it('always show one decimal, so that they stand in line', () => {
    expect(percentText(29, 'vi')).toBe('29,0%')
    expect(percentText(66.666, 'vi')).toBe('66,7%')
    expect(percentText(0, 'en')).toBe('0.0%')
  })

  it('have no value of an empty whole', () => {
    expect(share(0, 0)).toBeUndefined()
    expect(share(undefined, 10)).toBeUndefined()
    expect(share(3, undefined)).toBeUndefined()
    expect(share(0, 10)).toBe(0)
    expect(share(5, 8)).toBe(62.5)
  })

  it('show what they were made of', () => {
    expect(fractionText(625, 1000, 'vi')).toBe('625/1.000')
  })
})

describe('dates', () => {
  it('name the day first', () => {
    expect(dayText('2026-11-05')).toBe('05/11/2026')
  })

  it('are of Vietnam, whatever the computer is set to', () => {
    const at = Date.parse('2026-11-20T17:05:00Z')
    expect(dateText(at)).toBe('21/11/2026')
    expect(timeText(at)).toBe('00:05')
    expect(timeText(Date.parse('2026-11-21T03:32:00Z'))).toBe('10:32')
  })
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [9_120, '9,1 kB'],
  [15_731_000, '15,7 MB'],
  [2_000_000_000, '2 GB'],
])('%d bytes read %s', (bytes, text) => {
  expect(bytesText(bytes, 'vi')).toBe(text)
})
