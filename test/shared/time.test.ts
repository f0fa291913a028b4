import { describe, expect, it } from 'vitest'
import { DAY, dayOf, HOUR, MINUTE, ttlAt, visitTime } from '../../shared/time.ts'

describe('a day of Asia/Ho_Chi_Minh', () => {
  it.each([
    ['2026-11-20T16:59:59.999Z', '2026-11-20'],
    ['2026-11-20T17:00:00.000Z', '2026-11-21'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
  ])('%s falls in %s', (instant, day) => {
    expect(dayOf(Date.parse(instant))).toBe(day)
  })
})

describe('the time of a visit', () => {
  const now = Date.parse('2026-11-21T05:00:00Z')

  it('is what the phone says when its clock is right', () => {
    expect(visitTime({ finishedAt: now - HOUR, sentAt: now, receivedAt: now })).toBe(now - HOUR)
  })

  it.each([-3 * DAY, -MINUTE, MINUTE, 400 * DAY])('is right with a clock that is %i ms off', (skew) => {
    expect(visitTime({ finishedAt: now - HOUR + skew, sentAt: now + skew, receivedAt: now })).toBe(now - HOUR)
  })

  it('is never after the receipt, and never before 1970', () => {
    expect(visitTime({ finishedAt: now + DAY, sentAt: now, receivedAt: now })).toBe(now)
    expect(visitTime({ finishedAt: now + DAY, sentAt: undefined, receivedAt: now })).toBe(now)
    expect(visitTime({ finishedAt: 0, sentAt: now + DAY, receivedAt: now })).toBe(0)
  })
})

it('gives DynamoDB whole seconds, never too early', () => {
  expect(ttlAt(1_500)).toBe(2)
  expect(ttlAt(2_000)).toBe(2)
})
