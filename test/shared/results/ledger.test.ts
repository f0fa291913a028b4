import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LedgerId } from '../../../shared/api/batches.ts'
import { MAX_MISSING } from '../../../shared/api/team-sheet.ts'
import { DeviceId, MemberId, TeamId } from '../../../shared/ids.ts'
import { ledgersOf, UNNAMED_LEDGER } from '../../../shared/results/ledger.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { DAY, HOUR } from '../../../shared/time.ts'
import { aReceived } from '../../support/responses.ts'
import { batchId, responseId, START } from './worlds.ts'

const LATER = START + 30 * DAY
const A = LedgerId.parse('aaaaaaaa')
const B = LedgerId.parse('bbbbbbbb')

describe('A ledger', () => {
  it('says which numbers did not come: made 57, received 55, missing 23 and 41', () => {
    const numbers = Array.from({ length: 57 }, (_, i) => i + 1).filter((n) => n !== 23 && n !== 41)
    const [ledger] = ledgersOf([sent({ seqs: numbers, ledger: A })], LATER)
    expect(ledger).toMatchObject({ made: 57, received: 55, missing: [23, 41], doubled: 0 })
  })

  it('knows of the last number through the batch, though its response did not come', () => {
    const [ledger] = ledgersOf([sent({ seqs: [1, 2], ledger: A, made: 4 })], LATER)
    expect(ledger).toMatchObject({ made: 4, received: 2, missing: [3, 4] })
  })

  it('counts a number once, however often its response comes, and notes where two share it', () => {
    const first = sent({ seqs: [1, 2], ledger: A })
    const resealed = { ...first, id: batchId(90) }
    expect(ledgersOf([first, resealed], LATER)).toMatchObject([{ received: 2, doubled: 0 }])
    const other = sent({ seqs: [2], ledger: A, ids: [50] })
    expect(ledgersOf([first, resealed, other], LATER)).toMatchObject([{ made: 2, received: 2, doubled: 1 }])
  })

  it('starts anew where a phone lost all it knew, and tells the phones of a member apart', () => {
    const batches = [
      sent({ seqs: [1, 2], ledger: A }),
      sent({ seqs: [1], ledger: B }),
      sent({ seqs: [1, 3], ledger: LedgerId.parse('cccccccc'), device: 'd2' }),
    ]
    expect(ledgersOf(batches, LATER).map(({ ledger, missing }) => [ledger, missing])).toEqual([
      [A, []],
      [B, []],
      ['cccccccc', [2]],
    ])
  })

  it('goes on under the new device when a phone joins again', () => {
    const again = sent({ seqs: [3, 4], ledger: A, device: 'd2', at: START + DAY })
    expect(ledgersOf([again, sent({ seqs: [1, 2], ledger: A })], LATER)).toMatchObject([
      { device: 'd2', made: 4, received: 4, missing: [], lastReceivedAt: START + DAY },
    ])
  })

  it('takes batches without a series as one series of the device, which the first named one continues', () => {
    const old = sent({ seqs: [1, 2, 4] })
    expect(ledgersOf([old], LATER)).toMatchObject([{ ledger: UNNAMED_LEDGER, made: 4, missing: [3] }])
    const renamed = sent({ seqs: [5, 6], ledger: A, at: START + DAY })
    const fresh = sent({ seqs: [1], ledger: B, at: START + 2 * DAY })
    expect(ledgersOf([fresh, renamed, old], LATER)).toMatchObject([
      { ledger: A, made: 6, received: 5, missing: [3] },
      { ledger: B, made: 1, missing: [] },
    ])
  })

  it("is the author's, whoever of the team or the office brings it, and nobody's who claims another team", () => {
    const mate = { member: MemberId.parse('m9'), device: DeviceId.parse('d9') }
    const brought = sent({ seqs: [1], ledger: A })
    const byMate = { ...brought, rescuedBy: 'd9', sender: { ...brought.sender, ...mate } } as ReceivedBatch
    expect(ledgersOf([byMate], LATER)).toMatchObject([{ member: 'm1', device: 'd1' }])
    const { sender: _, ...byOffice } = { ...brought, rescuedBy: 'lan@example.gov.vn' }
    expect(ledgersOf([byOffice], LATER)).toMatchObject([{ member: 'm1', device: 'd1' }])
    const foreign = { ...brought, sender: { ...brought.sender, team: TeamId.parse('t9') } } as ReceivedBatch
    expect(ledgersOf([foreign], LATER)).toEqual([])
  })

  it('of a phone of another commune is none of this one, though its team bears the same id', () => {
    const strange = sent({ seqs: [9], ledger: B, at: START + DAY })
    const sender = { ...strange.sender, area: '25969@2025-07-01' }
    const batches = [{ ...strange, sender } as ReceivedBatch, sent({ seqs: [1], ledger: A })]
    expect(ledgersOf(batches, LATER)).toMatchObject([{ ledger: A, made: 1, missing: [] }])
  })

  it('names only so many missing numbers, even of a phone that claims to have made millions', () => {
    const [ledger] = ledgersOf([sent({ seqs: [2, 9e15], ledger: A })], LATER)
    expect(ledger).toMatchObject({ made: 9e15, received: 2 })
    expect(ledger?.missing).toHaveLength(MAX_MISSING)
    expect(ledger?.missing.slice(0, 3)).toEqual([1, 3, 4])
  })

  it('sees nothing of what came after the time that is asked for', () => {
    const batches = [sent({ seqs: [1], ledger: A }), sent({ seqs: [3], ledger: A, at: START + DAY })]
    expect(ledgersOf(batches, START + HOUR)).toMatchObject([{ made: 1, missing: [] }])
    expect(ledgersOf([], LATER)).toEqual([])
  })
})

