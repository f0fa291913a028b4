import type { Context } from 'hono'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { AreaId, BatchId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { Feedback } from '../../store/cases.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/** The commune whose feedback is read or answered. */
export type Place = { province: AreaId; commune: AreaId }

/** One feedback there, and the survey that it answers. */
export type Named = Place & { survey: Survey; feedback: Feedback }

/**
 * The commune that the address names, also one that has ended. Throws `out-of-scope` where the person may not answer its
 * residents, and `not-found` for one that is not of the province.
 */
export async function requirePlace(deps: OfficeDeps, c: Context, desk: Desk): Promise<Place> {
  const province = pathPart(c, 'province', AreaId)
  const commune = pathPart(c, 'commune', AreaId)
  await desk.require('answer-feedback', { province, commune })
  if ((await deps.records.getCommune(province, commune)) === undefined) throw new Problem('not-found')
  return { province, commune }
}

/** A survey that residents fill in there, or did. Throws `not-found`, for a survey of another province too. */
export async function requireSurvey(
  { surveys }: Pick<OfficeDeps, 'surveys'>,
  { province }: Place,
  id: SurveyId,
): Promise<Survey> {
  const survey = await surveys.getSurvey(id)
  if (survey === undefined || !isAskedThere(survey, province)) throw new Problem('not-found')
  return survey
}

/** The feedback that the address names. Throws as `requirePlace`, and `not-found` where there is none in that commune. */
export async function requireFeedback(deps: OfficeDeps, c: Context, desk: Desk): Promise<Named> {
  const place = await requirePlace(deps, c, desk)
  const survey = await requireSurvey(deps, place, pathPart(c, 'survey', SurveyId))
  const feedback = await deps.cases.get(survey.id, place.commune, pathPart(c, 'id', BatchId))
  if (feedback === undefined) throw new Problem('not-found')
  return { ...place, survey, feedback }
}

/** What the audit log calls a feedback. */
export function objectOf({ feedback: { batch } }: Pick<Named, 'feedback'>): string {
  return `${batch.survey} ${batch.id}`
}

/** Whether residents of some commune of the province fill it in, whatever its state is by now. */
export function isAskedThere({ filledBy, state, scope }: Survey, province: AreaId): boolean {
  return filledBy === 'resident' && state !== 'draft' && isWithin(scope, { province })
}
