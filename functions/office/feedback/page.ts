import * as z from 'zod/mini'
import { type FeedbackLine, FeedbackPage, FeedbackShow } from '../../../shared/api/feedback.ts'
import { CaseState, Tag } from '../../../shared/feedback/case.ts'
import { BatchId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { dayOf } from '../../../shared/time.ts'
import { queryPart } from '../../http/query.ts'
import { forStaff } from '../staff-route.ts'
import { readAll, readInbox } from './lines.ts'
import { requirePlace, requireSurvey } from './named.ts'
import { readTopics } from './topics.ts'

/** What residents of a commune said, a page at a time. */
export const listFeedback = forStaff({
  method: 'get',
  path: '/api/office/feedback/:province/:commune',
  summary: 'Feedback of a commune: ?show=&survey=&topic=&tag=&state=&after= (see FeedbackPage)',
  answers: { 200: { description: 'A page', schema: FeedbackPage } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const place = await requirePlace(deps, c, desk)
    const { province, commune } = place
    const show = queryPart(c, 'show', FeedbackShow) ?? 'open'
    const id = queryPart(c, 'survey', SurveyId)
    const topic = queryPart(c, 'topic', Option)
    const tag = queryPart(c, 'tag', Tag)
    const state = queryPart(c, 'state', CaseState)
    const after = queryPart(c, 'after', cursors[show])
    if (show === 'all' && id === undefined) throw new Problem('malformed-request', 'Which survey?')
    const survey = id === undefined ? undefined : await requireSurvey(deps, place, id)
    const object = survey === undefined ? show : `${survey.id} ${show}`
    await desk.record({ act: 'see-feedback', object, area: { province, commune } })

    const { email } = desk.actor
    const isWanted = (line: FeedbackLine): boolean =>
      (survey === undefined || line.survey === survey.id) &&
      (topic === undefined || line.topic === topic) &&
      (tag === undefined || line.tags.includes(tag)) &&
      (state === undefined || line.state === state) &&
      (show !== 'mine' || line.assignee === email)
    const from = { isWanted, after, isNarrow: [id, topic, tag, state].some(Boolean) || show === 'mine' }
    const read =
      show === 'all' && survey !== undefined
        ? readAll(deps, { survey: survey.id, area: commune }, from)
        : readInbox(deps, commune, {
            ...from,
            list: show === 'quarantine' ? 'quarantine' : 'open',
            before: show === 'late' ? dayOf(deps.clock()) : undefined,
          })
    const [page, topics] = await Promise.all([read, readTopics(deps, province)])
    return c.json({ ...page, topics } satisfies FeedbackPage)
  },
})

const Option = z.string().check(z.maxLength(40))

const OpenPlace = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}#[0-9a-f-]{36}$/))

const cursors = { open: OpenPlace, late: OpenPlace, mine: OpenPlace, quarantine: BatchId, all: BatchId }
