import type { AreaId } from '../../../shared/ids.ts'
import type { PeriodId } from '../../../shared/periods.ts'
import { type ReportSave, ReportSaved, ReportView } from '../../../shared/report/view.ts'
import { get, post } from '../api.ts'

/** The reports of one province as functions. Each throws `ApiFailure`. */
export function reportApi(province: AreaId) {
  const at = `/api/office/report/${province}`
  return {
    /** Of the last month that is over, where no period is named. */
    view: (period: PeriodId | undefined) =>
      get(period === undefined ? at : `${at}?period=${period}`, ReportView),
    save: (period: PeriodId, words: ReportSave) => post(`${at}?period=${period}`, ReportSaved, words),
    wordHref: (period: PeriodId) => `${at}/docx?period=${period}`,
  }
}

export type ReportApi = ReturnType<typeof reportApi>
