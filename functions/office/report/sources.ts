import type { LocalText } from '../../../shared/form/definition.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { PeriodId } from '../../../shared/periods.ts'
import { reportSources } from '../../../shared/report/headlines.ts'
import type { ReportPeriod } from '../../../shared/report/period.ts'
import { isEarly, type ReportSource } from '../../../shared/report/source.ts'
import type { ReportView } from '../../../shared/report/view.ts'
import { REGISTER, registerTitle } from '../../../shared/results/sources.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import type { Job } from '../../store/jobs.ts'
import { objectKeys } from '../../store/keys.ts'
import type { OfficeDeps } from '../deps.ts'

type Reading = Pick<OfficeDeps, 'files' | 'jobs' | 'surveys'>

/** What is known of a source: its results of the two periods, and how far they are. */
export type SourceRead = { source: ReportSource; state: ReportView['sources'][number] }

/** The newest results of everything that a report tells of; a survey that does not exist here is left out. */
export async function readSources(
  deps: Reading,
  province: AreaId,
  at: ReportPeriod,
  before: ReportPeriod | undefined,
): Promise<SourceRead[]> {
  const read = await Promise.all(
    reportSources.map((survey) => readSource(deps, { survey, province, at, before })),
  )
  return read.filter((one) => one !== undefined)
}

async function readSource(
  deps: Reading,
  of: { survey: SurveyId; province: AreaId; at: ReportPeriod; before: ReportPeriod | undefined },
): Promise<SourceRead | undefined> {
  const { survey, province, at } = of
  const [title, latest] = await Promise.all([titleOf(deps, survey), deps.jobs.getLatest(survey, province)])
  if (title === undefined) return undefined
  if (latest === undefined) return { source: { survey, title }, state: { survey, title, state: 'none' } }
  const [now, before] = await Promise.all([
    readPeriod(deps, latest, at.period.id),
    of.before === undefined ? undefined : readPeriod(deps, latest, of.before.period.id),
  ])
  const asOf = now?.asOf ?? latest.asOf
  return {
    source: {
      survey,
      title,
      ...(now === undefined ? {} : { now }),
      ...(before === undefined ? {} : { before }),
    },
    state: { survey, title, state: stateOf(now), ...(asOf === undefined ? {} : { asOf }) },
  }
}

function stateOf(now: PeriodSummary | undefined): SourceRead['state']['state'] {
  if (now === undefined) return 'without-period'
  return isEarly(now) ? 'early' : 'ready'
}

async function readPeriod(
  { files }: Reading,
  { survey, province, id }: Job,
  period: PeriodId,
): Promise<PeriodSummary | undefined> {
  const json = await files.getText(`${objectKeys.run(survey, province, id)}periods/${period}.json`)
  return json === undefined ? undefined : PeriodSummary.parse(JSON.parse(json))
}

async function titleOf({ surveys }: Reading, survey: SurveyId): Promise<LocalText | undefined> {
  return survey === REGISTER ? registerTitle : (await surveys.getSurvey(survey))?.title
}
