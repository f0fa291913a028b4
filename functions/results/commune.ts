import { isWithin } from '../../shared/api/survey-scope.ts'
import { areaName } from '../../shared/area-name.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { Period } from '../../shared/periods.ts'
import type { Commune, Province } from '../../shared/register/present.ts'
import { figuresByDay, registerOn } from '../../shared/results/commune-register.ts'
import { type Figures, registerFigures } from '../../shared/results/figures.ts'
import type { Layout } from '../../shared/results/layout.ts'
import type { PeriodTotal } from '../../shared/results/period-gather.ts'
import { rowsOf } from '../../shared/results/period-rows.ts'
import { recount } from '../../shared/results/recount.ts'
import type { IndicatorSpec } from '../../shared/results/spec.ts'
import { type CommunePart, type Heading, summariseCommune } from '../../shared/results/summarise.ts'
import { missingOf } from '../../shared/results/summarise-ledgers.ts'
import { type PeriodPart, periodGroups } from '../../shared/results/summarise-periods.ts'
import type { Legend, PeriodGroup } from '../../shared/results/summary.ts'
import { type AreaTally, type Tally, tallyOf } from '../../shared/results/tally.ts'
import { type Day, dayOf, type EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'
import type { Survey } from '../store/surveys.ts'
import type { CountedCommune } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { readLedgers } from './ledgers.ts'
import type { AreaManifest } from './manifest.ts'
import { communeFile } from './names.ts'
import type { RunFolder } from './output.ts'
import { isIn, type ProvinceRegister } from './province-register.ts'
import { readReceived } from './received.ts'

/** What counting one commune needs of the run that it belongs to. */
export type CommuneRun = {
  deps: Pick<ResultsDeps, 'records' | 'batches' | 'batchHeads' | 'decisions' | 'log'>
  job: JobRef
  lease: Lease
  asOf: EpochMs
  survey: Survey
  versions: readonly SurveyVersion[]
  specs: readonly IndicatorSpec[]
  layout: Layout
  legend: Legend
  register: ProvinceRegister
  /** By which periods a commune is given whose first response counts by that day. */
  periodsFrom: (first: Day | undefined) => readonly Period[]
}

/** One commune counted: what its province shows of it, what adds up, and what the manifest lists. */
export type CountedPart = {
  part: CommunePart & PeriodPart
  tally: AreaTally
  periods: PeriodTotal[]
  first: Day | undefined
  manifest: AreaManifest
}

/**
 * Counts one commune and writes its `communes/<area>.json`, where a folder is given. Batches that cannot be read are named
 * in the log and the manifest and counted as such. Throws where the store has other responses than were read.
 */
export async function countCommune(
  run: CommuneRun,
  commune: CountedCommune,
  folder?: RunFolder,
): Promise<CountedPart> {
  const { asOf, survey, versions, specs, layout, register } = run
  const { id, province, record } = commune
  const { batches, decisions, unreadable } = await readReceived(run, id)
  const found = recount(versions, batches, decisions, asOf)
  const takesPart = isIn(register.campaigns, id)
  const tally = tallyOf(versions, found, layout, {
    asOf,
    unreadable: unreadable.length,
    periods: (first) => run.periodsFrom(first).filter(takesPart),
  })

  const history = register.historyOf(record)
  const isSurveyed = isWithin(survey.scope, { province, commune: id }) || found.counted.length > 0
  const today = registerOn(history, dayOf(asOf), isSurveyed)
  const figuresOn = figuresByDay(history, isSurveyed)
  const ledgers = await readLedgers(run, id, today.teams, batches)
  if (folder !== undefined) {
    const periods = seriesOf(run, tally.periods, (_, day) => figuresOn(day))
    const summary = summariseCommune(headingOf(run, commune), tally, specs, today, ledgers)
    await folder.putJson(communeFile(id), { ...summary, periods })
  }

  const formerly = register.formerlyOf(id)
  return {
    part: {
      ...{ id, name: areaName(commune), tally: { all: tally.all }, figures: registerFigures(today) },
      ...(formerly === undefined ? {} : { formerly }),
      ...{
        missing: missingOf(ledgers ?? []),
        rows: rowsOf(tally.periods, layout),
        figuresOn,
        isIn: takesPart,
      },
    },
    tally: areaTallyOf(tally),
    periods: tally.periods,
    first: tally.first,
    manifest: {
      area: id,
      counts: tally.counts,
      batches: batches.map((batch) => batch.id),
      ...(unreadable.length === 0 ? {} : { unreadable }),
      decisions: decisions.map((decision) => decision.id),
    },
  }
}

/** The periods that a summary holds as a series; single days have files only. */
export function seriesOf(
  { layout, specs, asOf }: Pick<CommuneRun, 'layout' | 'specs' | 'asOf'>,
  totals: readonly PeriodTotal[],
  figuresIn: (period: Period, day: Day) => Figures,
): PeriodGroup[] {
  const shown = totals.filter(({ period }) => period.kind !== 'day')
  return periodGroups({ layout, specs, today: dayOf(asOf) }, shown, figuresIn)
}

function areaTallyOf({ counts, all, days }: Tally): AreaTally {
  return { counts, all, days }
}

/** What every summary of a run starts with. */
export function headingOf(
  { survey, job, asOf, legend }: Pick<CommuneRun, 'survey' | 'job' | 'asOf' | 'legend'>,
  area: Commune | Province,
): Heading {
  return {
    survey: survey.id,
    title: survey.title,
    area: area.id,
    areaName: areaName(area),
    job: job.id,
    asOf,
    legend,
  }
}
