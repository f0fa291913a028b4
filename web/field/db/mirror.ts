import type { Ledger } from '../canary/ledger.ts'

/**
 * The ledger outside the database, so that numbers go on, and a gap is seen, when the browser has thrown the database
 * away. Neither function may throw.
 */
export type Mirror = {
  read: () => Ledger | undefined
  /** Called with the whole ledger of the database after every form that was finished or acknowledged. */
  note: (ledger: Ledger) => void
}
