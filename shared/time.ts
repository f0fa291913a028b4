import * as z from 'zod/mini'

/** Milliseconds since 1970-01-01T00:00:00Z: every instant in the contracts. */
export const EpochMs = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000))
export type EpochMs = z.infer<typeof EpochMs>

/** Seconds since 1970: only DynamoDB's TTL reads them, so only `ttlAt` makes them. */
export const EpochSeconds = z.int().check(z.minimum(0)).brand<'EpochSeconds'>()
export type EpochSeconds = z.infer<typeof EpochSeconds>

/** A calendar day of Asia/Ho_Chi_Minh, `2026-11-21`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

/** The clock that entry points pass in. */
export type Clock = () => EpochMs

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The TTL attribute for an item that may go at `at`. */
export function ttlAt(at: EpochMs): EpochSeconds {
  return EpochSeconds.parse(Math.ceil(at / SECOND))
}

/** Ahead of UTC all year, since 1975. */
export const VIETNAM_OFFSET = 7 * HOUR

/** The day of Asia/Ho_Chi_Minh in which `at` falls: UTC+7 all year, since 1975. */
export function dayOf(at: EpochMs): Day {
  return Day.parse(new Date(at + VIETNAM_OFFSET).toISOString().slice(0, 10))
}

/**
 * When a visit took place, by the server's clock (docs/rules.md, "Time"): the phone's clock may be wrong, but the
 * time between finishing and sending is right. Never later than the receipt.
 * Without a `sentAt` (a resident's form) the phone's word is taken, again never later than the receipt.
 */
export function visitTime(times: {
  finishedAt: EpochMs
  sentAt: EpochMs | undefined
  receivedAt: EpochMs
}): EpochMs {
  const skew = times.sentAt === undefined ? 0 : times.receivedAt - times.sentAt
  return Math.max(0, Math.min(times.finishedAt + skew, times.receivedAt))
}
