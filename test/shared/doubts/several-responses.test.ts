import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, spreadAround } from '../../../shared/doubts/median.ts'
import type { Received } from '../../../shared/results/verdict.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { anInterview, aVersion } from '../../support/versions.ts'
import { aReceived, codesOf, found, honestInterviews, MORNING } from './received.ts'

const household = (hh_key: string, over = {}) => anInterview({ hh_key, ...over })
const absent = (hh_key: string) => ({ hamlet: 'H01', hh_key, visit_result: 'absent' })
const each = (entries: readonly Received[]) => {
  const all = found(entries)
  return entries.map(({ response }) => codesOf(all.get(response.id)))
}

describe('numbers of a commune', () => {
  const version = aVersion([{ code: 'n', type: 'integer' }])
  const saying = (numbers: readonly number[]) =>
    numbers.map((n, place) => aReceived({ answers: { n }, at: MORNING - place * DAY }))
  const flagged = (numbers: readonly number[]) => {
    const entries = saying(numbers)
    const all = found(entries, version)
    return entries.filter(({ response }) => all.has(response.id)).map(({ response }) => response.answers.n)
  }
  const usual = Array.from({ length: 40 }, (_, place) => 1 + (place % 6))

  it('far from the usual are doubted, with the median and how many it is of', () => {
    const entries = saying([...usual, 400])
    const last = entries.at(-1)
    expect(last && found(entries, version).get(last.response.id)).toEqual([
      { code: 'outlier', severity: 'mild', question: 'n', value: 400, median: 3, values: 41 },
    ])
    expect(flagged([...usual, 14, 400])).toEqual([400])
  })

  it('are not doubted among fewer than thirty', () => {
    expect(flagged([...usual.slice(0, 28), 400])).toEqual([])
    expect(flagged([...usual.slice(0, 29), 400])).toEqual([400])
  })

  it('are not doubted for a little more than what everybody says', () => {
    expect(flagged([...usual.map(() => 4), 5, 12])).toEqual([])
    expect(flagged([...usual.map(() => 4), 13])).toEqual([13])
  })

  it('have a median and a spread that some wrong ones do not move', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 31, maxLength: 60 }),
        fc.array(fc.integer({ min: 10_000, max: 99_999 }), { maxLength: 10 }),
        (honest, wrong) => {
          const median = medianOf([...honest, ...wrong])
          expect(median).toBeLessThanOrEqual(9)
          expect(spreadAround(median ?? 0, [...honest, ...wrong])).toBeLessThanOrEqual(9)
          expect(new Set(flagged([...honest, ...wrong]))).toEqual(new Set(wrong))
        },
      ),
      { numRuns: 50, seed: 20_261_121 },
    )
  })
})

describe('the same household', () => {
  it('of two members on one day is doubted on both, each with the other', () => {
    const entries = [
      aReceived({ answers: household('001'), member: 'm1' }),
      aReceived({ answers: household('001', { smartphones: 1 }), member: 'm2', at: MORNING + 3 * HOUR }),
      aReceived({ answers: household('002'), member: 'm2', at: MORNING + 2 * DAY }),
    ]
    expect(each(entries)).toEqual([['same-household-day'], ['same-household-day'], []])
    const [first, second] = entries
    const doubts = first && found(entries).get(first.response.id)
    expect(doubts).toEqual([
      { code: 'same-household-day', severity: 'strong', others: [second?.response.id] },
    ])
  })

  it('is not where nobody was home before, nor on another day, nor of another hamlet', () => {
    const first = aReceived({ answers: household('001'), member: 'm1' })
    for (const other of [
      aReceived({ answers: absent('001'), member: 'm2' }),
      aReceived({ answers: household('001', { smartphones: 1 }), member: 'm2', at: MORNING + DAY }),
      aReceived({ answers: household('001', { smartphones: 1, hamlet: 'H02' }), member: 'm2' }),
    ]) {
      expect(each([first, other])).toEqual([[], []])
    }
  })

  it('again by one member within half an hour is doubted; first absent and then met is not', () => {
    const at = MORNING + 12 * MINUTE
    const again = aReceived({ answers: household('001', { smartphones: 1 }), at })
    expect(each([aReceived({ answers: household('001') }), again])).toEqual([
      ['same-household-soon'],
      ['same-household-soon'],
    ])
    expect(each([aReceived({ answers: absent('001') }), again])).toEqual([[], []])
    const later = aReceived({ answers: household('001', { smartphones: 1 }), at: MORNING + 31 * MINUTE })
    expect(each([aReceived({ answers: household('001') }), later])).toEqual([[], []])
  })
})

