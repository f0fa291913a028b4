import type { LocalText, SurveyVersion } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { surveysApi } from '../surveys/api.ts'

/** What feedback can be about. */
export type Topic = { survey: SurveyId; code: string; label: LocalText }

/** The topics of one version of a survey: the options of the question that asks what it is about. */
export function topicsOf({ survey, questions }: SurveyVersion): Topic[] {
  const asked = questions.find(({ feeds }) => feeds.includes('feedback_by_topic'))
  if (asked === undefined || !('options' in asked)) return []
  return asked.options.map(({ code, label }) => ({ survey, code, label }))
}

/** What a topic is called; nothing where nobody knows it any more. */
export function getTopicLabel(
  topics: readonly Topic[],
  { survey, topic }: { survey: SurveyId; topic?: string },
): LocalText | undefined {
  return topics.find((one) => one.survey === survey && one.code === topic)?.label
}

/** The topics of every survey that residents fill in, for whom may see surveys. Throws `ApiFailure`. */
export async function fetchTopics(): Promise<Topic[]> {
  const { surveys } = await surveysApi.list()
  const asked = surveys.filter(({ filledBy, version }) => filledBy === 'resident' && version > 0)
  const versions = await Promise.all(asked.map(({ id, version }) => surveysApi.version(id, version)))
  return versions.flatMap(topicsOf)
}
