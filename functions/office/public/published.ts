import { isWithin } from '../../../shared/api/survey-scope.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { type Period, periodBefore, periodOf } from '../../../shared/periods.ts'
import { type ProtectedPeriod, protectSummary } from '../../../shared/results/protect.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { objectKeys } from '../../store/keys.ts'
import type { OfficeDeps } from '../deps.ts'
import { headlinesOf } from './figures.ts'

type Sources = Pick<OfficeDeps, 'surveys' | 'jobs' | 'files'>

/**
 * What a province publishes: the register's results, and of each survey that is no draft those of the newest month or state
 * period that was over when they were counted and has something that may be told. Where there is none, it is left out.
 */
export async function publishedOf(
  deps: Sources,
  province: AreaId,
  cutDay: number,
): Promise<ProtectedPeriod[]> {
  const surveys = (await deps.surveys.list()).filter(
    ({ state, scope }) => state !== 'draft' && isWithin(scope, { province }),
  )
  const found: ProtectedPeriod[] = []
  for (const id of [REGISTER, ...surveys.map((survey) => survey.id)]) {
    const told = await newestClosed(deps, id, province, cutDay)
    if (told !== undefined) found.push(told)
  }
  return found
}

async function newestClosed(
  { jobs, files }: Sources,
  survey: SurveyId,
  province: AreaId,
  cutDay: number,
): Promise<ProtectedPeriod | undefined> {
  const latest = await jobs.getLatest(survey, province)
  if (latest?.asOf === undefined) return undefined
  const folder = objectKeys.run(survey, province, latest.id)
  for (const { id } of closedBefore(dayOf(latest.asOf), cutDay)) {
    const json = await files.getText(`${folder}periods/${id}.json`)
    if (json === undefined) continue
    const told = protectSummary(PeriodSummary.parse(JSON.parse(json)))
    if (saysSomething(told)) return told
  }
  return undefined
}

function saysSomething({ legend, all }: ProtectedPeriod): boolean {
  return headlinesOf(legend).some(({ code }) => all.indicators[code]?.value !== undefined)
}

/** Months and state periods that were over on the day, the newest first; no more than a few, for each is looked for. */
function closedBefore(day: Day, cutDay: number): Period[] {
  const closed = (['month', 'cut'] as const).flatMap((kind) => {
    const last = periodBefore(periodOf(kind, day, cutDay), cutDay)
    return [last, periodBefore(last, cutDay)]
  })
  return closed.toSorted((a, b) => (a.to < b.to ? 1 : -1))
}
