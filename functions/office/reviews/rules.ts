import { can } from '../../../shared/access.ts'
import { DoubtRulesView } from '../../../shared/api/reviews.ts'
import { DoubtRules, fittingChanges, rulesFor } from '../../../shared/doubts/rules.ts'
import { mayChange } from '../../../shared/form/lifecycle.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import { forStaff } from '../staff-route.ts'
import { ownerOf, requireSurvey } from '../surveys/scope.ts'

const path = '/api/office/surveys/:survey/doubts'

const MAX_BYTES = 16 * 1024

/** By which rules responses of a survey look doubtful. */
export const viewRules = forStaff({
  method: 'get',
  path,
  summary: 'By which rules responses of the survey look doubtful',
  answers: { 200: { description: 'The rules', schema: DoubtRulesView } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const survey = await requireSurvey(deps, c, desk, 'see-surveys')
    return c.json(await viewOf(deps, desk, survey))
  },
})

/** Turns rules on and off and moves their thresholds, from now on and for everything that came before. */
export const saveRules = forStaff({
  method: 'post',
  path,
  summary: 'Change by which rules responses of the survey look doubtful',
  body: DoubtRules,
  answers: { 200: { description: 'The rules as they are now', schema: DoubtRulesView } },
  problems: ['out-of-scope', 'not-found', 'wrong-state', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const survey = await requireSurvey(deps, c, desk, 'edit-surveys')
    const { rev, changes } = parseJson(DoubtRules, await readBytes(c, MAX_BYTES))
    if (!mayChange(survey.state)) throw new Problem('wrong-state')
    const [before, versions] = await Promise.all([
      deps.doubtRules.get(survey.id),
      deps.surveys.versions(survey.id),
    ])
    if (before.rev !== rev) throw new Problem('changed-meanwhile')
    const after = { rev, changes: fittingChanges(versions, changes) }
    await desk.record({
      act: 'change-rules',
      object: `surveys/${survey.id}/doubts`,
      area: ownerOf(survey.scope),
      before,
      after,
    })
    if ((await deps.doubtRules.put(survey.id, after)) === 'stale') throw new Problem('changed-meanwhile')
    return c.json(await viewOf(deps, desk, survey))
  },
})

async function viewOf(deps: OfficeDeps, { actor }: Desk, survey: Survey): Promise<DoubtRulesView> {
  const [rules, versions] = await Promise.all([
    deps.doubtRules.get(survey.id),
    deps.surveys.versions(survey.id),
  ])
  return {
    rules,
    mayEdit: can(actor, 'edit-surveys', ownerOf(survey.scope)) && mayChange(survey.state),
    standing: rulesFor(versions, rules).map(({ id, isOn, threshold, implausible }) => ({
      id,
      isOn,
      ...(implausible === undefined ? {} : { words: implausible.words }),
      ...(implausible?.unit === undefined ? {} : { unit: implausible.unit }),
      ...(threshold === undefined ? {} : { threshold }),
    })),
  }
}