describe('the same answers', () => {
  it('on two forms of a day are doubted, whoever wrote them; those of other days are not', () => {
    const one = aReceived({ answers: household('001'), member: 'm1' })
    const other = aReceived({ answers: household('002'), member: 'm2', at: MORNING + HOUR })
    expect(each([one, other])).toEqual([['twin'], ['twin']])
    const nextDay = aReceived({ answers: household('002'), member: 'm2', at: MORNING + DAY })
    expect(each([one, nextDay])).toEqual([[], []])
  })

  it('are nothing where few questions were asked', () => {
    const entries = ['001', '002', '003', '004', '005', '006'].map((code, place) =>
      aReceived({ answers: absent(code), at: MORNING + place * 10 * MINUTE }),
    )
    expect(each(entries)).toEqual(entries.map(() => []))
  })

  it('on five forms of one member are doubted, of whatever days', () => {
    const entries = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        aReceived({ answers: household(String(100 + place)), at: MORNING + place * DAY }),
      )
    expect(each(entries(5))).toEqual(Array.from({ length: 5 }, () => ['repeated']))
    expect(each(entries(4))).toEqual(Array.from({ length: 4 }, () => []))
  })
})

describe('many forms from one phone', () => {
  const walk = (count: number, every: number, phone?: (place: number) => string) =>
    Array.from({ length: count }, (_, place) =>
      aReceived({
        answers: absent(String(100 + place)),
        at: MORNING + place * every,
        minutes: 0.5,
        ...(phone === undefined ? {} : { phone: phone(place) }),
      }),
    )

  it('within an hour are doubted from the twenty-first on, all that belong to it', () => {
    expect(each(walk(21, 2 * MINUTE))).toEqual(Array.from({ length: 21 }, () => ['rush']))
    expect(each(walk(20, 2 * MINUTE)).flat()).toEqual([])
    expect(each(walk(60, 3 * MINUTE)).flat()).toEqual([])
  })

  it('are none where two phones shared the way', () => {
    expect(each(walk(40, 2 * MINUTE, (place) => `d${place % 2}`)).flat()).toEqual([])
  })

  it('are found as a plain count of every hour finds them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 15, maxLength: 70 }), (minutes) => {
        const entries = minutes.map((minute, place) =>
          aReceived({ answers: absent(String(100 + place)), at: MORNING + minute * MINUTE, minutes: 1 }),
        )
        const busy = minutes.map((minute) =>
          minutes.some((from) => {
            const within = (one: number) => one >= from && one < from + 60
            return within(minute) && minutes.filter(within).length > 20
          }),
        )
        expect(each(entries).map((codes) => codes.includes('rush'))).toEqual(busy)
      }),
      { numRuns: 50, seed: 20_261_121 },
    )
  })
})

describe('everything that came of a commune', () => {
  const planted = [
    aReceived({ answers: household('001', { note: 'a' }), minutes: 0.4 }),
    aReceived({ answers: household('002', { note: 'b' }), at: MORNING + 14 * HOUR }),
    aReceived({ answers: household('003', { smartphones: 9 }) }),
    aReceived({ answers: household('004', { note: 'd' }), member: 'm1' }),
    aReceived({ answers: household('004', { note: 'e' }), member: 'm2' }),
  ]
  const honest = honestInterviews(60)

  it('shows what was planted, and nothing of what is honest', () => {
    const all = found([...honest, ...planted])
    expect(planted.map(({ response }) => codesOf(all.get(response.id)))).toEqual([
      ['too-fast'],
      ['night'],
      ['implausible'],
      ['same-household-day'],
      ['same-household-day'],
    ])
    expect(all.size).toBe(planted.length)
  })

  it('shows the same in whatever order it came', () => {
    const entries = [...honest.slice(0, 25), ...planted]
    const expected = found(entries)
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(new Map([...found(shuffled)].sort())).toEqual(new Map([...expected].sort()))
      }),
      { numRuns: 20, seed: 20_261_121 },
    )
  })
})
