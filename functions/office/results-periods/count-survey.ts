import { isWithin } from '../../../shared/api/survey-scope.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { summariseCommunePeriod } from '../../../shared/results/commune-period.ts'
import { registerOn } from '../../../shared/results/commune-register.ts'
import { layoutOf } from '../../../shared/results/layout.ts'
import { legend } from '../../../shared/results/legend.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { dayOfFigures } from '../../../shared/results/summarise-periods.ts'
import type { PeriodSummary } from '../../../shared/results/summary.ts'
import { dayOf } from '../../../shared/time.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Live } from './live.ts'

/** Counts what came of one commune. Throws `survey-frozen`: its raw answers may be gone by now. */
export async function countSurvey(deps: OfficeDeps, live: Live): Promise<PeriodSummary | undefined> {
  const { job, asOf, survey, province, record, name, period } = live
  const known = await deps.surveys.getSurvey(survey)
  if (known === undefined) return undefined
  if (known.state === 'frozen') throw new Problem('survey-frozen')
  const versions = await deps.surveys.versions(survey)
  const decisions = await deps.decisions.ofArea(survey, record.id)
  const { counted } = recount(versions, await readBatches(deps, live), decisions, asOf)
  const [hamlets, teams] = await Promise.all([
    deps.records.entries(province, kinds.hamlets, record.id),
    deps.records.entries(province, kinds.teams, record.id),
  ])
  const history = {
    commune: record,
    hamlets: hamlets.map((hamlet) => hamlet.record),
    teams: teams.map((team) => team.record),
  }
  const isSurveyed = counted.length > 0 || isWithin(known.scope, { province, commune: record.id })
  const specs = indicatorsOf(survey)
  const heading = {
    ...{ survey, title: known.title, area: record.id, areaName: name, job, asOf },
    legend: legend(versions, specs),
  }
  return summariseCommunePeriod(heading, period, {
    ...{ versions, counted, specs, layout: layoutOf(versions, specs) },
    register: registerOn(history, dayOfFigures(period, dayOf(asOf)), isSurveyed),
  })
}

async function readBatches(deps: OfficeDeps, { survey, record }: Live): Promise<ReceivedBatch[]> {
  const received: ReceivedBatch[] = []
  const found = deps.batches.ofArea(survey, record.id, (batch, why) =>
    deps.log({ level: 'error', event: 'batch-unreadable', area: record.id, batch, error: String(why) }),
  )
  for await (const batch of found) received.push(batch)
  return received
}
