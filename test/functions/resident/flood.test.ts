import { describe, expect, test } from 'vitest'
import { type Arrival, gistOf, isBusyCode, limits, suspicionsOf } from '../../../functions/resident/flood.ts'
import { HOUR, SECOND } from '../../../shared/time.ts'

const NOW = Date.UTC(2026, 10, 21, 3)
const openedAt = NOW - 40 * SECOND

/** A form that came as most do. */
function anArrival(over: Partial<Arrival> = {}): Arrival {
  return {
    sealed: { openedAt, asksProof: false, isProven: false },
    receivedAt: NOW,
    isTrapped: false,
    isOpen: true,
    code: { inWindow: 1, onDay: 1 },
    address: { inWindow: 1, onDay: 1 },
    sameText: 0,
    ...over,
  }
}

const sealed = (over: object) =>
  anArrival({ sealed: { openedAt, asksProof: false, isProven: false, ...over } })

test('what comes as most does is not suspect', () => {
  expect(suspicionsOf(anArrival())).toEqual([])
})

describe('just within a limit is not suspect, just beyond it is', () => {
  test.each([
    ['too-fast', sealed({ openedAt: NOW - 3 * SECOND }), sealed({ openedAt: NOW - 3 * SECOND + 1 })],
    ['too-fast', sealed({ openedAt: NOW - 3 * SECOND }), sealed({ openedAt: NOW + HOUR })],
    ['stale', sealed({ openedAt: NOW - 24 * HOUR }), sealed({ openedAt: NOW - 24 * HOUR - 1 })],
    ['no-proof', sealed({ asksProof: true, isProven: true }), sealed({ asksProof: true })],
    ['unsigned', anArrival(), anArrival({ sealed: undefined })],
    ['honeypot', anArrival(), anArrival({ isTrapped: true })],
    ['over', anArrival(), anArrival({ isOpen: false })],
    ['busy-code', coming('code', 200, 2_000), coming('code', 201, 201)],
    ['busy-code', coming('code', 1, 2_000), coming('code', 1, 2_001)],
    ['busy-address', coming('address', 300, 2_000), coming('address', 301, 301)],
    ['busy-address', coming('address', 1, 2_000), coming('address', 1, 2_001)],
    ['same-text', anArrival({ sameText: 3 }), anArrival({ sameText: 4 })],
  ])('%s', (suspicion, within, beyond) => {
    expect(suspicionsOf(within)).toEqual([])
    expect(suspicionsOf(beyond)).toEqual([suspicion])
  })

  test('work is asked for from the twentieth in ten minutes', () => {
    expect(isBusyCode({ inWindow: 19, onDay: 19 })).toBe(false)
    expect(isBusyCode({ inWindow: 20, onDay: 20 })).toBe(true)
  })

  function coming(by: 'code' | 'address', inWindow: number, onDay: number): Arrival {
    return anArrival({ [by]: { inWindow, onDay } })
  }
})

test('everything that is strange is said, not only the first', () => {
  const strange = anArrival({ sealed: undefined, isTrapped: true, sameText: 9 })
  expect(suspicionsOf(strange)).toEqual(['unsigned', 'honeypot', 'same-text'])
})

test('a whole office, or a school behind one mast, passes', () => {
  const { codeInWindow, addressInWindow } = limits
  expect(codeInWindow).toBeGreaterThanOrEqual(200)
  expect(addressInWindow).toBeGreaterThanOrEqual(codeInWindow)
})

describe('the gist of what is said', () => {
  const gist = gistOf('Bán nhà giá rẻ, gọi 0912 345 678 ngay hôm nay!')
  test('is the same without marks, signs, numbers and capitals', () => {
    expect(gist).toBe('bannhagiaregoingayhomnay')
    expect(gistOf('BAN NHA gia re... goi 0987654321 NGAY hom nay')).toBe(gist)
    expect(gistOf('Bán nhà giá rẻ, gọi ••• ngay hôm nay!'.normalize('NFD'))).toBe(gist)
  })
  test('is told from another', () => {
    expect(gistOf('Bán nhà giá cao, gọi ngay hôm nay nhé')).not.toBe(gist)
  })
  test.each(['', 'Rất tốt', 'Cảm ơn các anh chị', '0123456789 0123456789 0123456789'])(
    '"%s" is too short to tell',
    (said) => {
      expect(gistOf(said)).toBeUndefined()
    },
  )
})
