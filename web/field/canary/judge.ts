import { joinedLedger, type Ledger } from './ledger.ts'

/** The three places of the small ledger, as they are found at start; undefined where it is not. */
export type Three = { database: Ledger | undefined; storage: Ledger | undefined; cookie: Ledger | undefined }

/**
 * `fresh`: nothing was ever recorded here. `partly`: a mirror was lost, the database is whole. `evicted`: the browser threw
 * the database away, or went back to an older state of it; `made` forms are gone from it, of which at least so many had not
 * been acknowledged.
 */
export type Finding =
  | { is: 'fresh' | 'fine' | 'partly' }
  | { is: 'evicted'; made: number; unsentAtLeast: number }

/** Tells a browser that deleted data from one that never had any. */
export function judgeCanary({ database, storage, cookie }: Three): Finding {
  const mirror = joinedLedger(storage, cookie)
  if (mirror === undefined) return { is: database === undefined ? 'fresh' : 'partly' }
  // A database with another series than the mirror began after the mirror was written: the mirror is old.
  if (database !== undefined && database.id !== mirror.id) return { is: 'partly' }

  const lost = lostCounts(mirror, database)
  if (database === undefined || lost.made > 0) return { is: 'evicted', ...lost }
  return { is: isWhole(database, storage) && isWhole(database, cookie) ? 'fine' : 'partly' }
}

function lostCounts(mirror: Ledger, database: Ledger | undefined): { made: number; unsentAtLeast: number } {
  const lost = { made: 0, unsentAtLeast: 0 }
  for (const [survey, { made, unsent }] of mirror.surveys) {
    const gone = Math.max(0, made - (database?.surveys.get(survey)?.made ?? 0))
    lost.made += gone
    lost.unsentAtLeast += Math.min(gone, unsent)
  }
  return lost
}

const isWhole = (database: Ledger, mirror: Ledger | undefined): boolean =>
  mirror?.id === database.id &&
  Array.from(database.surveys).every(([survey, { made }]) => mirror.surveys.get(survey)?.made === made)
