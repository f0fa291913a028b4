import * as z from 'zod/mini'
import { AreaId, HamletId, MemberId, TeamId } from '../ids.ts'
import { Day, EpochMs } from '../time.ts'
import { validity } from './validity.ts'

/** What something is called, as people wrote it. */
export const Name = z.string().check(z.minLength(1), z.maxLength(200))
/** How many. */
export const Count = z.int().check(z.minimum(0), z.maximum(10_000_000))

/** A hamlet: thôn, ấp, bản, tổ dân phố. No official codes exist; each commune keeps its own list. */
export const HamletRecord = z.object({
  id: HamletId,
  commune: AreaId,
  name: Name,
  /** Households from that day on, ascending; before the first day nobody knows. */
  households: z.array(z.object({ from: Day, count: Count })),
  ...validity,
})
export type HamletRecord = z.infer<typeof HamletRecord>

/** `community`: Tổ công nghệ số cộng đồng, by whatever name the province calls it; `youth`: Tổ thanh niên tình nguyện. */
export const TeamKind = z.enum(['community', 'youth', 'other'])
export type TeamKind = z.infer<typeof TeamKind>

export const TeamLevel = z.enum(['commune', 'hamlet'])

export const TeamRecord = z.object({
  id: TeamId,
  commune: AreaId,
  name: Name,
  level: TeamLevel,
  kind: TeamKind,
  /** The hamlets that it looks after; a commune's team looks after all and lists none. */
  hamlets: z.array(HamletId),
  ...validity,
})
export type TeamRecord = z.infer<typeof TeamRecord>

export const MemberRecord = z.object({
  id: MemberId,
  team: TeamId,
  commune: AreaId,
  name: Name,
  leader: z.boolean(),
  /** A smaller group within the team. */
  subgroup: z.exactOptional(Name),
  /** Phones that joined before it have no access any more. */
  phonesFrom: z.exactOptional(EpochMs),
  ...validity,
})
export type MemberRecord = z.infer<typeof MemberRecord>

/** The count that holds on a day: the last that began by then; 0 where nobody has counted yet. */
export function countOn(counts: readonly { from: Day; count: number }[], day: Day): number {
  return counts.findLast(({ from }) => from <= day)?.count ?? 0
}
