import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../../shared/register/kinds.ts'
import { Day } from '../../../../shared/time.ts'
import { dayAfter, dayBefore } from '../../../../web/office/register/entries/days.ts'
import {
  readLastDay,
  readNumber,
  readRecord,
  tidy,
  typedNumber,
} from '../../../../web/office/register/entries/reading.ts'
import { aHamlet } from './build.ts'

describe('numbers as officers type them', () => {
  it.each([
    ['', undefined],
    ['   ', undefined],
    ['1250', 1250],
    ['1.250', 1250],
    ['1 250', 1250],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['-3', -3],
    ['0', 0],
  ])('reads %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it.each(['abc', '1,2,3', '1.25.0', '12,', ',5', '1e5', '--1', '٣', '0x10', 'Infinity'])(
    'does not take %j for a number',
    (text) => {
      expect(readNumber(text)).toBeNaN()
    },
  )

  it('reads every number as it writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.constantFrom(1, 10, 100),
        (n, parts) => {
          expect(readNumber(typedNumber(n / parts))).toBe(n / parts)
        },
      ),
      { seed: 11 },
    )
  })
})

describe('days', () => {
  it('counts across months, leap days and years', () => {
    expect(dayAfter(Day.parse('2027-12-31'))).toBe('2028-01-01')
    expect(dayAfter(Day.parse('2028-02-28'))).toBe('2028-02-29')
    expect(dayBefore(Day.parse('2027-03-01'))).toBe('2027-02-28')
  })

  it('gives back the last day that was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = Day.parse(new Date(days * 86_400_000).toISOString().slice(0, 10))
        const { until } = readLastDay(day, '1970-01-01')
        expect(until === undefined ? undefined : dayBefore(until)).toBe(day)
      }),
      { seed: 12 },
    )
  })

  it('lets something end on the day on which it began, but not before', () => {
    expect(readLastDay('2026-11-22', '2026-11-22')).toEqual({ until: '2026-11-23', problems: {} })
    expect(readLastDay('2026-11-21', '2026-11-22')).toEqual({ problems: { lastDay: 'ends-too-early' } })
    expect(readLastDay('', '2026-11-22')).toEqual({ problems: {} })
  })
})

describe('a record from a form', () => {
  it('says what is wrong at each box', () => {
    const reading = readRecord(kinds.hamlets, { ...aHamlet(), name: '', from: '' })
    expect(reading).toEqual({ problems: { name: 'missing', from: 'not-a-day' } })
    const long = readRecord(kinds.hamlets, { ...aHamlet(), name: 'x'.repeat(201) })
    expect(long).toEqual({ problems: { name: 'too-long' } })
  })

  it('is none while the form has a problem of its own', () => {
    expect(readRecord(kinds.hamlets, aHamlet(), { lastDay: 'ends-too-early' })).toEqual({
      problems: { lastDay: 'ends-too-early' },
    })
  })

  it('holds names as they are stored: NFC, the Vietnamese Đ, single spaces, no control characters', () => {
    expect(tidy('  Ấp   Đá\u0000 ')).toBe('Ấp Đá'.normalize('NFC'))
    expect(tidy('\u00d0ông'.normalize('NFD'))).toBe('Đông')
  })
})
