import * as z from 'zod/mini'
import { isTooDeep } from '../form/depth.ts'
import { AreaId } from '../ids.ts'
import { CommuneType, ProvinceType } from '../register/areas.ts'
import { ProvinceSettings } from '../register/settings.ts'

/** `GET /api/office/register/:province`: a province and its communes as they are today. */
export const RegisterOverview = z.object({
  province: z.object({ id: AreaId, code: z.string(), name: z.string(), type: ProvinceType }),
  settings: ProvinceSettings,
  /** Those that the person may look into; sorted by name. */
  communes: z.array(
    z.object({
      id: AreaId,
      code: z.string(),
      name: z.string(),
      type: CommuneType,
      /** What the territory was called before, so that it is found by the names that people know. */
      formerly: z.array(z.string()),
      hamlets: z.int(),
      households: z.int(),
      teams: z.int(),
    }),
  ),
})
export type RegisterOverview = z.infer<typeof RegisterOverview>

/** `GET /api/office/register/:province/members`: active members by commune, for whom may see the register. */
export const MemberCounts = z.object({
  communes: z.array(z.object({ id: AreaId, members: z.int(), leaders: z.int() })),
})
export type MemberCounts = z.infer<typeof MemberCounts>

/**
 * `GET /api/office/register/:province/entries/:kind?commune=&team=&q=&after=`: entries of one kind in key order, a page at
 * a time; `q` is folded and looked for in names. Read each record with `kinds[kind].parse`.
 */
export const RegisterPage = z.object({
  entries: z.array(z.object({ record: z.unknown(), rev: z.int() })),
  /** Goes on behind this page when given as `after`. */
  next: z.exactOptional(z.string()),
})
export type RegisterPage = z.infer<typeof RegisterPage>

/** `POST /api/office/register/:province/entries/:kind`: adds (rev 0) or changes one entry; answers it with its new rev. */
export const RegisterChange = z.object({
  record: z.unknown().check(z.refine((record) => !isTooDeep(record), 'Nested too deep.')),
  rev: z.int().check(z.minimum(0)),
})
export type RegisterChange = z.infer<typeof RegisterChange>
