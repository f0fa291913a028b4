import { NewSurvey, SurveyDetail } from '../../../shared/api/surveys.ts'
import { Problem } from '../../../shared/problems.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import { forStaff } from '../staff-route.ts'
import { firstDraft } from './draft-of.ts'
import { ownerOf, requireCommunes, requireSight } from './scope.ts'
import { detailOf } from './view.ts'

/**
 * A new survey of a province. Whoever may do so for the nation is nobody in the office: national surveys are published
 * by the operator's command.
 */
export const createSurvey = forStaff({
  method: 'post',
  path: '/api/office/surveys',
  summary: 'Make a new survey from a copy of a published one',
  body: NewSurvey,
  answers: { 201: { description: 'The new survey', schema: SurveyDetail } },
  problems: ['out-of-scope', 'not-found', 'unfit-record', 'survey-id-taken'],
  async handle(deps, c, desk) {
    const wanted = parseJson(NewSurvey, await readBytes(c, MAX_BYTES))
    const area = ownerOf(wanted.scope)
    await desk.require('edit-surveys', area)
    await requireCommunes(deps, wanted.scope)
    const filledBy = await requireBase(deps, desk, wanted.from)
    if (wanted.id === REGISTER) throw new Problem('survey-id-taken') // the register's results bear it
    if ((await deps.surveys.getSurvey(wanted.id)) !== undefined) throw new Problem('survey-id-taken')

    const survey: Survey = { ...wanted, filledBy, state: 'draft', version: 0, rev: 1 }
    const draft = await firstDraft(deps, survey)
    await desk.record({ act: 'create-survey', object: `surveys/${survey.id}`, area, after: survey })
    if ((await deps.surveyRecords.create(survey)) === 'taken') throw new Problem('survey-id-taken')
    // Should this fail, the draft is made again from where the survey says that it is from.
    await deps.surveyRecords.putDraft(draft, 0, desk.actor.email)
    return c.json(await detailOf(deps, desk.actor, survey), 201)
  },
})

const MAX_BYTES = 16 * 1024

async function requireBase(
  { surveys, surveyRecords }: OfficeDeps,
  desk: Desk,
  from: NewSurvey['from'],
): Promise<Survey['filledBy']> {
  const survey = await surveys.getSurvey(from.survey)
  if (survey === undefined) throw new Problem('not-found')
  await requireSight(desk, survey)
  const version = await surveyRecords.getVersion(from.survey, from.version)
  if (version === undefined) throw new Problem('not-found')
  return version.definition.filledBy
}
