import { RegisterOverview } from '../../../shared/api/register.ts'
import {
  type NewSurvey,
  type PublishRequest,
  type StateChange,
  SurveyDetail,
  SurveyDraft,
  SurveyList,
  type SurveySettings,
} from '../../../shared/api/surveys.ts'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

const base = '/api/office/surveys'

/** The surveys' API as functions. Each throws `ApiFailure`. */
export const surveysApi = {
  list: () => get(base, SurveyList),
  detail: (survey: SurveyId) => get(`${base}/${survey}`, SurveyDetail),
  version: (survey: SurveyId, version: number) => get(`${base}/${survey}/versions/${version}`, SurveyVersion),
  draft: (survey: SurveyId) => get(`${base}/${survey}/draft`, SurveyDraft),
  create: (survey: NewSurvey) => post(base, SurveyDetail, survey),
  change: (survey: SurveyId, settings: SurveySettings) => post(`${base}/${survey}`, SurveyDetail, settings),
  saveDraft: (survey: SurveyId, draft: SurveyDraft) => post(`${base}/${survey}/draft`, SurveyDraft, draft),
  publish: (survey: SurveyId, request: PublishRequest) =>
    post(`${base}/${survey}/publish`, SurveyDetail, request),
  move: (survey: SurveyId, change: StateChange) => post(`${base}/${survey}/state`, SurveyDetail, change),
  /** The communes to choose from. */
  communes: async (province: AreaId) =>
    (await get(`/api/office/register/${province}`, RegisterOverview)).communes,
}

/** `draft` or the number of a version, as addresses write it. */
export function readVersion(survey: SurveyId, item: string): Promise<SurveyVersion> {
  return item === 'draft'
    ? surveysApi.draft(survey).then(({ definition }) => definition)
    : surveysApi.version(survey, Number(item))
}
