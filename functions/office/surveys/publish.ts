import { PublishRequest, SurveyDetail } from '../../../shared/api/surveys.ts'
import { mayPublish } from '../../../shared/form/lifecycle.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { Draft } from '../../store/survey-records.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import { forStaff } from '../staff-route.ts'
import { release, requireFit } from './release.ts'
import { ownerOf, requireSurvey } from './scope.ts'
import { detailOf } from './view.ts'

/** Makes the draft the next version. The same draft is published once, however often and by whomever this is pressed. */
export const publishSurvey = forStaff({
  method: 'post',
  path: '/api/office/surveys/:survey/publish',
  summary: 'Publish the version in the making',
  body: PublishRequest,
  answers: { 200: { description: 'The survey as it is now', schema: SurveyDetail } },
  problems: ['out-of-scope', 'not-found', 'wrong-state', 'unfit-survey', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const { draftRev } = parseJson(PublishRequest, await readBytes(c, MAX_BYTES))
    const survey = await requireSurvey(deps, c, desk, 'edit-surveys')
    const draft = await deps.surveyRecords.getDraft(survey.id)
    if (draft === undefined || draft.rev !== draftRev) throw new Problem('changed-meanwhile')
    const isDone = draft.definition.version <= survey.version
    const now = isDone ? survey : await publish(deps, desk, survey, draft)
    return c.json(await detailOf(deps, desk.actor, now))
  },
})

const MAX_BYTES = 1024

async function publish(deps: OfficeDeps, desk: Desk, survey: Survey, draft: Draft): Promise<Survey> {
  if (!mayPublish(survey.state)) throw new Problem('wrong-state')
  const published = await deps.surveys.versions(survey.id)
  const version = requireFit(published, draft.definition)

  await desk.record({
    act: 'publish-survey',
    object: `surveys/${survey.id}/versions/${version.version}`,
    area: ownerOf(survey.scope),
    before: published.at(-1),
    after: version,
  })
  // From here on nobody's saving is lost: it comes before, and this one stops, or it is refused.
  if ((await deps.surveyRecords.sealDraft(survey.id, draft.rev)) === 'stale')
    throw new Problem('changed-meanwhile')
  const by = { publishedAt: deps.clock(), publishedBy: desk.actor.email }
  return release(deps, survey, version, by)
}
