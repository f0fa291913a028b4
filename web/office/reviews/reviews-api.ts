import {
  ReviewedResponse,
  ReviewLine,
  ReviewPage,
  type ReviewRequest,
  type ReviewShow,
} from '../../../shared/api/reviews.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

/** Which survey's forms of which commune. */
export type Place = { survey: SurveyId; province: AreaId; commune: AreaId }

/** What came from the phones of a commune, as functions. Each throws `ApiFailure`. */
export function reviewsApi({ survey, province, commune }: Place) {
  const at = `/api/office/reviews/${survey}/${province}/${commune}`
  return {
    page(show: ReviewShow, after?: string): Promise<ReviewPage> {
      const query = new URLSearchParams({ show, ...(after === undefined ? {} : { after }) })
      return get(`${at}?${query}`, ReviewPage)
    },
    response: (id: string) => get(`${at}/${encodeURIComponent(id)}`, ReviewedResponse),
    decide: (request: ReviewRequest) => post(at, ReviewLine, request),
  }
}

export type ReviewsApi = ReturnType<typeof reviewsApi>
