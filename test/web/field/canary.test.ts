import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { judgeCanary } from '../../../web/field/canary/judge.ts'
import { joinedLedger, type Ledger, ledgerText, readLedger } from '../../../web/field/canary/ledger.ts'
import { mirrorOf } from '../../../web/field/canary/mirror.ts'
import { cookiePlace, storagePlace } from '../../../web/field/canary/places.ts'

const aLedger = (
  counts: Record<string, [made: number, unsent: number]> = { hh_digital_visit: [57, 2] },
  id = 'ab12cd34',
): Ledger => ({
  id,
  surveys: new Map(Object.entries(counts).map(([survey, [made, unsent]]) => [survey, { made, unsent }])),
})

const ledgers = fc
  .dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{1,40}$/), fc.tuple(fc.nat(9999), fc.nat(99)), { maxKeys: 6 })
  .map((counts) => aLedger(counts))

import { offBy } from '../../../web/field/canary/skew.ts'
import { watchCanary } from '../../../web/field/canary/watch.ts'
import { aPhone, aPlace } from './a-phone.ts'
import { aNewResponse, MORNING } from './build.ts'

describe('the small ledger', () => {
  it('is read back as it was written, and may stand in a cookie as it is', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(readLedger(ledgerText(ledger))).toEqual(ledger)
        expect(ledgerText(ledger)).toMatch(/^[\w!:]+$/)
      }),
      { seed: 20261122 },
    )
  })

  it.each([undefined, null, '', 'yes', 'AB12CD34!x:1:0', '<script>'])('reads nothing out of %j', (text) => {
    expect(readLedger(text)).toBeUndefined()
  })

  it('takes the count that goes further where two places differ', () => {
    const older = aLedger({ hh_digital_visit: [56, 1], team_monthly_report: [3, 0] })
    expect(joinedLedger(older, aLedger())).toEqual(
      aLedger({ hh_digital_visit: [57, 2], team_monthly_report: [3, 0] }),
    )
    expect(joinedLedger(undefined, older)).toBe(older)
  })
})

describe('what is found in the three places', () => {
  const whole = aLedger()
  const nothing = undefined

  it.each([
    ['nothing anywhere', nothing, nothing, nothing, { is: 'fresh' }],
    ['all three', whole, whole, whole, { is: 'fine' }],
    ['the database alone', whole, nothing, nothing, { is: 'partly' }],
    ['no cookie', whole, whole, nothing, { is: 'partly' }],
    ['no localStorage', whole, nothing, whole, { is: 'partly' }],
    ['no database', nothing, whole, whole, { is: 'evicted', made: 57, unsentAtLeast: 2 }],
    ['the cookie alone', nothing, nothing, whole, { is: 'evicted', made: 57, unsentAtLeast: 2 }],
    [
      'mirrors that are behind',
      whole,
      aLedger({ hh_digital_visit: [55, 0] }),
      aLedger({ hh_digital_visit: [56, 1] }),
      { is: 'partly' },
    ],
    [
      'an older state of the database',
      aLedger({ hh_digital_visit: [54, 0] }),
      whole,
      whole,
      { is: 'evicted', made: 3, unsentAtLeast: 2 },
    ],
    ['another series in the database', aLedger({}, 'ffff0000'), whole, whole, { is: 'partly' }],
  ] as const)('%s', (_, database, storage, cookie, finding) => {
    expect(judgeCanary({ database, storage, cookie })).toEqual(finding)
  })

  it('never says that more was lost than was made, nor an eviction while the database is whole', () => {
    fc.assert(
      fc.property(fc.option(ledgers), fc.option(ledgers), fc.option(ledgers), (database, storage, cookie) => {
        const finding = judgeCanary({
          database: database ?? undefined,
          storage: storage ?? undefined,
          cookie: cookie ?? undefined,
        })
        if (finding.is === 'evicted') expect(finding.unsentAtLeast).toBeLessThanOrEqual(finding.made)
        const whole = { database: storage ?? undefined, storage: storage ?? undefined, cookie: undefined }
        expect(judgeCanary(whole).is).not.toBe('evicted')
      }),
      { seed: 20261122 },
    )
  })
})

