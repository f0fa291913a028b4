import type { IndicatorValue, Legend } from './summary.ts'

/** A count under this is not told, 0 neither: "nobody here does" is a statement about everybody there. */
export const SMALL = 10

/** Every count that is told is told to the nearest of this. */
export const ROUNDED_TO = 5

/** A share or a mean of fewer than so many is not told. */
export const SMALL_DENOMINATOR = 20

/** Whether an indicator counts what people said or did; the register's and other agencies' figures do not. */
export function isPersonal({ over }: Pick<Legend['indicators'][number], 'over'>): boolean {
  return over !== 'register' && over !== 'outside'
}

/** The count as it may be told, or nothing. */
export function toldCount(count: number | undefined): number | undefined {
  if (count === undefined || count < SMALL) return undefined
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO
}

/** Whether so few people stand behind a value that no sum over them may be told. A team's report is no person's. */
export function isOfFew(
  { over }: Pick<Legend['indicators'][number], 'over'>,
  { n }: Pick<IndicatorValue, 'n'>,
): boolean {
  return n < SMALL && over !== 'team_months' && over !== 'latest_report'
}
