import type { CampaignGoal } from '../../../../shared/results/summary.ts'

/** A value beside what it is to reach. */
export type Goal = {
  target: number
  /** Absent where nothing was observed: nobody knows then. */
  reached?: boolean
  /** How much is lacking, 0 once it is reached. */
  lacking?: number
}

/** What a campaign wants of an indicator, and whether the value is there; nothing where it sets no target for it. */
export function goalOf(
  campaign: Pick<CampaignGoal, 'targets'>,
  code: string,
  value: number | undefined,
): Goal | undefined {
  const target = campaign.targets.find(({ indicator }) => indicator === code)?.target
  if (target === undefined) return undefined
  if (value === undefined) return { target }
  return { target, reached: value >= target, lacking: Math.max(0, target - value) }
}

/** The campaign that `target:<id>` in the address means. */
export function campaignNamed(
  campaigns: readonly CampaignGoal[],
  against: string | undefined,
): CampaignGoal | undefined {
  return campaigns.find(({ id }) => against === targetOf(id))
}

/** How the address says that values are held against a campaign's targets. */
export function targetOf(campaign: string): string {
  return `target:${campaign}`
}
