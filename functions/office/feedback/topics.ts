import type { FeedbackPage } from '../../../shared/api/feedback.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { topicQuestion } from '../../resident/open-case.ts'
import type { OfficeDeps } from '../deps.ts'
import { isAskedThere } from './named.ts'

/** What feedback of a province can be about, as the newest version of each survey calls it. */
export async function readTopics(
  { surveys }: Pick<OfficeDeps, 'surveys'>,
  province: AreaId,
): Promise<FeedbackPage['topics']> {
  const asked = (await surveys.list()).filter((survey) => isAskedThere(survey, province))
  const topics = asked.map(async ({ id, version }) => {
    const newest = (await surveys.versions(id)).find((one) => one.version === version)
    return newest === undefined ? [] : topicsIn(newest)
  })
  return (await Promise.all(topics)).flat()
}

function topicsIn(version: SurveyVersion): FeedbackPage['topics'] {
  const question = topicQuestion(version)
  if (question === undefined || !('options' in question)) return []
  return question.options.map(({ code, label }) => ({ survey: version.survey, code, label }))
}
