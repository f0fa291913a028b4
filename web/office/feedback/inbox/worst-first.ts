import type { FeedbackOverview } from '../../../../shared/api/feedback.ts'
import { byName } from '../../results/sort.ts'

type Row = FeedbackOverview['communes'][number]

/** The communes in which something waits: by what is late, then by what is open, held, and by name. */
export function worstFirst(communes: readonly Row[]): Row[] {
  return communes
    .filter(({ open, late, quarantine }) => open + late + quarantine > 0)
    .sort(
      (a, b) => b.late - a.late || b.open - a.open || b.quarantine - a.quarantine || byName(a.name, b.name),
    )
}
