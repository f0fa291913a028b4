import * as z from 'zod/mini'
import { AreaId, CampaignId, FigureId, HamletId, MemberId, TrainingId, ZaloGroupId } from '../ids.ts'
import { Day } from '../time.ts'
import { Count, HamletRecord, MemberRecord, Name, TeamRecord } from './records.ts'
import { validity } from './validity.ts'

/** A figure of any kind: as large as the table holds exactly, and not so small that it holds none of it. */
export const Figure = z.number().check(
  z.minimum(-1e15),
  z.maximum(1e15),
  z.refine((value) => value === 0 || Math.abs(value) >= 1e-9),
)

/** A training course for members of teams. */
export const TrainingRecord = z.object({
  id: TrainingId,
  commune: AreaId,
  topic: Name,
  day: Day,
  /** Who took part, as members of the register; `others` counts who is not in it. */
  members: z.array(MemberId).check(z.maxLength(2_000)),
  others: Count,
})
export type TrainingRecord = z.infer<typeof TrainingRecord>

/** A Zalo group or channel, and how many it reaches by date. */
export const ZaloGroupRecord = z.object({
  id: ZaloGroupId,
  commune: AreaId,
  name: Name,
  hamlet: z.exactOptional(HamletId),
  link: z.exactOptional(z.string().check(z.regex(/^https:\/\/zalo\.me\/[\w/?=&.-]{1,200}$/))),
  people: z.array(z.object({ from: Day, count: Count })),
  ...validity,
})
export type ZaloGroupRecord = z.infer<typeof ZaloGroupRecord>

/** A campaign of the province with its days, both included, and what it is to reach. */
export const CampaignRecord = z.object({
  id: CampaignId,
  name: Name,
  from: Day,
  to: Day,
  /** The communes that take part; none means all. */
  communes: z.array(AreaId),
  targets: z.array(z.object({ indicator: z.string(), target: Figure })),
})
export type CampaignRecord = z.infer<typeof CampaignRecord>

/** A figure that somebody else counts (vnCare, the tax office): never ours to change, always with source and day. */
export const FigureRecord = z.object({
  id: FigureId,
  /** The province itself or one of its communes. */
  area: AreaId,
  indicator: z.string().check(z.regex(/^[a-z][a-z0-9_]{1,60}$/)),
  value: Figure,
  unit: Name,
  day: Day,
  source: Name,
})
export type FigureRecord = z.infer<typeof FigureRecord>

export const RegisterKind = z.enum([
  'hamlets',
  'teams',
  'members',
  'trainings',
  'zalo-groups',
  'campaigns',
  'figures',
])
export type RegisterKind = z.infer<typeof RegisterKind>

export type RegisterRecord =
  | HamletRecord
  | TeamRecord
  | MemberRecord
  | TrainingRecord
  | ZaloGroupRecord
  | CampaignRecord
  | FigureRecord

/** A kind of entry: its name in addresses, and how to read one. */
export type Kind<Record> = {
  name: RegisterKind
  parse: (value: unknown) => Record
  safeParse: (value: unknown) => z.core.util.SafeParseResult<Record>
}

const kind = <Schema extends z.ZodMiniType>(name: RegisterKind, schema: Schema): Kind<z.output<Schema>> => ({
  name,
  parse: (value) => schema.parse(value),
  safeParse: (value) => schema.safeParse(value),
})

/** Every kind of entry that an office keeps. */
export const kinds = {
  hamlets: kind('hamlets', HamletRecord),
  teams: kind('teams', TeamRecord),
  members: kind('members', MemberRecord),
  trainings: kind('trainings', TrainingRecord),
  'zalo-groups': kind('zalo-groups', ZaloGroupRecord),
  campaigns: kind('campaigns', CampaignRecord),
  figures: kind('figures', FigureRecord),
} satisfies Record<RegisterKind, Kind<RegisterRecord>>
