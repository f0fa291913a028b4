import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'

/** Where a survey is filled in: everywhere, in one province, or in some communes of one. */
export const SurveyScope = z.discriminatedUnion('level', [
  z.object({ level: z.literal('nation') }),
  z.object({ level: z.literal('province'), province: AreaId }),
  z.object({
    level: z.literal('communes'),
    province: AreaId,
    communes: z.array(AreaId).check(z.minLength(1), z.maxLength(300)),
  }),
])
export type SurveyScope = z.infer<typeof SurveyScope>

/** Is a survey of that scope filled in there? A province alone asks whether it is anywhere in it. */
export function isWithin(scope: SurveyScope, area: { province: AreaId; commune?: AreaId }): boolean {
  if (scope.level === 'nation') return true
  if (scope.province !== area.province) return false
  return scope.level === 'province' || area.commune === undefined || scope.communes.includes(area.commune)
}
