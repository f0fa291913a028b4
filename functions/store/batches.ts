import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import * as z from 'zod/mini'
import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { ReceivedBatch } from '../../shared/results/received.ts'
import { type Clock, type EpochMs, ttlAt } from '../../shared/time.ts'
import { type Key, keys, partitions, tableShape } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table } from './table.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** Personal answers of one batch that share a retention class, by response and question. */
export type PersonalAnswers = {
  /** `d90`: the days that they may rest. */
  retention: string
  expiresAt: EpochMs
  answers: Record<string, Record<string, unknown>>
}

export type Stored = 'stored' | 'stored-before' | 'conflict'

export type Batches = ReturnType<typeof batchStore>

/** Sealed batches: each is one item, written once by one conditional put and never counted on write. */
export function batchStore(table: Table, clock: Clock) {
  const putOnce = async (key: Key, hmac: string, item: Item) => {
    if ((await putIfAbsent(table, key, { ...item, hmac })) === 'put') return 'stored'
    const { hmac: there } = WithHmac.parse(await get(table, key, clock()))
    return there === hmac ? 'stored-before' : 'conflict'
  }

  return {
    /**
     * Stores personal answers, then the batch, under the HMAC of the exact bytes that were received.
     * A conflict at the first stops before the second; an orphaned first expires by its TTL.
     */
    async put(batch: ReceivedBatch, hmac: string, personal: PersonalAnswers[]): Promise<Stored> {
      for (const part of personal) {
        const key = keys.personal(batch.survey, batch.area, batch.id, part.retention)
        const item = { body: await pack(part.answers), [tableShape.ttl]: ttlAt(part.expiresAt) }
        if ((await putOnce(key, hmac, item)) === 'conflict') return 'conflict'
      }
      const { responses, flags, ...envelope } = batch
      const flagged = Object.values(flags).filter((names) => names.length > 0).length
      return putOnce(keys.batch(batch.survey, batch.area, batch.id), hmac, {
        ...envelope,
        body: await pack({ responses, flags }),
        n: responses.length,
        flagged,
        versions: [...new Set(responses.map((response) => response.version))],
      })
    },

    /** The batches of one survey and area, inflated, in order of their ids. */
    async *ofArea(survey: SurveyId, area: AreaId): AsyncGenerator<ReceivedBatch> {
      const items = query(table, partitions.batches(survey, area), { now: clock() })
      for await (const item of items) yield unpack(item)
    },
  }
}

const WithHmac = z.object({ hmac: z.string() })

const Packed = z.looseObject({ body: z.instanceof(Uint8Array) })

async function pack(value: unknown): Promise<Uint8Array> {
  return deflate(JSON.stringify(value))
}

async function unpack(item: unknown): Promise<ReceivedBatch> {
  const { body, ...envelope } = Packed.parse(item)
  const inside: unknown = JSON.parse((await inflate(body)).toString())
  return ReceivedBatch.parse({ ...envelope, ...z.looseObject({}).parse(inside) })
}
