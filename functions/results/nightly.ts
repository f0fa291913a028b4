import { isWithin } from '../../shared/api/survey-scope.ts'
import type { SurveyId } from '../../shared/ids.ts'
import type { Province } from '../../shared/register/present.ts'
import { dayOf } from '../../shared/time.ts'
import type { ResultsDeps } from './deps.ts'
import { runJob } from './run-job.ts'

const NIGHTLY = 'nightly'

/**
 * Recounts every survey that is open, closing or closed in every province of its scope that has communes, one after
 * another.
 * A second try on the same day goes on where the first one stopped, and one failure does not keep the others back.
 * One invocation lasts at most 15 minutes: beyond that, send one `recount` event a province instead.
 */
export async function recountEverything(deps: ResultsDeps): Promise<void> {
  const surveys = (await deps.surveys.list()).filter(({ state }) => COUNTED_NIGHTLY.has(state))
  let failed = 0
  for (const province of await deps.register.provinces()) {
    if ((await deps.register.communes(province.id)).length === 0) continue
    for (const survey of surveys.filter(({ scope }) => isWithin(scope, { province: province.id }))) {
      if (await isDoneToday(deps, survey.id, province)) continue
      try {
        await recountOne(deps, survey.id, province)
      } catch {
        failed += 1 // the run has logged why
      }
    }
  }
  if (failed > 0) throw new Error(`${failed} of the night's recounts failed.`)
}

const COUNTED_NIGHTLY: ReadonlySet<string> = new Set(['open', 'closing', 'closed'])

async function isDoneToday({ jobs, clock }: ResultsDeps, survey: SurveyId, province: Province) {
  const latest = await jobs.getLatest(survey, province.id)
  if (latest?.requestedBy !== NIGHTLY || latest.asOf === undefined) return false
  return dayOf(latest.asOf) === dayOf(clock())
}

async function recountOne(deps: ResultsDeps, survey: SurveyId, province: Province): Promise<void> {
  const ref = { survey, province: province.id, id: deps.newId() }
  await deps.jobs.request({ ...ref, requestedBy: NIGHTLY })
  await runJob(deps, ref)
}
