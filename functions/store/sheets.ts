import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { LedgerState, SentBack, TeamSheet } from '../../shared/api/team-sheet.ts'
import { type AreaId, MemberId, type SurveyId, TeamId } from '../../shared/ids.ts'
import { type Clock, DAY, EpochMs, ttlAt } from '../../shared/time.ts'
import { keys, tableShape } from './keys.ts'
import { get, type Table, update } from './table.ts'

/** DynamoDB takes 400 KB. */
const MAX_BODY_BYTES = 300 * 1024

/** Nobody asked for so long: it is counted anew, and what it repeats of answers rests nowhere twice. */
const KEPT_FOR = 7 * DAY

const writer = { team: TeamId, member: MemberId }

/** One survey of a commune as its phones are told of it, each team its own part. */
export const CommuneSheet = z.object({
  hamlets: TeamSheet.shape.hamlets,
  /** Counted visits of every team, by member, and its figures by month, then by `agg.…` source. */
  teams: z.array(
    z.object({
      id: TeamId,
      members: z.array(z.object({ id: MemberId, visits: z.int() })),
      figures: z.record(z.string(), z.record(z.string(), z.number())),
    }),
  ),
  ledgers: z.array(z.object({ ...z.omit(LedgerState, { memberName: true }).shape, ...writer })),
  /** The last sent back first. */
  sentBack: z.array(z.object({ ...SentBack.shape, ...writer })),
})
export type CommuneSheet = z.infer<typeof CommuneSheet>

/** As it was counted, and whether something has been decided since. */
export type StoredSheet = { asOf: EpochMs; isForgotten: boolean; sheet: CommuneSheet }

export type Sheets = ReturnType<typeof sheetStore>

/** What phones are told of a survey in a commune: one item, counted anew by whoever takes its lease. */
export function sheetStore(table: Table, clock: Clock) {
  return {
    /** The sheet that was counted last; nothing where there is none that this release understands. */
    async get(survey: SurveyId, area: AreaId): Promise<StoredSheet | undefined> {
      const stored = Stored.safeParse(await get(table, keys.sheet(survey, area), clock()))
      if (!stored.success) return undefined
      const { asOf, forgottenAt, body } = stored.data
      const sheet = unpack(body)
      if (sheet === undefined) return undefined
      return { asOf, isForgotten: forgottenAt !== undefined && forgottenAt >= asOf, sheet }
    },

    /** Takes the turn to count for `leaseMs`; false where somebody else has it, or has counted since `readAt`. */
    async lease(survey: SurveyId, area: AreaId, readAt: EpochMs, leaseMs: number): Promise<boolean> {
      const now = clock()
      const until = now + leaseMs
      const taken = await update(table, keys.sheet(survey, area), {
        expression: 'SET refreshingUntil = :until, #ttl = if_not_exists(#ttl, :ttl)',
        condition:
          '(attribute_not_exists(refreshingUntil) OR refreshingUntil <= :now) AND ' +
          '(attribute_not_exists(writtenAt) OR writtenAt < :readAt)',
        names: { '#ttl': tableShape.ttl },
        values: { ':until': until, ':now': now, ':readAt': readAt, ':ttl': ttlAt(until) },
      })
      return taken !== undefined
    },

    /**
     * Puts the sheet as of then in place of an older one, and ends the lease. Where it is too large, the answers of what
     * was sent back longest ago are left out. Throws a `RangeError` where it is too large without any.
     */
    async write(survey: SurveyId, area: AreaId, asOf: EpochMs, sheet: CommuneSheet): Promise<void> {
      const body = packWithin(sheet)
      const now = clock()
      await update(table, keys.sheet(survey, area), {
        expression: 'SET asOf = :asOf, writtenAt = :now, body = :body, #ttl = :ttl REMOVE refreshingUntil',
        condition: 'attribute_not_exists(asOf) OR asOf < :asOf',
        names: { '#ttl': tableShape.ttl },
        values: { ':asOf': asOf, ':now': now, ':body': body, ':ttl': ttlAt(now + KEPT_FOR) },
      })
    },

    /** Something was decided: whoever asks next counts anew. Nothing happens where there is no sheet. */
    async forget(survey: SurveyId, area: AreaId): Promise<void> {
      await update(table, keys.sheet(survey, area), {
        expression: 'SET forgottenAt = :now',
        condition: 'attribute_exists(pk)',
        values: { ':now': clock() },
      })
    },
  }
}

const Stored = z.object({
  asOf: EpochMs,
  forgottenAt: z.exactOptional(EpochMs),
  body: z.instanceof(Uint8Array),
})

// What cannot be read is counted over, like what is too old: it must not end what the phones are told.
function unpack(body: Uint8Array): CommuneSheet | undefined {
  try {
    return CommuneSheet.parse(JSON.parse(inflateRawSync(body).toString()))
  } catch {
    return undefined
  }
}

/** Deflated, with the answers of as many of the last sent back as there is room for. */
function packWithin(sheet: CommuneSheet, most = MAX_BODY_BYTES): Uint8Array {
  const whole = packWith(sheet, sheet.sentBack.length)
  if (whole.byteLength <= most) return whole
  let fitting = packWith(sheet, 0)
  if (fitting.byteLength > most) throw new RangeError('A sheet that is too large, even without answers.')
  let [fits, tooMany] = [0, sheet.sentBack.length]
  while (tooMany - fits > 1) {
    const answered = Math.floor((fits + tooMany) / 2)
    const packed = packWith(sheet, answered)
    if (packed.byteLength > most) tooMany = answered
    else [fits, fitting] = [answered, packed]
  }
  return fitting
}

function packWith(sheet: CommuneSheet, answered: number): Uint8Array {
  const sentBack = sheet.sentBack.map((one, i) => (i < answered ? one : { ...one, answers: {} }))
  return deflateRawSync(JSON.stringify({ ...sheet, sentBack }))
}
