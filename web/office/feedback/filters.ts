import * as z from 'zod/mini'
import { CaseState } from '../../../shared/feedback/case.ts'
import { SurveyId } from '../../../shared/ids.ts'

/** What of a list is looked at. A topic belongs to a survey: its code alone names nothing. */
export type Filters = {
  show?: 'late' | 'mine'
  state?: CaseState
  topic?: { survey: SurveyId; code: string }
  tag?: string
}

const Show = z.enum(['late', 'mine'])

/** Reads the filters out of an address's `q`; what does not parse is as if it were absent. */
export function readFilters(q: string | undefined): Filters {
  const query = new URLSearchParams(q)
  const show = Show.safeParse(query.get('show')).data
  const state = CaseState.safeParse(query.get('state')).data
  const topic = readTopic(query.get('topic') ?? '')
  const tag = query.get('tag') ?? ''
  return {
    ...(show === undefined ? {} : { show }),
    ...(state === undefined ? {} : { state }),
    ...(topic === undefined ? {} : { topic }),
    ...(tag === '' ? {} : { tag }),
  }
}

/** The filters as an address's `q`; nothing where there are none. */
export function writeFilters({ topic, ...plain }: Filters): string | undefined {
  const query = new URLSearchParams({ ...plain, ...(topic === undefined ? {} : { topic: topicKey(topic) }) })
  const q = String(query)
  return q === '' ? undefined : q
}

/** `resident_feedback.scam`: a topic as one word, for addresses and choices. */
export function topicKey({ survey, code }: { survey: SurveyId; code: string }): string {
  return `${survey}.${code}`
}

/** The topic that `topicKey` made a word of. */
export function readTopic(key: string): Filters['topic'] {
  const dot = key.indexOf('.')
  const survey = SurveyId.safeParse(key.slice(0, dot)).data
  const code = key.slice(dot + 1)
  return dot < 0 || survey === undefined || code === '' ? undefined : { survey, code }
}