describe('Ledgers against a naive model', () => {
  const SEED = { seed: 20_261_122, numRuns: 400 }

  it('count, miss and double the same, whatever the order', () => {
    fc.assert(
      fc.property(someBatches(), (batches) => {
        const found = ledgersOf(batches, LATER)
        expect(ledgersOf(batches.toReversed(), LATER)).toEqual(found)
        expect(found.map(({ member, ledger }) => `${member} ${ledger}`).sort()).toEqual(
          [...new Set(batches.map(nameOf))].sort(),
        )
        for (const { member, ledger, ...count } of found) {
          const own = batches.filter((batch) => nameOf(batch) === `${member} ${ledger}`)
          const seqs = own.flatMap(({ responses }) => responses.map(({ seq = 0 }) => seq))
          const made = Math.max(...seqs, ...own.map(({ ledger }) => ledger?.made ?? 0))
          const all = Array.from({ length: made }, (_, i) => i + 1)
          const missing = all.filter((n) => !seqs.includes(n))
          const doubled = all.filter((n) => new Set(idsAt(own, n)).size > 1).length
          expect(count).toMatchObject({ made, received: made - missing.length, missing, doubled })
        }
      }),
      SEED,
    )
  })
})

function nameOf({ sender, ledger }: ReceivedBatch): string {
  return `${sender?.member} ${ledger?.id}`
}

function idsAt(batches: readonly ReceivedBatch[], seq: number): string[] {
  const all = batches.flatMap(({ responses }) => responses)
  return all.filter((response) => response.seq === seq).map(({ id, rev }) => `${id} ${rev}`)
}

function someBatches(): fc.Arbitrary<ReceivedBatch[]> {
  const batch = fc.record({
    numbered: fc.array(fc.record({ seq: fc.integer({ min: 1, max: 12 }), id: fc.nat(5) }), {
      minLength: 1,
      maxLength: 4,
    }),
    ledger: fc.constantFrom(A, B),
    member: fc.constantFrom('m1', 'm2'),
    device: fc.constantFrom('d1', 'd2'),
    above: fc.constantFrom(0, 0, 3),
    hour: fc.nat(48),
  })
  return fc.array(batch, { minLength: 1, maxLength: 8 }).map((made) =>
    made.map(({ numbered, above, hour, ...of }) =>
      sent({
        ...of,
        seqs: numbered.map(({ seq }) => seq),
        ids: numbered.map(({ id }) => id),
        made: Math.max(...numbered.map(({ seq }) => seq)) + above,
        at: START + hour * HOUR,
      }),
    ),
  )
}

let sealed = 0

function sent(of: {
  seqs: number[]
  ids?: number[]
  ledger?: LedgerId
  made?: number
  member?: string
  device?: string
  at?: number
}): ReceivedBatch {
  const { seqs, ids = seqs, ledger, at = START } = of
  const author = {
    team: TeamId.parse('t1'),
    member: MemberId.parse(of.member ?? 'm1'),
    device: DeviceId.parse(of.device ?? 'd1'),
  }
  const plain = aReceived({ responses: [] })
  sealed += 1
  return {
    ...plain,
    id: batchId(sealed),
    receivedAt: at,
    sender: { ...author, area: plain.area },
    ...(ledger === undefined ? {} : { ledger: { id: ledger, made: of.made ?? Math.max(...seqs) } }),
    responses: seqs.map((seq, i) => ({
      id: responseId(ids[i] ?? 0),
      ...{ rev: 1, version: 1, author, seq, startedAt: at, finishedAt: at, answers: {} },
    })),
  }
}
