import type { SurveyScope } from '../../../shared/api/survey-scope.ts'
import { SurveyDetail, SurveySettings } from '../../../shared/api/surveys.ts'
import { mayChange } from '../../../shared/form/lifecycle.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { Survey } from '../../store/surveys.ts'
import { forStaff } from '../staff-route.ts'
import { ownerOf, requireCommunes, requireSurvey } from './scope.ts'
import { detailOf } from './view.ts'

/** What is said of a survey as a whole. */
export const changeSurvey = forStaff({
  method: 'post',
  path: '/api/office/surveys/:survey',
  summary: "Change a survey's title, scope or retention",
  body: SurveySettings,
  answers: { 200: { description: 'The survey as it is now', schema: SurveyDetail } },
  problems: ['out-of-scope', 'not-found', 'unfit-record', 'wrong-state', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const { rev, ...wanted } = parseJson(SurveySettings, await readBytes(c, MAX_BYTES))
    const survey = await requireSurvey(deps, c, desk, 'edit-surveys')
    const area = ownerOf(wanted.scope)
    await desk.require('edit-surveys', area)
    await requireCommunes(deps, wanted.scope, survey.scope)
    if (survey.rev !== rev) throw new Problem('changed-meanwhile')
    if (!mayChange(survey.state)) throw new Problem('wrong-state')

    const { retentionDays: _, ...rest } = survey
    const next: Survey = { ...rest, ...wanted }
    await desk.record({
      act: 'change-survey',
      object: objectOf(survey, next),
      area,
      before: survey,
      after: next,
    })
    const changed = await deps.surveyRecords.change(next)
    if (changed === undefined) throw new Problem('changed-meanwhile')
    return c.json(await detailOf(deps, desk.actor, changed))
  },
})

const MAX_BYTES = 16 * 1024

// Where people are filling it, a narrower scope takes it away from some of them: the log says so by name.
function objectOf(before: Survey, after: Survey): string {
  const narrowed = before.state !== 'draft' && isNarrower(after.scope, before.scope)
  return narrowed ? `surveys/${before.id}/scope-narrowed` : `surveys/${before.id}`
}

function isNarrower(scope: SurveyScope, than: SurveyScope): boolean {
  if (scope.level === 'nation') return false
  if (than.level === 'nation') return true
  if (scope.level === 'province') return false
  return than.level === 'province' || than.communes.some((commune) => !scope.communes.includes(commune))
}
