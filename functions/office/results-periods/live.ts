import type { AreaId, JobId, SurveyId } from '../../../shared/ids.ts'
import type { Period } from '../../../shared/periods.ts'
import type { CommuneRecord } from '../../../shared/register/areas.ts'
import type { EpochMs } from '../../../shared/time.ts'

/** What is counted while somebody waits: a commune in a period, as of the newest results. */
export type Live = {
  job: JobId
  asOf: EpochMs
  survey: SurveyId
  province: AreaId
  record: CommuneRecord
  /** "Xã Khánh An" */
  name: string
  period: Period
}
