import type { PeriodKind } from '../periods.ts'
import type { IndicatorSpec } from './spec.ts'

/** What an indicator counts in a period: what was seen in its days, or all until its last day. */
export type CountsIn = NonNullable<IndicatorSpec['counts']>

/** Of any period but a campaign. */
export function countsOf({ over, counts }: Pick<IndicatorSpec, 'over' | 'counts'>): CountsIn {
  return counts ?? (over === 'visits' || over === 'team_months' ? 'within' : 'until')
}

/** Of periods of a kind: a campaign is about the households that were reached in its own days. */
export function countsIn(spec: Pick<IndicatorSpec, 'over' | 'counts'>, kind: PeriodKind): CountsIn {
  return kind === 'campaign' && spec.over === 'households_ever' ? 'within' : countsOf(spec)
}
