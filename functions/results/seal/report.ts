import type { ChainFault } from '../../../shared/audit/chain.ts'
import type { Difference } from '../../../shared/audit/difference.ts'
import type { Day } from '../../../shared/time.ts'
import type { Partition } from './sources.ts'

/** One thing that is not as it was sealed. */
export type Finding =
  | ChainFault
  | { what: 'seal-unreadable' | 'file-missing' | 'file-changed' | 'nothing-sealed'; day: Day }
  /** An entry; `day` is as its key says, and may be no day at all. */
  | (Difference & { day: string })
  /** An object in the bucket that no seal has to do with; `day` likewise. */
  | { what: 'stray-object'; day: string; object: string }
  /** The entries of a partition differ, and the day's file cannot say which: it was changed or removed too. */
  | { what: 'entries-differ'; day: Day; partition: Partition }

/** What `verifyAudit` has looked at and found; no `span` where nothing has been sealed yet. */
export type Report = {
  findings: Finding[]
  span?: { first: Day; last: Day }
  /** How many days are sealed, with how many entries. */
  days: number
  entries: number
}
