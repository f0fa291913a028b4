import { ExportList, type ExportRequest, ExportView } from '../../../shared/api/exports.ts'
import type { AreaId, ExportId, SurveyId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

const BASE = '/api/office/exports'

/** The exports of rows as functions. Each throws `ApiFailure`. */
export const exportsApi = {
  /** The own ones, the newest first. */
  list: (survey: SurveyId, province: AreaId) => get(`${BASE}/${survey}/${province}`, ExportList),
  request: (request: ExportRequest) => post(BASE, ExportView, request),
}

/** Where one file of an export is to be had. */
export function exportFileHref(
  { survey, province, id }: { survey: SurveyId; province: AreaId; id: ExportId },
  name: string,
): string {
  return `${BASE}/${survey}/${province}/${id}/files/${name}`
}
