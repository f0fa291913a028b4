import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { BatchReceipt } from '../../shared/api/batches.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { type AreaId, type BatchId, DeviceId, type SurveyId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { ReceivedBatch } from '../../shared/results/received.ts'
import { type Clock, EpochMs, ttlAt } from '../../shared/time.ts'
import { type Key, keys, partitions, tableShape } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table } from './table.ts'

/** DynamoDB takes 400 KB; the rest is left to the marks of a later handling of the same item. */
const MAX_BODY_BYTES = 300 * 1024

/** Personal answers of one batch that share a retention class. */
export type PersonalItem = {
  /** `d90`: the days that they may rest. */
  retention: string
  expiresAt: EpochMs
  /** By `<response id>#<rev>`, then by question. */
  answers: Record<string, Answers>
}

/** `conflict`: the id is taken by other bytes, and nothing was written. */
export type Stored = { outcome: 'stored' | 'stored-before'; receipt: BatchReceipt } | { outcome: 'conflict' }

export type Batches = ReturnType<typeof batchStore>

/** Sealed batches: each is one item, written once by one conditional put and never counted on write. */
export function batchStore(table: Table, clock: Clock) {
  const whatStands = async (key: Key, hmac: string): Promise<Stored | undefined> => {
    const item = z.optional(StoredReceipt).parse(await get(table, key, clock()))
    if (item === undefined) return undefined
    if (item.hmac !== hmac) return { outcome: 'conflict' }
    return { outcome: 'stored-before', receipt: receiptOf(item) }
  }

  const putPersonal = async (key: Key, item: Item & { hmac: string }): Promise<'put' | 'conflict'> => {
    if ((await putIfAbsent(table, key, item)) === 'put') return 'put'
    const there = z.optional(WithHmac).parse(await get(table, key, clock()))
    return there === undefined || there.hmac === item.hmac ? 'put' : 'conflict'
  }

  return {
    /**
     * Stores personal answers, then the batch, under the HMAC of the exact bytes that were received.
     * A conflict at the first stops before the second; an orphaned first expires by its TTL.
     * A batch that is there already keeps its first receipt, and its personal answers, which may be erased by now,
     * are not written again.
     *
     * `alsoSent` are fields of the envelope that this release does not know yet; they are kept, and not read. `beside` are
     * attributes that stand in the clear beside the body: how a feedback is handled (`cases.ts`).
     * Throws `too-large` and `malformed-request` (nested too deep) before anything is written.
     */
    async put(
      batch: ReceivedBatch,
      hmac: string,
      personal: PersonalItem[],
      alsoSent: Record<string, unknown> = {},
      beside: Item = {},
    ): Promise<Stored> {
      const { responses, flags, ...envelope } = batch
      const key = keys.batch(batch.survey, batch.area, batch.id)
      const body = pack({ responses, flags, ...(isEmpty(alsoSent) ? {} : { alsoSent }) })
      const parts = personal.map((part) => ({ ...part, body: pack(part.answers) }))
      if (parts.length > 0) {
        const standing = await whatStands(key, hmac)
        if (standing !== undefined) return standing
      }
      for (const { retention, expiresAt, body } of parts) {
        const item = { hmac, body, [tableShape.ttl]: ttlAt(expiresAt) }
        const place = keys.personal(batch.survey, batch.area, batch.id, retention)
        if ((await putPersonal(place, item)) === 'conflict') return { outcome: 'conflict' }
      }

      const flagged = Object.values(flags).filter((names) => names.length > 0).length
      const counted = { n: responses.length, flagged, versions: versionsOf(batch) }
      const item = { ...beside, ...envelope, hmac, body, ...counted }
      if ((await putIfAbsent(table, key, item)) === 'taken') {
        return (await whatStands(key, hmac)) ?? { outcome: 'conflict' }
      }
      const { id, receivedAt } = batch
      return { outcome: 'stored', receipt: { id, receivedAt, responses: responses.length, flagged } }
    },

    /** The receipt of the batch that stands there, and the device that the sender's cookie proved. */
    async getReceipt(
      survey: SurveyId,
      area: AreaId,
      id: BatchId,
    ): Promise<{ receipt: BatchReceipt; device: DeviceId | undefined } | undefined> {
      const item = z.optional(StoredReceipt).parse(await get(table, keys.batch(survey, area, id), clock()))
      return item === undefined ? undefined : { receipt: receiptOf(item), device: item.sender?.device }
    },

    /** Whether anything came of one survey and area, readable or not. */
    async hasAny(survey: SurveyId, area: AreaId): Promise<boolean> {
      const items = query(table, partitions.batches(survey, area), { now: clock(), pageSize: 1 })
      return (await items.next()).done !== true
    },

    /**
     * The batches of one survey and area, inflated, in order of their ids. An item that is no batch that this release
     * understands is given to `onUnreadable` by its id and passed over: it must not keep all the others from counting.
     */
    async *ofArea(
      survey: SurveyId,
      area: AreaId,
      onUnreadable: (id: string, why: unknown) => void,
    ): AsyncGenerator<ReceivedBatch> {
      const items = query(table, partitions.batches(survey, area), { now: clock() })
      for await (const item of items) {
        const batch = unpackOr(item, (why) => onUnreadable(String(item[tableShape.sortKey]), why))
        if (batch !== undefined) yield batch
      }
    },
  }
}

const WithHmac = z.object({ hmac: z.string() })

const StoredReceipt = z.object({
  id: BatchReceipt.shape.id,
  hmac: z.string(),
  receivedAt: EpochMs,
  n: z.int(),
  flagged: z.int(),
  sender: z.exactOptional(z.object({ device: DeviceId })),
})

function receiptOf({ id, receivedAt, n: responses, flagged }: z.infer<typeof StoredReceipt>): BatchReceipt {
  return { id, receivedAt, responses, flagged }
}

const Packed = z.looseObject({ body: z.instanceof(Uint8Array) })

const Inside = z.object({ responses: z.unknown(), flags: z.unknown() })

function versionsOf(batch: ReceivedBatch): number[] {
  return [...new Set(batch.responses.map((response) => response.version))]
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}

/**
 * A value as it rests in an item. A body is small: a thread would take six times as long to be asked as to do it.
 * Throws `too-large` and `malformed-request` (nested too deep).
 */
export function pack(value: unknown): Uint8Array {
  const body = deflateRawSync(textOf(value))
  if (body.length > MAX_BODY_BYTES) throw new Problem('too-large', 'The batch does not fit one item.')
  return body
}

// Reading is not recursive, writing is: only fields that we do not know can be nested so deep that the stack ends.
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    throw new Problem('malformed-request', 'Nested too deep.')
  }
}

function unpackOr(item: unknown, onUnreadable: (why: unknown) => void): ReceivedBatch | undefined {
  try {
    return unpack(item)
  } catch (why) {
    onUnreadable(why)
    return undefined
  }
}

/** The batch that an item holds, inflated. Throws where it is none that this release understands. */
export function unpack(item: unknown): ReceivedBatch {
  const { body, ...envelope } = Packed.parse(item)
  const { responses, flags } = Inside.parse(JSON.parse(inflateRawSync(body).toString()))
  return ReceivedBatch.parse({ ...envelope, responses, flags })
}