describe('the mirrors of a database', () => {
  it('give back what was noted, each alone and both together', () => {
    const places = { storage: aPlace(), cookie: aPlace() }
    const mirror = mirrorOf('tung-nha', places)
    expect(mirror.read()).toBeUndefined()
    mirror.note(aLedger())
    expect([mirror.read(), mirror.storage(), mirror.cookie()]).toEqual([aLedger(), aLedger(), aLedger()])
    expect(places.storage.names()).toEqual(['tn-so'])
    expect(mirrorOf('tung-nha-D2', places).read()).toBeUndefined()
  })

  it('are not gone on with by another member who comes to the same database first', () => {
    const places = { storage: aPlace(), cookie: aPlace() }
    const readBy = (member?: string) => {
      const mirror = mirrorOf('tung-nha', places)
      if (member !== undefined) mirror.own(member)
      return mirror.read()
    }
    const first = mirrorOf('tung-nha', places)
    first.own('32244-t1-1')
    first.note(aLedger())
    expect(readBy()).toEqual(aLedger())
    expect(readBy('32244-t1-1')).toEqual(aLedger())
    expect(readBy('32244-t1-2')).toBeUndefined()
  })

  it('hold nothing that is personal', () => {
    const places = { storage: aPlace(), cookie: aPlace() }
    const mirror = mirrorOf('tung-nha', places)
    mirror.own('32244-t1-2')
    mirror.note(aLedger())
    expect(places.storage.get('tn-so')).toMatch(/^ab12cd34!hh_digital_visit:57:2~[a-z0-9]{1,5}$/)
  })

  it('keep nothing and say nothing where the browser forbids both places', () => {
    const forbidden = () => {
      throw new Error('SecurityError')
    }
    const jar = Object.defineProperty({ cookie: '' }, 'cookie', { get: forbidden, set: forbidden })
    const places = { storage: storagePlace(forbidden), cookie: cookiePlace(jar, true) }
    const mirror = mirrorOf('tung-nha', places)
    mirror.note(aLedger())
    expect(mirror.read()).toBeUndefined()
    expect([...places.storage.names(), ...places.cookie.names()]).toEqual([])
  })
})

describe('at start', () => {
  const lost = async () => {
    const before = await aPhone()
    for (let n = 0; n < 3; n += 1) await before.phone.finished.finish(aNewResponse())
    return before
  }

  it('nothing is said on a phone that never had anything', async () => {
    const { phone, ...places } = await aPhone()
    await watchCanary(phone, places)
    expect(await phone.store.get('eviction')).toBeUndefined()
  })

  it('nothing is said while the database is there, and a mirror that was lost is written anew', async () => {
    const { phone, storage, cookie } = await lost()
    storage.put('tn-so', '')
    await watchCanary(phone, { storage, cookie })
    expect(await phone.store.get('eviction')).toBeUndefined()
    expect(phone.mirror.storage()).toEqual(phone.mirror.cookie())
  })

  it.each(['storage', 'cookie'] as const)('an eviction is told once, by the %s alone', async (left) => {
    const before = await lost()
    const after = await aPhone({ storage: aPlace(), cookie: aPlace(), [left]: before[left] })
    await watchCanary(after.phone, after)
    const told = { at: MORNING, made: 3, unsentAtLeast: 3 }
    expect(await after.phone.store.get('eviction')).toMatchObject(told)
    await watchCanary(after.phone, after)
    expect(await after.phone.store.get('eviction')).toMatchObject(told)
  })

  it('is not told again once it was read, and numbers go on from where they were', async () => {
    const { storage, cookie, phone: old } = await lost()
    const id = (await old.finished.ledger())?.id
    const { phone } = await aPhone({ storage, cookie })
    await watchCanary(phone, { storage, cookie })
    const told = await phone.store.get('eviction')
    if (told === undefined) throw new Error('Nothing was told.')
    await phone.store.put('eviction', { ...told, acknowledgedAt: MORNING })
    await watchCanary(phone, { storage, cookie })
    await phone.finished.finish(aNewResponse())
    await watchCanary(phone, { storage, cookie })
    expect(await phone.store.get('eviction')).toMatchObject({ acknowledgedAt: MORNING })
    expect((await phone.finished.lines()).finished).toHaveLength(1)
    expect(await phone.finished.ledger()).toEqual(aLedger({ hh_digital_visit: [4, 1] }, id))
  })

  it('counts what others had on the phone, whom it has forgotten', async () => {
    const { storage, cookie } = await lost()
    mirrorOf('tung-nha-D2', { storage, cookie }).note(aLedger({ hh_digital_visit: [10, 4] }))
    const { phone } = await aPhone({ storage, cookie })
    await watchCanary(phone, { storage, cookie })
    await watchCanary(phone, { storage, cookie })
    expect(await phone.store.get('eviction')).toMatchObject({ made: 13, unsentAtLeast: 7 })
  })
})

describe('a clock that is off', () => {
  it.each([
    [0, undefined],
    [10 * MINUTE, undefined],
    [-10 * MINUTE, undefined],
    [25 * MINUTE, { unit: 'minutes', n: 25, isAhead: true }],
    [-26 * HOUR, { unit: 'hours', n: 26, isAhead: false }],
    [400 * DAY, { unit: 'days', n: 400, isAhead: true }],
    [undefined, undefined],
  ])('by %j ms is told as %j', (ahead, off) => expect(offBy(ahead)).toEqual(off))
})

describe('the cookie', () => {
  it('is for the app’s pages alone, and for as long as a browser keeps one', () => {
    const jar = { cookie: '' }
    cookiePlace(jar, true).put('tn-so', 'ab12cd34!x:1:0~')
    expect(jar.cookie).toBe('tn-so=ab12cd34!x:1:0~; path=/t/; max-age=34560000; samesite=strict; secure')
  })

  it('is found among others', () => {
    const place = cookiePlace({ cookie: 'tn-so-D2=b; other=1; tn-so=a' }, true)
    expect([place.get('tn-so'), place.get('tn-so-D2'), place.get('tn')]).toEqual(['a', 'b', undefined])
    expect(place.names()).toEqual(['tn-so-D2', 'other', 'tn-so'])
  })
})
