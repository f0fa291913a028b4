import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, CampaignId, DeviceId, JobId, MemberId, SurveyId, TeamId } from '../ids.ts'
import { Period } from '../periods.ts'
import { Day, EpochMs } from '../time.ts'
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
      over: z.enum([
        'visits',
        'households_ever',
        'latest_visit',
        'team_months',
        'latest_report',
        'register',
        'outside',
      ]),
      /** How values of places make one: they add up (the numerators and denominators of a share do), or the least or greatest holds. */
      combine: z.exactOptional(z.enum(['least', 'greatest'])),
      /** In a period: what was seen in its days, or all until its last day. Absent in results from before there were periods. */
      counts: z.exactOptional(z.enum(['within', 'until'])),
      /** What it counts, where `over` says too little. */
      basis: z.exactOptional(LocalText),
      percent: z.exactOptional(z.literal(true)),
      /** The question whose options split it. */
      by: z.exactOptional(z.string()),
    }),
  ),
})
export type Legend = z.infer<typeof Legend>

/** A group in one period; `indicators` as each says by `counts`. */
export const PeriodGroup = z.object({
  period: Period,
  responses: z.int(),
  indicators: z.record(z.string(), IndicatorValue),
})
export type PeriodGroup = z.infer<typeof PeriodGroup>

/** A campaign of the province, and what it is to reach. */
export const CampaignGoal = z.object({
  id: CampaignId,
  name: z.string(),
  from: Day,
  to: Day,
  targets: z.array(z.object({ indicator: z.string(), target: z.number() })),
})
export type CampaignGoal = z.infer<typeof CampaignGoal>

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
  /** Their questions are left out (empty). */
  days: z.array(NamedGroup),
  /** Weeks, months and the other fixed periods, those of a kind in order of time; absent in older results. */
  periods: z.exactOptional(z.array(PeriodGroup)),
}

/** One commune of a province, with how many numbered responses did not come from it. Absent where none is missing. */
export const CommuneGroup = z.extend(NamedGroup, {
  missing: z.exactOptional(z.int()),
  /** The province of before 1 July 2025 in which all of it lay. */
  formerly: z.exactOptional(AreaId),
})
export type CommuneGroup = z.infer<typeof CommuneGroup>

/** `summary.json`: a province, its communes and its days. */
export const ProvinceSummary = z.object({
  ...heading,
  communes: z.array(CommuneGroup),
  /** By the provinces of before 1 July 2025 (`id`), where there were several; communes that lay in two are under `mixed`. */
  former: z.exactOptional(z.array(NamedGroup)),
  campaigns: z.exactOptional(z.array(CampaignGoal)),
})
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

/** One place in a period; its questions are left out (empty). A hamlet's or a team's has `kind`. */
export const PeriodPlace = z.extend(NamedGroup, {
  kind: z.enum(['commune', 'hamlet', 'team']),
  formerly: z.exactOptional(AreaId),
})
export type PeriodPlace = z.infer<typeof PeriodPlace>

/**
 * One period of an area: `periods/<period>.json` of a run for a province and its communes, or counted when it is asked for,
 * of one commune with its hamlets and teams.
 */
export const PeriodSummary = z.object({
  survey: SurveyId,
  title: LocalText,
  area: AreaId,
  areaName: z.string(),
  job: JobId,
  asOf: EpochMs,
  legend: Legend,
  period: Period,
  all: Group,
  places: z.array(PeriodPlace),
  former: z.exactOptional(z.array(NamedGroup)),
})
export type PeriodSummary = z.infer<typeof PeriodSummary>
