import type { Context } from 'hono'
import { PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'

/** The `period` of the address; nothing where none is named. Throws `not-found` for what is none. */
export function askedPeriod(c: Context): PeriodId | undefined {
  const asked = c.req.query('period')
  if (asked === undefined) return undefined
  const parsed = PeriodId.safeParse(asked)
  if (!parsed.success) throw new Problem('not-found')
  return parsed.data
}
