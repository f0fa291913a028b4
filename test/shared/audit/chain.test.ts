import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../../../functions/secrets.ts'
import { chainFaults } from '../../../shared/audit/chain.ts'
import { differences } from '../../../shared/audit/difference.ts'
import {
  fileOf,
  isIntact,
  lineOf,
  linesOf,
  type Seal,
  saysTheSame,
  sealDay,
  sealPartition,
} from '../../../shared/audit/seal.ts'
import { addDays } from '../../../shared/calendar.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Day } from '../../../shared/time.ts'

const FIRST = Day.parse('2026-02-26') // so that most chains pass the end of a month
const provinces = [undefined, ...['14', '79', '96'].map((code) => AreaId.parse(`${code}@2025-07-01`))]
const runs = { seed: 20_261_121, numRuns: 300 }

/** Days of partitions of entries; what an entry says may hold any character. */
const someDays = fc.array(
  fc.tuple(
    ...provinces.map(() =>
      fc.array(fc.record({ who: fc.string({ unit: 'binary' }), at: fc.nat() }), { maxLength: 4 }),
    ),
  ),
  { minLength: 1, maxLength: 8 },
)
type Days = typeof someDays extends fc.Arbitrary<infer Value> ? Value : never

function seal(days: Days): { seals: Seal[]; files: string[] } {
  const seals: Seal[] = []
  const files: string[] = []
  for (const [n, partitions] of days.entries()) {
    const lines = partitions.map((entries, place) =>
      entries.map((entry, i) => lineOf({ ...entry, pk: `AUDIT#${provinces[place]}`, sk: `${n}#${i}` })),
    )
    const sums = lines.map((own, place) => sealPartition(provinces[place], own, digest))
    const day = addDays(FIRST, n)
    seals.push(sealDay({ day, previous: seals.at(-1)?.digest, partitions: sums, sealedAt: n }, digest))
    files.push(fileOf(lines.flat()))
  }
  return { seals, files }
}

const faults = (seals: readonly Seal[], days: number) =>
  chainFaults(seals, { first: FIRST, until: addDays(FIRST, days - 1) }, digest)

/** Any of the list, and its place. */
const oneOf = <T>(list: readonly T[], choice: number): [T, number] => {
  const place = choice % list.length
  const found = list[place]
  if (found === undefined) throw new Error('An empty list.')
  return [found, place]
}

describe('a chain of seals', () => {
  it('is without fault, and every file gives back the entries that were sealed', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const { seals, files } = seal(days)
        expect(faults(seals, days.length)).toEqual([])
        for (const [n, one] of seals.entries()) {
          const lines = linesOf(files[n] ?? '', one, digest)
          expect(lines?.map((own) => own.length)).toEqual(days[n]?.map((entries) => entries.length))
          expect(lines?.flat().map((line) => JSON.parse(line).who)).toEqual(
            days[n]?.flat().map(({ who }) => JSON.parse(JSON.stringify(who))),
          )
        }
      }),
      runs,
    )
  })

  it('shows every change of a seal, also one whose digest was made to fit', () => {
    fc.assert(
      fc.property(someDays, fc.nat(), fc.boolean(), (days, choice, isForged) => {
        const { seals } = seal(days)
        const [one, place] = oneOf(seals, choice)
        const [part, at] = oneOf(one.partitions, choice)
        const partitions = one.partitions.with(at, { ...part, digest: digest('something else') })
        const changed = isForged
          ? sealDay({ ...one, previous: one.previous, partitions }, digest)
          : { ...one, partitions }
        expect(isIntact(changed, digest)).toBe(isForged)
        expect(saysTheSame(one, changed)).toBe(false)
        const found = faults(seals.with(place, changed), days.length)
        if (!isForged) expect(found).toEqual([{ what: 'seal-changed', day: one.day }])
        // The last seal of all can be made anew: it is the lock on the bucket that keeps it.
        else if (place < seals.length - 1)
          expect(found).toEqual([{ what: 'chain-broken', day: addDays(one.day, 1) }])
      }),
      runs,
    )
  })

  it('shows every seal that is missing, and the chain that has lost its beginning', () => {
    fc.assert(
      fc.property(someDays, fc.nat(), (days, choice) => {
        const { seals } = seal(days)
        const [one, place] = oneOf(seals, choice)
        expect(faults(seals.toSpliced(place, 1), days.length)).toEqual([
          { what: 'seal-missing', day: one.day },
        ])
        const [, second] = seals
        if (second === undefined) return
        expect(chainFaults(seals.slice(1), { first: second.day, until: second.day }, digest)).toContainEqual({
          what: 'chain-broken',
          day: second.day,
        })
      }),
      runs,
    )
  })

  it('may go on behind the day until which it must be whole', () => {
    const { seals } = seal([
      [[], [], [], []],
      [[], [], [], []],
      [[], [], [], []],
    ])
    expect(chainFaults(seals, { first: FIRST, until: FIRST }, digest)).toEqual([])
    expect(chainFaults([], { first: FIRST, until: FIRST }, digest)).toEqual([
      { what: 'seal-missing', day: FIRST },
    ])
  })
})

describe('a day’s file', () => {
  it('is not taken for the sealed one once anything in it has changed', () => {
    fc.assert(
      fc.property(someDays, fc.nat(), fc.string({ minLength: 1 }), (days, choice, text) => {
        const { seals, files } = seal(days)
        const [file, place] = oneOf(files, choice)
        const at = file === '' ? 0 : choice % file.length
        const [one] = oneOf(seals, place)
        for (const changed of [file.slice(0, at) + text + file.slice(at), file.slice(0, at)])
          if (changed !== file) expect(linesOf(changed, one, digest)).toBeUndefined()
      }),
      runs,
    )
  })
})

describe('entries', () => {
  it('are the same whatever the order in which they and their attributes are read', () => {
    expect(differences([lineOf({ pk: 'p', sk: 's', at: 1 })], [lineOf({ at: 1, sk: 's', pk: 'p' })])).toEqual(
      [],
    )
  })

  it('that were changed, removed and added are named, each once and no others', () => {
    const someKeys = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 })
    fc.assert(
      fc.property(someKeys, someKeys, fc.nat(), (sealed, present, salt) => {
        const line = (n: number, isNow: boolean) =>
          lineOf({ pk: 'AUDIT#x', sk: `${n}`, at: isNow && (n + salt) % 3 === 0 ? 1 : 0 })
        const found = differences(
          sealed.map((n) => line(n, false)),
          present.map((n) => line(n, true)),
        )
        const named = (what: string) => found.filter((one) => one.what === what).map(({ entry }) => entry)
        const keysOf = (list: number[]) => list.map((n) => `AUDIT#x ${n}`)
        expect(named('entry-removed')).toEqual(keysOf(sealed.filter((n) => !present.includes(n))))
        expect(named('entry-added')).toEqual(keysOf(present.filter((n) => !sealed.includes(n))))
        expect(named('entry-changed')).toEqual(
          keysOf(sealed.filter((n) => present.includes(n) && (n + salt) % 3 === 0)),
        )
      }),
      runs,
    )
  })
})
