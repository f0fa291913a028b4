import {
  DoubtRulesView,
  ManyReviewed,
  type ManyReviews,
  ReviewedResponse,
  type ReviewFilter,
  ReviewLine,
  ReviewOverview,
  ReviewPage,
  type ReviewRequest,
  type ReviewShow,
} from '../../../shared/api/reviews.ts'
import type { DoubtRules } from '../../../shared/doubts/rules.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

/** Which survey's forms of which commune. */
export type Place = { survey: SurveyId; province: AreaId; commune: AreaId }

/** What came from the phones of a commune, as functions. Each throws `ApiFailure`. */
export function reviewsApi({ survey, province, commune }: Place) {
  const at = `/api/office/reviews/${survey}/${province}/${commune}`
  return {
    page(show: ReviewShow, filter: ReviewFilter, after?: string): Promise<ReviewPage> {
      const query = new URLSearchParams({ show, ...filter, ...(after === undefined ? {} : { after }) })
      return get(`${at}?${query}`, ReviewPage)
    },
    response: (id: string) => get(`${at}/${encodeURIComponent(id)}`, ReviewedResponse),
    decide: (request: ReviewRequest) => post(at, ReviewLine, request),
    decideMany: (request: ManyReviews) => post(`${at}/many`, ManyReviewed, request),
  }
}

export type ReviewsApi = ReturnType<typeof reviewsApi>

/** How much waits in the communes behind `after`, a few at a time. Throws `ApiFailure`. */
export function reviewOverview(survey: SurveyId, province: AreaId, after?: AreaId): Promise<ReviewOverview> {
  const query = new URLSearchParams(after === undefined ? {} : { after })
  return get(`/api/office/reviews/${survey}/${province}?${query}`, ReviewOverview)
}

/** By which rules forms of a survey are worth a look. Each throws `ApiFailure`. */
export const rulesApi = {
  get: (survey: SurveyId) => get(`/api/office/surveys/${survey}/doubts`, DoubtRulesView),
  save: (survey: SurveyId, rules: DoubtRules) =>
    post(`/api/office/surveys/${survey}/doubts`, DoubtRulesView, rules),
}
