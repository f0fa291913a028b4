import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '../../../shared/time.ts'
import { afterWrong, fitsPin, isLongAway, isPin, makePin, waitBefore } from '../../../web/field/people/pin.ts'
import { countingBytes, MORNING } from './build.ts'

describe('a PIN', () => {
  it.each(['1234', '00000', '987654'])('may be %s', (typed) => expect(isPin(typed)).toBe(true))
  it.each(['', '123', '1234567', '12 34', '12a4', '１２３４'])('may not be %j', (typed) =>
    expect(isPin(typed)).toBe(false),
  )

  it('is known again, and no other is taken for it; the digits themselves are not kept', async () => {
    const pin = await makePin('2468', countingBytes())
    expect(await fitsPin(pin, '2468')).toBe(true)
    expect(await fitsPin(pin, '2469')).toBe(false)
    expect(await fitsPin(pin, '02468')).toBe(false)
    expect(JSON.stringify(pin)).not.toContain('2468')
  })

  it('has another hash on each phone', async () => {
    const bytes = countingBytes()
    expect((await makePin('2468', bytes)).hash).not.toBe((await makePin('2468', bytes)).hash)
  })
})

describe('wrong tries', () => {
  it('cost nothing at first, then ever more time, up to a quarter of an hour', async () => {
    let pin = await makePin('2468', countingBytes())
    const waits: number[] = []
    for (let tries = 0; tries < 9; tries += 1) {
      pin = afterWrong(pin, MORNING)
      waits.push(waitBefore(pin, MORNING))
    }
    expect(waits).toEqual([
      0,
      0,
      10 * SECOND,
      30 * SECOND,
      MINUTE,
      5 * MINUTE,
      15 * MINUTE,
      15 * MINUTE,
      15 * MINUTE,
    ])
  })

  it('never lock out for longer than a quarter of an hour, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(2 ** 41), fc.nat(2 ** 41), (tries, triedAt, now) => {
        const pin = { salt: '', hash: '', tries, triedAt }
        const wait = waitBefore(pin, now)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(15 * MINUTE)
        if (Math.abs(now - triedAt) >= 15 * MINUTE) expect(wait).toBe(0)
      }),
      { seed: 20261122 },
    )
  })
})

describe('coming back', () => {
  it.each([
    [0, false],
    [5 * MINUTE - 1, false],
    [5 * MINUTE, true],
    [-DAY, true], // the clock was set back meanwhile: nobody knows for how long
  ])('after %i ms locks the screen: %j', (away, locks) => {
    expect(isLongAway(MORNING, MORNING + away)).toBe(locks)
  })
})
