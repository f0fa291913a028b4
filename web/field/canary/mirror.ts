import type { Mirror } from '../db/mirror.ts'
import { joinedLedger, type Ledger, ledgerText, readLedger } from './ledger.ts'

/** Where a text is kept by name. None of the three may throw. */
export type Place = {
  get: (name: string) => string | undefined
  put: (name: string, text: string) => void
  names: () => string[]
}

/** The ledger of one person's database in two more places, found separately and together. */
export type TwoMirrors = Mirror & { storage: () => Ledger | undefined; cookie: () => Ledger | undefined }

/**
 * Mirrors the ledger of a database. `whose` names its owner: the numbers of somebody else, who had a database of this name
 * before the browser deleted it, are not gone on with.
 */
export function mirrorOf(
  database: string,
  places: { storage: Place; cookie: Place },
  whose: () => string | undefined,
): TwoMirrors {
  const name = mirrorName(database)
  const read = (place: Place) => {
    const [text, owner] = (place.get(name) ?? '').split('~')
    const isOthers = owner !== undefined && owner !== '' && owner !== (whose() ?? owner)
    return isOthers ? undefined : readLedger(text)
  }
  const storage = () => read(places.storage)
  const cookie = () => read(places.cookie)
  return {
    storage,
    cookie,
    read: () => joinedLedger(storage(), cookie()),
    note(ledger) {
      const text = `${ledgerText(ledger)}~${whose() ?? ''}`
      places.storage.put(name, text)
      places.cookie.put(name, text)
    },
  }
}

/** Short, and no name of anybody: it only tells two members of one phone apart. */
export function ownerTag(member: string): string {
  let hash = 0
  for (const sign of member) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 0xffffff
  return hash.toString(36)
}

/** `tn-so` for `tung-nha`, `tn-so-<device>` for `tung-nha-<device>`. */
export const mirrorName = (database: string): string => database.replace('tung-nha', 'tn-so')
