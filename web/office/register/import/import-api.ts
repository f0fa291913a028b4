import { ImportList, ImportPlan, ImportView } from '../../../../shared/api/imports.ts'
import type { AreaId, ImportId } from '../../../../shared/ids.ts'
import { get, post, postFile } from '../../api.ts'

const base = (province: AreaId) => `/api/office/register/${province}`

/** The import's API as functions. Each throws `ApiFailure`. */
export const importApi = {
  plan: (province: AreaId, file: File) =>
    postFile(`${base(province)}/imports?file=${encodeURIComponent(file.name)}`, ImportPlan, file),
  apply: (province: AreaId, id: ImportId) => post(`${base(province)}/imports/${id}/apply`, ImportView, {}),
  view: (province: AreaId, id: ImportId) => get(`${base(province)}/imports/${id}`, ImportView),
  /** The newest first. */
  recent: async (province: AreaId) => (await get(`${base(province)}/imports`, ImportList)).imports,
}

/** Where the workbook to fill in is downloaded. */
export function templateHref(province: AreaId, filled: boolean): string {
  return `${base(province)}/template.xlsx${filled ? '?filled=yes' : ''}`
}
