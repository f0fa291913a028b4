import {
  FeedbackContact,
  FeedbackOverview,
  FeedbackPage,
  FeedbackSettings,
  type FeedbackShow,
  type FeedbackStep,
  FeedbackView,
  type JudgeQuarantine,
  LatePage,
  QuarantineJudged,
} from '../../../shared/api/feedback.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

/** Which list of a commune, and what of it. */
export type Ask = { show: FeedbackShow; survey?: SurveyId; topic?: string; tag?: string; state?: string }

/** One feedback; its id as the address says it. */
export type CaseName = { commune: AreaId; survey: SurveyId; id: string }

/** What the residents of a province said, as functions. Each throws `ApiFailure`. */
export function feedbackApi(province: AreaId) {
  const at = `/api/office/feedback/${province}`
  const caseAt = ({ commune, survey, id }: CaseName) => `${at}/${commune}/${survey}/${encodeURIComponent(id)}`
  const from = (after: string | undefined) => (after === undefined ? {} : { after })
  return {
    overview: () => get(at, FeedbackOverview),
    late: (after?: string) => get(`${at}/late?${new URLSearchParams(from(after))}`, LatePage),
    page: (commune: AreaId, ask: Ask, after?: string) =>
      get(`${at}/${commune}?${new URLSearchParams({ ...ask, ...from(after) })}`, FeedbackPage),
    view: (name: CaseName) => get(caseAt(name), FeedbackView),
    step: (name: CaseName, step: FeedbackStep) => post(caseAt(name), FeedbackView, step),
    /** Written to the log before it is shown. */
    contact: (name: CaseName) => post(`${caseAt(name)}/contact`, FeedbackContact, {}),
    judge: (commune: AreaId, judged: JudgeQuarantine) =>
      post(`${at}/${commune}/quarantine`, QuarantineJudged, judged),
    settings: () => get(`${at}/settings`, FeedbackSettings),
    saveSettings: (settings: FeedbackSettings) => post(`${at}/settings`, FeedbackSettings, settings),
  }
}

export type FeedbackApi = ReturnType<typeof feedbackApi>
