import { inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { Answers } from '../../shared/form/answers.ts'
import type { AreaId, BatchId, SurveyId } from '../../shared/ids.ts'
import { type Clock, type EpochMs, SECOND, ttlAt } from '../../shared/time.ts'
import { type Key, partitions, tableShape } from './keys.ts'
import { type Item, query, type Table, update } from './table.ts'

export type Personal = ReturnType<typeof personalStore>

/** Personal answers of one batch, which `batches.put` keeps apart from it. */
export function personalStore(table: Table, clock: Clock) {
  const itemsOf = async (survey: SurveyId, area: AreaId, id: BatchId): Promise<Item[]> => {
    const found: Item[] = []
    const options = { now: clock(), prefix: `${id}#` }
    for await (const item of query(table, partitions.personal(survey, area), options)) found.push(item)
    return found
  }

  return {
    /** All that is still kept, by `<response id>#<rev>`, then by question; nothing once it has expired or been erased. */
    async of(survey: SurveyId, area: AreaId, id: BatchId): Promise<Record<string, Answers>> {
      const found: Record<string, Answers> = {}
      for (const item of await itemsOf(survey, area, id)) {
        const { body } = WithBody.parse(item)
        if (body.length === 0) continue
        const parts = Parts.parse(JSON.parse(inflateRawSync(body).toString()))
        for (const [revision, answers] of Object.entries(parts)) {
          found[revision] = { ...found[revision], ...answers }
        }
      }
      return found
    },

    /** Lets it all go at `at` instead of whenever it would have gone. */
    async keepUntil(survey: SurveyId, area: AreaId, id: BatchId, at: EpochMs): Promise<void> {
      for (const item of await itemsOf(survey, area, id)) {
        await update(table, keyOf(item), {
          expression: 'SET #ttl = :at',
          condition: 'attribute_exists(pk)',
          names: { '#ttl': tableShape.ttl },
          values: { ':at': ttlAt(at) },
        })
      }
    },

    /** Removes what was said; that it was, stands until it would have gone, so that the same form goes the same way again. */
    async blank(survey: SurveyId, area: AreaId, id: BatchId): Promise<void> {
      for (const item of await itemsOf(survey, area, id)) {
        await update(table, keyOf(item), {
          expression: 'SET body = :empty',
          condition: 'attribute_exists(pk)',
          values: { ':empty': new Uint8Array() },
        })
      }
    },

    /** Removes what was said and lets the rest go. */
    async erase(survey: SurveyId, area: AreaId, id: BatchId): Promise<void> {
      for (const item of await itemsOf(survey, area, id)) {
        await update(table, keyOf(item), {
          expression: 'SET body = :empty, #ttl = :now',
          condition: 'attribute_exists(pk)',
          names: { '#ttl': tableShape.ttl },
          values: { ':empty': new Uint8Array(), ':now': Math.floor(clock() / SECOND) },
        })
      }
    },
  }
}

const WithBody = z.object({ body: z.instanceof(Uint8Array) })
const Parts = z.record(z.string(), Answers)

const WithKey = z.object({ pk: z.string(), sk: z.string() })

function keyOf(item: Item): Key {
  return WithKey.parse(item)
}
