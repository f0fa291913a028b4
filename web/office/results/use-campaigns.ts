import type { CampaignGoal } from '../../../shared/results/summary.ts'
import { useLoad } from '../load.ts'
import type { KnownPeriods } from './period/known.ts'
import type { ResultsAddress } from './results-page.tsx'
import type { AnySummary } from './view.ts'

/**
 * The province's campaigns: with its own results, or of a commune's from the register, where only shares are held against
 * their targets, for the counts are the whole province's.
 */
export function useCampaigns(
  summary: AnySummary,
  address: ResultsAddress,
  known: KnownPeriods,
): readonly CampaignGoal[] {
  const own = 'communes' in summary ? (summary.campaigns ?? []) : undefined
  const isAsked = own === undefined && known.has('campaign')
  const { load } = useLoad(`${address.province} ${isAsked}`, async () => {
    if (!isAsked) return []
    const [{ registerApi }, { kinds }] = await Promise.all([
      import('../register/register-api.ts'),
      import('../../../shared/register/kinds.ts'),
    ])
    return registerApi(address.province).all(kinds.campaigns, {})
  })
  if (own !== undefined) return own
  if (load.at !== 'ready') return []
  const isShare = (code: string) =>
    summary.legend.indicators.some((indicator) => indicator.code === code && indicator.percent === true)
  return load.value.map((campaign) => ({
    ...campaign,
    targets: campaign.targets.filter(({ indicator }) => isShare(indicator)),
  }))
}
