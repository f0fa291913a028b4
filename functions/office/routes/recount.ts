import { JobView, RecountRequest } from '../../../shared/api/office.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { asDay } from '../../../shared/calendar.ts'
import { type AreaId, JobId, type SurveyId, uuidV7 } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { HOUR } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { ResultsEvent } from '../../results/event.ts'
import type { Job } from '../../store/jobs.ts'
import type { OfficeDeps } from '../deps.ts'
import { isUnderWay, viewOf } from '../job-view.ts'
import { forStaff } from '../staff-route.ts'

/**
 * Starts a recount of everything, or of chosen days, or answers the one of the same under way: pressing the button twice
 * counts once.
 */
export const recount = forStaff({
  method: 'post',
  path: '/api/office/results',
  summary: 'Recount one survey in one province, or count it in chosen days',
  body: RecountRequest,
  answers: { 202: { description: 'The job to follow', schema: JobView } },
  problems: ['out-of-scope', 'not-found', 'survey-frozen', 'recount-not-started'],
  async handle(deps, c, desk) {
    const { survey, province, days } = parseJson(RecountRequest, await readBytes(c, MAX_BYTES))
    await desk.require('recount', { province })
    if (days !== undefined && !(asDay(days.from) && asDay(days.to))) throw new Problem('malformed-request')
    await requireCountable(deps, survey, province)

    const standing = await getStanding(deps, survey, province, days)
    if (standing !== undefined && isUnderWay(standing, deps.clock()))
      return c.json(viewOf(standing, deps.clock()), 202)

    const id = JobId.parse(uuidV7(deps.clock(), deps.random))
    const object = days === undefined ? survey : `${survey} ${days.from} ${days.to}`
    await desk.record({ act: 'recount', object, area: { province } })
    const job = await deps.jobs.request({
      ...{ id, survey, province, requestedBy: desk.actor.email },
      ...(days === undefined ? {} : { days }),
    })
    await start(deps, job)
    return c.json(viewOf(job, deps.clock()), 202)
  },
})

const MAX_BYTES = 1024

/** So long ago no job was asked for that somebody is still at, with every retry. */
const LONGEST = 1 * HOUR

function getStanding(
  { jobs, clock }: OfficeDeps,
  survey: SurveyId,
  province: AreaId,
  days: Job['days'],
): Promise<Job | undefined> {
  return days === undefined
    ? jobs.getNewest(survey, province)
    : jobs.getNewestOf(survey, province, days, clock() - LONGEST)
}

async function requireCountable(deps: OfficeDeps, survey: SurveyId, province: AreaId): Promise<void> {
  if (survey === REGISTER) return
  const known = await deps.surveys.getSurvey(survey)
  if (known === undefined || known.state === 'draft') throw new Problem('not-found')
  if (!isWithin(known.scope, { province })) throw new Problem('not-found')
  if (known.state === 'frozen') throw new Problem('survey-frozen')
}

async function start(deps: OfficeDeps, job: Job): Promise<void> {
  const event: ResultsEvent = { kind: 'recount', survey: job.survey, province: job.province, job: job.id }
  try {
    await deps.startResults(event)
  } catch (error) {
    deps.log({ level: 'error', event: 'recount-not-started', job: job.id, error: String(error) })
    await deps.jobs.take(job, OFFICE, 0)
    await deps.jobs.fail(job, OFFICE, 'recount-not-started')
    throw new Problem('recount-not-started')
  }
}

/** Who holds a job that never reached the results function. */
const OFFICE = 'office'
