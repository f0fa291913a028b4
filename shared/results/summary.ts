import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, DeviceId, JobId, MemberId, SurveyId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { Flag } from './received.ts'

/**
 * One question over a group of responses. `answered` of `asked`: the denominator is who was asked, not who answered.
 * Missing is missing: an empty `min`, `max` or `sum` is never 0.
 */
export const QuestionTally = z.object({
  asked: z.int(),
  answered: z.int(),
  /** How often each option was chosen. A scale's "na" stands here and is left out of `sum` and `numbers`. */
  options: z.exactOptional(z.record(z.string(), z.int())),
  /** How many of the answers are numbers or steps of a scale, and their sum, least and greatest. */
  numbers: z.exactOptional(z.int()),
  sum: z.exactOptional(z.number()),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
})
export type QuestionTally = z.infer<typeof QuestionTally>

/** An indicator's value in a group; `n` is how many units (visits, households) it looked at. */
export const IndicatorValue = z.object({
  /** Absent ("—") where nothing was observed or the denominator is empty. */
  value: z.exactOptional(z.number()),
  numerator: z.number(),
  denominator: z.exactOptional(z.number()),
  n: z.int(),
  /** For an indicator that is split by the options of a question. */
  options: z.exactOptional(z.record(z.string(), z.number())),
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** Everything that is said of one group: an area, a hamlet, a team, a day. */
export const Group = z.object({
  responses: z.int(),
  questions: z.record(z.string(), QuestionTally),
  indicators: z.record(z.string(), IndicatorValue),
})
export type Group = z.infer<typeof Group>

export const NamedGroup = z.object({ id: z.string(), name: z.string(), group: Group })
export type NamedGroup = z.infer<typeof NamedGroup>

/** What was counted and what was not, so that a reader can add up. */
export const Counts = z.object({
  batches: z.int(),
  /** Stored batches that could not be read: not among `batches`, nor anywhere below. Absent where there is none. */
  unreadable: z.exactOptional(z.int()),
  received: z.int(),
  counted: z.int(),
  /** Older revisions and repeated copies: kept, not counted. */
  superseded: z.int(),
  /** Excluded, withdrawn or erased by a decision, or taken back by the team. */
  excluded: z.int(),
  /** How many of the excluded their team took back. Absent where there is none. */
  withdrawn: z.exactOptional(z.int()),
  /** Waiting for a look, by the first flag that holds. */
  held: z.partialRecord(Flag, z.int()),
  noted: z.partialRecord(Flag, z.int()),
})
export type Counts = z.infer<typeof Counts>

/** How to name and draw what the groups hold. */
export const Legend = z.object({
  questions: z.array(
    z.object({
      code: z.string(),
      type: z.string(),
      label: LocalText,
      options: z.array(z.object({ code: z.string(), label: LocalText })),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      label: LocalText,
      unit: LocalText,
      over: z.enum(['visits', 'households_ever', 'latest_visit']),
      /** What it counts, where `over` says too little. */
      basis: z.exactOptional(LocalText),
      percent: z.exactOptional(z.literal(true)),
      /** The question whose options split it. */
      by: z.exactOptional(z.string()),
    }),
  ),
})
export type Legend = z.infer<typeof Legend>

const heading = {
  survey: SurveyId,
  title: LocalText,
  area: AreaId,
  areaName: z.string(),
  job: JobId,
  asOf: EpochMs,
  counts: Counts,
  legend: Legend,
  all: Group,
  days: z.array(NamedGroup),
}

/** One commune of a province, with how many numbered responses did not come from it. Absent where none is missing. */
export const CommuneGroup = z.extend(NamedGroup, { missing: z.exactOptional(z.int()) })
export type CommuneGroup = z.infer<typeof CommuneGroup>

/** `summary.json`: a province, its communes and its days. */
export const ProvinceSummary = z.object({ ...heading, communes: z.array(CommuneGroup) })
export type ProvinceSummary = z.infer<typeof ProvinceSummary>

/** What one person's phone numbered and what of it came (`LedgerCount`): `made - received` are missing. */
export const LedgerSummary = z.object({
  team: TeamId,
  teamName: z.string(),
  /** Only where something is missing, and only for those who may see names of people. */
  writer: z.exactOptional(z.object({ member: MemberId, name: z.string(), device: DeviceId })),
  made: z.int(),
  received: z.int(),
  /** The first of the numbers that did not come, at most `MAX_MISSING`. */
  missing: z.array(z.int()),
  doubled: z.int(),
  lastReceivedAt: EpochMs,
})
export type LedgerSummary = z.infer<typeof LedgerSummary>

/** `communes/<area>.json`: a commune, its hamlets, teams and days. */
export const CommuneSummary = z.object({
  ...heading,
  hamlets: z.array(NamedGroup),
  teams: z.array(NamedGroup),
  /** Of the members' phones; absent in results from before it was recounted, and of surveys that residents fill in. */
  ledgers: z.exactOptional(z.array(LedgerSummary)),
})
export type CommuneSummary = z.infer<typeof CommuneSummary>
