import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_CONTENT_BYTES } from '../../../../shared/rescue/format.ts'
import { byteLength } from '../../../../web/field/outbox/size.ts'
import { type RescuedBatch, rescueContents } from '../../../../web/field/rescue/contents.ts'
import { aRescue } from '../../../support/rescue.ts'

const { batches: _, unfinished: __, unreadable: ___, ...heading } = aRescue()
const nothing = { unfinished: [], unreadable: [] }

const batch = fc.record({
  id: fc.string(),
  // Quotes and backslashes take two bytes each once they stand in JSON.
  body: fc.integer({ min: 0, max: 260_000 }).map((length) => '"'.repeat(length)),
  forms: fc.integer({ min: 1, max: 50 }),
})

describe('the contents of rescue files', () => {
  it('hold everything once and in order, each no more than a file can', () => {
    const records = fc.array(fc.string({ maxLength: 2_000 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 20 }), records, records, (batches, unfinished, unreadable) => {
        const portions = rescueContents(heading, batches, { unfinished, unreadable })
        const all = portions.map(({ content }) => content)
        expect(all.flatMap((content) => content.batches)).toEqual(
          batches.map(({ id, body }) => ({ id, body })),
        )
        expect(all.flatMap((content) => content.unfinished)).toEqual(unfinished)
        expect(all.flatMap((content) => content.unreadable)).toEqual(unreadable)
        expect(portions.reduce((sum, { forms }) => sum + forms, 0)).toBe(
          batches.reduce((sum, { forms }) => sum + forms, 0),
        )
        for (const content of all) {
          expect(content).toMatchObject(heading)
          expect(byteLength(content)).toBeLessThanOrEqual(MAX_CONTENT_BYTES)
        }
      }),
      { seed: 20261123, numRuns: 40 },
    )
  })

  it('are one file for whatever fits one', () => {
    const batches = Array.from({ length: 200 }, aSmallBatch)
    expect(rescueContents(heading, batches, { unfinished: [1], unreadable: [2] })).toHaveLength(1)
  })

  it('are more files where the batches are more than a server receives at once', () => {
    const portions = rescueContents(heading, Array.from({ length: 401 }, aSmallBatch), nothing)
    expect(portions.map(({ content, forms }) => [content.batches.length, forms])).toEqual([
      [200, 200],
      [200, 200],
      [1, 1],
    ])
  })

  it('keep what is larger than a file, in a file of its own', () => {
    const huge = 'a'.repeat(MAX_CONTENT_BYTES)
    const portions = rescueContents(heading, [aSmallBatch()], { unfinished: [huge, 'x'], unreadable: [] })
    expect(portions.map(({ content }) => content.unfinished)).toEqual([[], [huge], ['x']])
  })

  it('are none where there is nothing', () => {
    expect(rescueContents(heading, [], nothing)).toEqual([])
  })
})

function aSmallBatch(): RescuedBatch {
  return { id: 'b', body: '{}', forms: 1 }
}
