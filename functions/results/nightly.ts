import { isWithin } from '../../shared/api/survey-scope.ts'
import type { AreaId } from '../../shared/ids.ts'
import { dayOf } from '../../shared/time.ts'
import type { Survey } from '../store/surveys.ts'
import { communesToCount, provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import { runJob } from './run-job.ts'

const NIGHTLY = 'nightly'

/**
 * Recounts every survey that is open, closing or closed in every province of its scope from which there is something to
 * count, one after another.
 * A second try on the same day goes on where the first one stopped, and one failure does not keep the others back.
 * One invocation lasts at most 15 minutes: beyond that, send one `recount` event a province instead.
 */
export async function recountEverything(deps: ResultsDeps): Promise<void> {
  const surveys = (await deps.surveys.list()).filter(({ state }) => COUNTED_NIGHTLY.has(state))
  let failed = 0
  const today = dayOf(deps.clock())
  for (const { id: province } of await provincesToCount(deps, today)) {
    for (const survey of surveys.filter(({ scope }) => isWithin(scope, { province }))) {
      if (await isDoneToday(deps, survey, province)) continue
      if ((await communesToCount(deps, survey, province, today)).length === 0) continue
      try {
        await recountOne(deps, survey, province)
      } catch {
        failed += 1 // the run has logged why
      }
    }
  }
  if (failed > 0) throw new Error(`${failed} of the night's recounts failed.`)
}

const COUNTED_NIGHTLY: ReadonlySet<string> = new Set(['open', 'closing', 'closed'])

async function isDoneToday({ jobs, clock }: ResultsDeps, survey: Survey, province: AreaId) {
  const latest = await jobs.getLatest(survey.id, province)
  if (latest?.requestedBy !== NIGHTLY || latest.asOf === undefined) return false
  return dayOf(latest.asOf) === dayOf(clock())
}

async function recountOne(deps: ResultsDeps, survey: Survey, province: AreaId): Promise<void> {
  const ref = { survey: survey.id, province, id: deps.newId() }
  await deps.jobs.request({ ...ref, requestedBy: NIGHTLY })
  await runJob(deps, ref)
}
