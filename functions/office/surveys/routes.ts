import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { createSurvey } from './create.ts'
import { surveyDetail } from './detail.ts'
import { saveDraft, surveyDraft } from './draft.ts'
import { listSurveys } from './list.ts'
import { publishSurvey } from './publish.ts'
import { changeSurvey } from './settings.ts'
import { changeState } from './state.ts'
import { surveyVersion } from './version.ts'

export const surveysRoutes: readonly Route<OfficeDeps>[] = [
  listSurveys,
  createSurvey,
  surveyDetail,
  changeSurvey,
  surveyVersion,
  surveyDraft,
  saveDraft,
  publishSurvey,
  changeState,
]
