import {
  type NewPosters,
  PosterList,
  PosterView,
  type PrintPosters,
  type RevokePoster,
} from '../../../shared/api/posters.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { get, post, postForFile } from '../api.ts'

/** The posters of one commune as functions. Each throws `ApiFailure`. */
export function postersApi({ province, commune }: { province: AreaId; commune: AreaId }) {
  const at = `/api/office/posters/${province}/${commune}`
  return {
    list: () => get(at, PosterList),
    /** The new ones alone. */
    make: (wanted: NewPosters) => post(at, PosterList, wanted),
    /** A PDF of sheets. */
    print: (wanted: PrintPosters) => postForFile(`${at}/print`, wanted),
    takeDown: (wanted: RevokePoster) => post(`${at}/revoke`, PosterView, wanted),
  }
}

export type PostersApi = ReturnType<typeof postersApi>
