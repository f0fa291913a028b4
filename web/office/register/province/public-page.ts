import type { AreaId } from '../../../../shared/ids.ts'

/** Where anybody sees a province's protected results, if it lets them: `/ket-qua/96`. */
export function publicHref(province: AreaId): string {
  return `/ket-qua/${province.slice(0, province.indexOf('@'))}`
}
