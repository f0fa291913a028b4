import { StateChange, SurveyDetail } from '../../../shared/api/surveys.ts'
import { allowedTransitions } from '../../../shared/form/lifecycle.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { forStaff } from '../staff-route.ts'
import { ownerOf, requireSurvey } from './scope.ts'
import { detailOf } from './view.ts'

/** Moves a survey on, or back to open. */
export const changeState = forStaff({
  method: 'post',
  path: '/api/office/surveys/:survey/state',
  summary: 'Close, freeze or reopen a survey',
  body: StateChange,
  answers: { 200: { description: 'The survey as it is now', schema: SurveyDetail } },
  problems: ['out-of-scope', 'not-found', 'wrong-state', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const { to, rev } = parseJson(StateChange, await readBytes(c, MAX_BYTES))
    const survey = await requireSurvey(deps, c, desk, 'edit-surveys')
    if (survey.rev !== rev) throw new Problem('changed-meanwhile')
    if (!allowedTransitions(survey.state).includes(to)) throw new Problem('wrong-state')

    const next = { ...survey, state: to }
    const object = `surveys/${survey.id}/state/${to}`
    await desk.record({
      act: 'change-survey',
      object,
      area: ownerOf(survey.scope),
      before: survey,
      after: next,
    })
    const changed = await deps.surveyRecords.change(next)
    if (changed === undefined) throw new Problem('changed-meanwhile')
    return c.json(await detailOf(deps, desk.actor, changed))
  },
})

const MAX_BYTES = 1024
