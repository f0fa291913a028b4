import * as z from 'zod/mini'
import { Examples } from '../../../shared/api/feedback.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { type Case, isQuarantined } from '../../../shared/feedback/case.ts'
import { AreaId, BatchId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Versions } from '../../../shared/results/fitting.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { queryPart } from '../../http/query.ts'
import { wordsIn } from '../../resident/open-case.ts'
import type { Feedback } from '../../store/cases.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'

/** Examples on one page. */
const PAGE = 20
/** So many items are read for one page at most, wherever the next example may be: some 100 read units. */
const READ_AT_ONCE = 100
const READS = 3

/** What residents of a commune wrote, to read: masked as in the results, without a name, a number or an hour. */
export const listExamples = forStaff({
  method: 'get',
  path: '/api/office/feedback/:province/:commune/examples',
  summary: 'What residents wrote: ?survey=&topic=&rating=&after= (see Examples)',
  answers: { 200: { description: 'Some', schema: Examples } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const commune = pathPart(c, 'commune', AreaId)
    await desk.require('answer-feedback', { province, commune })
    const id = queryPart(c, 'survey', SurveyId)
    if (id === undefined) throw new Problem('malformed-request', 'Which survey?')
    const wanted = { topic: queryPart(c, 'topic', Option), rating: queryPart(c, 'rating', Option) }
    const after = queryPart(c, 'after', BatchId)
    const [survey, known] = await Promise.all([
      deps.surveys.getSurvey(id),
      deps.records.getCommune(province, commune),
    ])
    if (survey?.filledBy !== 'resident' || known === undefined) throw new Problem('not-found')
    if (!isWithin(survey.scope, { province })) throw new Problem('not-found')
    await desk.record({ act: 'see-feedback', object: `${id} examples`, area: { province, commune } })

    const versions = new Map((await deps.surveys.versions(id)).map((one) => [one.version, one]))
    return c.json(
      (await readExamples(deps, { survey: id, commune, versions, wanted, after })) satisfies Examples,
    )
  },
})

const Option = z.string().check(z.maxLength(40))

type Asked = {
  survey: SurveyId
  commune: AreaId
  versions: Versions
  wanted: { topic: string | undefined; rating: string | undefined }
  after: BatchId | undefined
}

async function readExamples(deps: Pick<OfficeDeps, 'cases'>, asked: Asked): Promise<Examples> {
  const examples: Examples['examples'] = []
  let { after } = asked
  for (let read = 0; read < READS; read++) {
    const from = { limit: READ_AT_ONCE, ...(after === undefined ? {} : { after }) }
    const { found, next } = await deps.cases.page(asked.survey, asked.commune, from)
    for (const feedback of found) {
      const example = await exampleOf(deps, feedback, asked)
      if (example !== undefined) examples.push(example)
      const { id } = feedback.batch
      const isLast = next === undefined && feedback === found.at(-1)
      if (examples.length === PAGE) return isLast ? { examples } : { examples, next: id }
    }
    if (next === undefined) return { examples }
    after = next
  }
  return after === undefined ? { examples } : { examples, next: after }
}

async function exampleOf(
  { cases }: Pick<OfficeDeps, 'cases'>,
  { batch, handling }: Feedback,
  { survey, commune, versions, wanted }: Asked,
): Promise<Examples['examples'][number] | undefined> {
  const { topic, rating, hamlet, state, newest, judged } = handling
  if (!isShown(handling) || !isWanted(handling, wanted)) return undefined
  const last = newest.batch === batch.id ? batch : await cases.getBatch(survey, commune, newest.batch)
  if (last === undefined || (isSuspect(last) && judged !== 'released')) return undefined
  const [response] = last.responses
  const version = versions.get(response?.version ?? 0)
  const text = response === undefined || version === undefined ? '' : wordsIn(version, response.answers)
  if (text === '') return undefined
  return {
    receivedAt: startOfDay(handling.receivedAt),
    ...(topic === undefined ? {} : { topic }),
    ...(rating === undefined ? {} : { rating }),
    ...(hamlet === undefined ? {} : { hamlet }),
    text,
    state,
  }
}

function isShown(handling: Case): boolean {
  return handling.erasedAt === undefined && handling.judged !== 'cleared' && !isQuarantined(handling)
}

function isWanted({ topic, rating }: Case, wanted: Asked['wanted']): boolean {
  const fits = (value: string | undefined, asked: string | undefined) =>
    asked === undefined || value === asked
  return fits(topic, wanted.topic) && fits(rating, wanted.rating)
}

function isSuspect({ flags }: ReceivedBatch): boolean {
  return Object.values(flags).some((names) => names.includes('suspect'))
}

// Who was there at that hour knows who wrote it.
function startOfDay(at: EpochMs): EpochMs {
  return Date.parse(`${dayOf(at)}T00:00:00+07:00`)
}
