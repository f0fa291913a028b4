import type { ProvinceSummary } from '../../../shared/results/summary.ts'
import { dayOf, type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'

/** `Tỉnh Cà Mau. Số liệu tính đến 10:32 ngày 21/11/2026.` */
export function subtitleOf({ areaName, asOf }: Pick<ProvinceSummary, 'areaName' | 'asOf'>): string {
  return `${areaName}. Số liệu tính đến ${momentText(asOf)}.`
}

/** `10:32 ngày 21/11/2026`, by the clock of Vietnam. */
function momentText(at: EpochMs): string {
  const time = new Date(at + VIETNAM_OFFSET).toISOString().slice(11, 16)
  return `${time} ngày ${dayOf(at).split('-').reverse().join('/')}`
}

/** The state's code of an area, without the first day of its territory. */
export function codeOf(area: string): string {
  return area.split('@')[0] ?? area
}
