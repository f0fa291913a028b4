import { useMemo, useRef } from 'preact/hooks'
import type { FeedbackShow } from '../../../../shared/api/feedback.ts'
import type { AreaId, SurveyId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { type Ask, feedbackApi } from '../feedback-api.ts'
import { type Filters, readFilters, topicKey } from '../filters.ts'
import { usePages } from '../pages.ts'
import type { Topic } from '../topics.ts'

/** The feedback of a commune as the address filters it, a page at a time, and the topics that it can be about. */
export function useCommuneList(place: {
  province: AreaId
  commune: AreaId
  address: Address
  show: FeedbackShow
  survey?: SurveyId
}) {
  const { province, commune, address, show, survey } = place
  const api = useMemo(() => feedbackApi(province), [province])
  const filters = readFilters(address.q)
  const ask = askOf(show, survey, filters)
  const list = usePages(JSON.stringify(ask), (after) => api.page(commune, ask, after))
  return { ...list, filters, topics: useKnown(list.pages.flatMap(({ topics }) => topics)) }
}

function askOf(show: FeedbackShow, survey: SurveyId | undefined, filters: Filters): Ask {
  const { show: only, topic, state, tag } = filters
  const asked = topic?.survey ?? survey
  return {
    show: show === 'open' ? (only ?? show) : show,
    ...(asked === undefined ? {} : { survey: asked }),
    ...(topic === undefined ? {} : { topic: topic.code }),
    ...(state === undefined || show !== 'all' ? {} : { state }),
    ...(tag === undefined ? {} : { tag }),
  }
}

// What an earlier page told of is still to choose from when a filter finds nothing.
function useKnown(topics: readonly Topic[]): Topic[] {
  const known = useRef(new Map<string, Topic>())
  for (const topic of topics) known.current.set(topicKey(topic), topic)
  return [...known.current.values()]
}
