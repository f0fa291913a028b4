import { PeriodId } from '../../../shared/periods.ts'
import type { CampaignGoal, PeriodSummary } from '../../../shared/results/summary.ts'
import { ApiFailure, api, type PeriodPlace } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { campaignNamed } from './compare/goal.ts'
import { freeNamed, type KnownPeriods, periodNamed } from './period/known.ts'
import { periodName } from './period/period-name.ts'
import type { ResultsAddress } from './results-page.tsx'
import { type AnySummary, againstOf, type View, viewOfAll, viewOfPeriod } from './view.ts'
import { useWords } from './words.ts'

/**
 * What the address asks to see of an area whose summary is there: itself, or a period that is fetched, beside another one.
 * `missing`: there are no figures of that period.
 */
export function useView(
  summary: AnySummary,
  address: ResultsAddress,
  known: KnownPeriods,
  campaigns: readonly CampaignGoal[],
): { load: Load<View | 'missing'>; reload: () => void } {
  const words = useWords().period
  const place = placeOf(summary, address)
  const against = PeriodId.safeParse(address.against)
  // Chosen days of a province are a run of their own each.
  const isReachable =
    against.success && (place.commune !== undefined || freeNamed(against.data) === undefined)
  const shown = usePeriod(place, address.period)
  const beside = usePeriod(withoutJob(place), isReachable ? against.data : undefined)
  const reload = () => {
    shown.reload()
    beside.reload()
  }

  if (shown.load.at !== 'ready') return { load: shown.load, reload }
  if (beside.load.at !== 'ready') return { load: beside.load, reload }
  if (shown.load.value === 'missing') return { load: { at: 'ready', value: 'missing' }, reload }
  const goal = campaignNamed(campaigns, address.against)
  const found = beside.load.value === 'missing' ? undefined : beside.load.value
  const other = found?.period ?? (isReachable ? periodNamed(known, against.data) : undefined)
  const value: View = {
    ...(shown.load.value === undefined ? viewOfAll(summary) : viewOfPeriod(shown.load.value)),
    ...(goal === undefined ? {} : { goal }),
    ...(address.period === undefined || other === undefined
      ? {}
      : { against: againstOf(periodName(other, words, campaigns), found) }),
  }
  return { load: { at: 'ready', value }, reload }
}

function placeOf(summary: AnySummary, address: ResultsAddress): PeriodPlace {
  const { survey, province, job } = address
  if ('hamlets' in summary) return { survey, province, commune: summary.area }
  return { survey, province, ...(job === undefined ? {} : { job }) }
}

function withoutJob({ job: _, ...place }: PeriodPlace): PeriodPlace {
  return place
}

// A period that nobody has counted is no failure: there is something to say about it.
function usePeriod(
  place: PeriodPlace,
  period: PeriodId | undefined,
): { load: Load<PeriodSummary | 'missing' | undefined>; reload: () => void } {
  const key = [place.survey, place.province, place.commune, place.job, period].join(' ')
  const { load, reload } = useLoad(key, async () => {
    if (period === undefined) return undefined
    try {
      return await api.period(place, period)
    } catch (error) {
      if (error instanceof ApiFailure && ABSENT.has(error.code)) return 'missing' as const
      throw error
    }
  })
  return { load: period === undefined ? { at: 'ready', value: undefined } : load, reload }
}

const ABSENT: ReadonlySet<string> = new Set(['not-found', 'no-results-yet'])
