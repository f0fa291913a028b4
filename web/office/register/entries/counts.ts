import * as z from 'zod/mini'
import { Count } from '../../../../shared/register/records.ts'
import { Day } from '../../../../shared/time.ts'
import { type Problems, problemsOf, readNumber } from './reading.ts'

const DatedCount = z.object({ from: Day, count: Count })
export type DatedCount = z.infer<typeof DatedCount>

/** A count as it is typed, with the day of counting. */
export type CountDraft = { count: string; countFrom: string }

/**
 * The history with another count: in the order of days, in place of an older count of the same day. Nothing typed
 * changes nothing.
 */
export function withCount(
  history: readonly DatedCount[],
  draft: CountDraft,
): { counts: DatedCount[]; problems: Problems } {
  const count = readNumber(draft.count)
  if (count === undefined) return { counts: [...history], problems: {} }
  const candidate = { from: draft.countFrom, count }
  const parsed = DatedCount.safeParse(candidate)
  if (!parsed.success) {
    const { from, ...problems } = problemsOf(parsed.error, candidate)
    return {
      counts: [...history],
      problems: { ...problems, ...(from === undefined ? {} : { countFrom: from }) },
    }
  }
  const others = history.filter(({ from }) => from !== parsed.data.from)
  const counts = [...others, parsed.data].sort((a, b) => (a.from < b.from ? -1 : 1))
  return { counts, problems: {} }
}

/** The count that holds on a day, with its own day; nothing before the first. */
export function countNow(history: readonly DatedCount[], day: Day): DatedCount | undefined {
  return history.findLast(({ from }) => from <= day)
}
