import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Batch, MAX_BATCH_BYTES } from '../../../shared/api/batches.ts'
import { AreaId, BatchId, SurveyId, uuidV7 } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { AT_ONCE, planSealing, resealBatch, sealBatch } from '../../../web/field/outbox/seal.ts'
import { byteLength, ROOM_FOR_RESPONSES } from '../../../web/field/outbox/size.ts'
import { aFinishedResponse, countingBytes, MORNING } from './build.ts'

const sealing = { responses: 10, afterMs: 5 * MINUTE }
const bytes = countingBytes()
const aBatchId = () => BatchId.parse(uuidV7(MORNING, bytes))
const visits = (count: number, finishedAt = MORNING) =>
  Array.from({ length: count }, () => aFinishedResponse({ finishedAt }))

describe('when a batch is sealed', () => {
  it.each([
    ['nothing waits', 0, 0, []],
    ['nine visits, just now', 9, 0, []],
    ['ten visits, just now', 10, 0, [10]],
    ['one visit, a moment before five minutes', 1, 5 * MINUTE - 1, []],
    ['one visit, after five minutes', 1, 5 * MINUTE, [1]],
    ['seventy visits after days without a network', 70, 1000 * MINUTE, [50, 20]],
    ['one visit of a clock that was set back a year', 1, -500_000 * MINUTE, [1]],
  ])('%s', (_, count, age, sizes) => {
    const plan = planSealing(visits(count), MORNING + age, sealing)
    expect(plan.seal.map((group) => group.length)).toEqual(sizes)
  })

  it('says when to look again: five minutes after the first', () => {
    const waiting = [...visits(1, MORNING + MINUTE), ...visits(1, MORNING)]
    expect(planSealing(waiting, MORNING + 2 * MINUTE, sealing).dueAt).toBe(MORNING + 5 * MINUTE)
  })

  it('seals whatever waits at "Gửi ngay"', () => {
    expect(planSealing(visits(1), MORNING, AT_ONCE).seal).toHaveLength(1)
  })

  it('keeps surveys and areas apart', () => {
    const waiting = [
      aFinishedResponse(),
      aFinishedResponse({ survey: SurveyId.parse('team_monthly_report') }),
      aFinishedResponse({ area: AreaId.parse('25970@2025-07-01') }),
    ]
    expect(planSealing(waiting, MORNING, AT_ONCE).seal.map((group) => group.length)).toEqual([1, 1, 1])
  })

  it('puts every visit into exactly one batch, none over 50 responses or 256 KB', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(sizes, (lengths) => {
        const waiting = lengths.map((length) => aFinishedResponse({ note: 'đ'.repeat(length) }))
        const batches = planSealing(waiting, MORNING, AT_ONCE).seal.map((group) =>
          sealBatch(aBatchId(), group, MORNING),
        )
        for (const batch of batches) {
          expect(Batch.parse(JSON.parse(batch.body)).responses).toHaveLength(batch.visits.length)
          expect(new TextEncoder().encode(batch.body).length).toBeLessThanOrEqual(MAX_BATCH_BYTES)
        }
        const sealed = batches.flatMap((batch) => batch.visits.map(({ id }) => id))
        expect([...sealed].sort()).toEqual(waiting.map(({ id }) => id).sort())
      }),
      { seed: 7, numRuns: 40 },
    )
  })

  it('measures a response as it will be sent, in UTF-8', () => {
    expect(byteLength({ note: 'đ' })).toBe('{"note":"x"}'.length + 1)
  })
})

describe('the ledger of a batch', () => {
  const ledger = { id: '0a1b2c3d', made: 7 }

  it('is sealed inside, and kept when the batch is sealed anew', () => {
    const batch = sealBatch(aBatchId(), [aFinishedResponse()], MORNING, ledger)
    expect(Batch.parse(JSON.parse(batch.body)).ledger).toEqual(ledger)
    const anew = resealBatch(batch, aBatchId(), MORNING)
    expect(Batch.parse(JSON.parse(anew.body)).ledger).toEqual(ledger)
  })

  it('has its room beside the responses', () => {
    const note = 'x'.repeat(ROOM_FOR_RESPONSES - aFinishedResponse({ note: '' }).bytes)
    const form = aFinishedResponse({ note })
    expect(form.bytes).toBe(ROOM_FOR_RESPONSES)
    const longest = { id: 'f'.repeat(32), made: Number.MAX_SAFE_INTEGER }
    const { body } = sealBatch(aBatchId(), [form], MORNING, longest)
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(MAX_BATCH_BYTES)
  })
})

describe('a batch that is sealed anew', () => {
  it('carries the same responses under a new id, and remembers that it has done so', () => {
    const batch = sealBatch(aBatchId(), [aFinishedResponse(), aFinishedResponse()], MORNING)
    const id = aBatchId()
    const anew = resealBatch(batch, id, MORNING + MINUTE)
    expect(anew).toMatchObject({ id, resealed: true, visits: batch.visits })
    expect(JSON.parse(anew.body)).toEqual({ ...JSON.parse(batch.body), id, sealedAt: MORNING + MINUTE })
  })
})
