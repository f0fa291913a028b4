import type { AreaId } from '../../shared/ids.ts'
import type { PeriodId } from '../../shared/periods.ts'

/** The file of a commune's summary within a run's folder. */
export function communeFile(commune: AreaId): string {
  return `communes/${commune}.json`
}

/** The file of a period within a run's folder. */
export function periodFile(id: PeriodId): string {
  return `periods/${id}.json`
}
