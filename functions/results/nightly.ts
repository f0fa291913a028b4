import { isWithin } from '../../shared/api/survey-scope.ts'
import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { communeOn } from '../../shared/register/present.ts'
import { REGISTER } from '../../shared/results/sources.ts'
import { type Day, dayOf } from '../../shared/time.ts'
import type { Survey } from '../store/surveys.ts'
import { communesToCount, provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import { runJob } from './run-job.ts'

const NIGHTLY = 'nightly'

/**
 * Recounts every survey that is open, closing or closed in every province of its scope from which there is something to
 * count, and the register of every province that has communes, one after another.
 * A second try on the same day goes on where the first one stopped, and one failure does not keep the others back.
 * One invocation lasts at most 15 minutes: beyond that, send one `recount` event a province instead.
 */
export async function recountEverything(deps: ResultsDeps): Promise<void> {
  const surveys = (await deps.surveys.list()).filter(({ state }) => COUNTED_NIGHTLY.has(state))
  let failed = 0
  const today = dayOf(deps.clock())
  for (const { id: province } of await provincesToCount(deps, today)) {
    for (const source of await sourcesOf(deps, surveys, province, today)) {
      if (await isDoneToday(deps, source, province)) continue
      try {
        await recountOne(deps, source, province)
      } catch {
        failed += 1 // the run has logged why
      }
    }
  }
  if (failed > 0) throw new Error(`${failed} of the night's recounts failed.`)
}

const COUNTED_NIGHTLY: ReadonlySet<string> = new Set(['open', 'closing', 'closed'])

async function sourcesOf(
  deps: ResultsDeps,
  surveys: readonly Survey[],
  province: AreaId,
  today: Day,
): Promise<SurveyId[]> {
  const found: SurveyId[] = []
  for (const survey of surveys.filter(({ scope }) => isWithin(scope, { province }))) {
    if ((await communesToCount(deps, survey, province, today)).length > 0) found.push(survey.id)
  }
  const communes = await deps.records.communes(province)
  return communes.some(({ record }) => communeOn(record, today) !== undefined) ? [...found, REGISTER] : found
}

async function isDoneToday({ jobs, clock }: ResultsDeps, source: SurveyId, province: AreaId) {
  const latest = await jobs.getLatest(source, province)
  const byNight = [
    ...(latest?.requestedBy === NIGHTLY ? [latest.asOf] : []),
    ...(latest?.checkedBy === NIGHTLY ? [latest.checkedAt] : []),
  ]
  return byNight.some((at) => at !== undefined && dayOf(at) === dayOf(clock()))
}

async function recountOne(deps: ResultsDeps, survey: SurveyId, province: AreaId): Promise<void> {
  const ref = { survey, province, id: deps.newId() }
  await deps.jobs.request({ ...ref, requestedBy: NIGHTLY })
  await runJob(deps, ref)
}
