import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'
import { Day } from '../time.ts'

export const ProvinceType = z.enum(['tinh', 'thanh_pho'])
export const CommuneType = z.enum(['phuong', 'xa', 'dac_khu'])
/** Types of before 1 July 2025 that are no more: old communes stay readable with theirs. */
const FormerCommuneType = z.enum(['thi_tran', 'huyen'])

/** From that day on the area bears this name and type; the territory, and so its id, stays the same. */
const naming = <Type extends z.ZodMiniType>(type: Type) => ({
  from: Day,
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  type,
  /** The decree or resolution that says so: "388/NQ-UBTVQH16". */
  decree: z.exactOptional(z.string()),
})

/** How much of an old territory went to a new one. `part` of either kind cannot move totals exactly. */
export const Share = z.enum(['whole', 'part'])
export type Share = z.infer<typeof Share>

/** Where a territory went when it ended. */
const Successor = z.object({ area: AreaId, share: Share })

/** What a territory was made of, in the words of its time, so that people find it by the name they know. */
const Predecessor = z.object({ area: AreaId, name: z.string(), share: Share })

const territory = {
  id: AreaId,
  /** The official code: two digits for a province, five for a commune. */
  code: z.string(),
  /** The first day on which it is no more. */
  until: z.exactOptional(Day),
  successors: z.array(Successor),
  formerly: z.array(Predecessor),
}

/** A province through time. `names` ascend by day; the first begins with the territory. */
export const ProvinceRecord = z.object({
  ...territory,
  names: z.array(z.object(naming(ProvinceType))).check(z.minLength(1)),
})
export type ProvinceRecord = z.infer<typeof ProvinceRecord>

/** A commune through time. */
export const CommuneRecord = z.object({
  ...territory,
  province: AreaId,
  /** The district it belonged to while there were districts: "huyện Ngọc Hiển". */
  district: z.exactOptional(z.string()),
  names: z
    .array(z.object(naming(z.enum([...CommuneType.options, ...FormerCommuneType.options]))))
    .check(z.minLength(1)),
})
export type CommuneRecord = z.infer<typeof CommuneRecord>

/** The first day of a territory whose first day the catalogue does not know. */
export const UNKNOWN_FIRST_DAY = Day.parse('0001-01-01')

/** The day from which a territory is one: the id says it. */
export function firstDayOf(id: AreaId): Day {
  return Day.parse(id.slice(id.indexOf('@') + 1))
}

type Through<Name> = { id: AreaId; until?: Day; names: readonly Name[] }

/** What an area is called on a day; nothing before its territory began and after it ended. */
export function namedOn<Name extends { from: Day }>(area: Through<Name>, day: Day): Name | undefined {
  if (day < firstDayOf(area.id) || (area.until !== undefined && day >= area.until)) return undefined
  return area.names.findLast(({ from }) => from <= day)
}
