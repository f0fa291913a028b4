import * as z from 'zod/mini'

/** `hh_digital_visit`: what authors and files call a survey; ASCII, stable for its whole life. */
export const SurveyId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]{1,40}$/))
  .brand<'SurveyId'>()
export type SurveyId = z.infer<typeof SurveyId>

/**
 * `25969@2025-07-01`: the official code and the first day of that territory. The state reuses codes,
 * so a bare code does not name a place (docs/rules.md, "Areas"). Two digits name a province, five a commune, three a
 * district of before 1 July 2025 that had no communes.
 */
export const AreaId = z
  .string()
  .check(z.regex(/^(\d{2}|\d{3}|\d{5})@\d{4}-\d{2}-\d{2}$/))
  .brand<'AreaId'>()
export type AreaId = z.infer<typeof AreaId>

const RegisterId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/))

export const HamletId = RegisterId.brand<'HamletId'>()
export type HamletId = z.infer<typeof HamletId>

export const TeamId = RegisterId.brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>

export const MemberId = RegisterId.brand<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>

export const TrainingId = RegisterId.brand<'TrainingId'>()
export type TrainingId = z.infer<typeof TrainingId>

export const ZaloGroupId = RegisterId.brand<'ZaloGroupId'>()
export type ZaloGroupId = z.infer<typeof ZaloGroupId>

export const CampaignId = RegisterId.brand<'CampaignId'>()
export type CampaignId = z.infer<typeof CampaignId>

/** Of a figure that an office imports. */
export const FigureId = RegisterId.brand<'FigureId'>()
export type FigureId = z.infer<typeof FigureId>

/** Public name of a phone; the secret that proves it is only in its cookie. */
export const DeviceId = RegisterId.brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

const UuidV7 = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/** Minted on the phone when the outbox seals. */
export const BatchId = UuidV7.brand<'BatchId'>()
export type BatchId = z.infer<typeof BatchId>

/** Minted on the phone when a form is opened; kept through every revision. */
export const ResponseId = UuidV7.brand<'ResponseId'>()
export type ResponseId = z.infer<typeof ResponseId>

export const JobId = UuidV7.brand<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** Of files of rows that somebody asked for. */
export const ExportId = UuidV7.brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

export const ImportId = UuidV7.brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

/**
 * A poster's public name: the five digits of its commune, then eight characters of Crockford's base 32. Behind it its code
 * has a seal of eight more (`functions/poster-code.ts`).
 */
export const PosterId = z
  .string()
  .check(z.regex(/^\d{5}[0-9A-HJKMNP-TV-Z]{8}$/))
  .brand<'PosterId'>()
export type PosterId = z.infer<typeof PosterId>

/** So many bytes of randomness, fit for ids and secrets. */
export type RandomBytes = (length: number) => Uint8Array

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness, so ids sort by birth.
 * Parse it with the schema of the id that is wanted.
 */
export function uuidV7(now: number, random: RandomBytes): string {
  const tail = random(10)
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12)
  const hex = Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex.slice(4, 5), 16) & 3) | 8).toString(16)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex.slice(1, 4)}`,
    `${variant}${hex.slice(5, 8)}`,
    hex.slice(8, 20),
  ].join('-')
}
