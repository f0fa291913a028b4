import type { Mirror } from '../db/mirror.ts'
import { joinedLedger, type Ledger, ledgerText, readLedger } from './ledger.ts'

/** Where a text is kept by name. None of the three may throw. */
export type Place = {
  get: (name: string) => string | undefined
  put: (name: string, text: string) => void
  names: () => string[]
}

/** The ledger of one person's database in two more places, found separately and together. */
export type TwoMirrors = Mirror & {
  storage: () => Ledger | undefined
  cookie: () => Ledger | undefined
  /** Says whose it is from now on, as soon as that is known. */
  own: (member: string) => void
}

/**
 * Mirrors the ledger of a database. The numbers of another member, who had a database of this name before the browser
 * deleted it, are not gone on with.
 */
export function mirrorOf(
  database: string,
  { storage, cookie }: Record<'storage' | 'cookie', Place>,
): TwoMirrors {
  const name = database.replace('tung-nha', MIRROR)
  let owner = ''
  const read = (place: Place) => {
    const [text, kept] = (place.get(name) ?? '').split('~')
    return kept === undefined || kept === owner || kept === '' || owner === '' ? readLedger(text) : undefined
  }
  return {
    storage: () => read(storage),
    cookie: () => read(cookie),
    read: () => joinedLedger(read(storage), read(cookie)),
    note(ledger) {
      const text = `${ledgerText(ledger)}~${owner}`
      storage.put(name, text)
      cookie.put(name, text)
    },
    own(member) {
      owner = tagOf(member)
    },
  }
}

/** How the mirror of the first person's database is called; another one's has what follows `tung-nha` behind it. */
export const MIRROR = 'tn-so'

// Short, and no name of anybody: it only tells the members of one phone apart.
function tagOf(member: string): string {
  let hash = 0
  for (const sign of member) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 0xffffff
  return hash.toString(36)
}
