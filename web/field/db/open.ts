import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Box } from './box.ts'
import type { Mirror } from './mirror.ts'
import { openPhoneStore, type PhoneStore } from './phone-store.ts'

/**
 * Version 3 seals what rests (`resting.ts`), and keys corrections by their revision; its stores are those of version 2.
 * Values are unknown until a schema of `records.ts` has read them: another version of the app may have written them.
 */
interface Stores extends DBSchema {
  /** One-of-a-kind records by name: the team's brief, the invitation, the lease. */
  facts: { key: string; value: unknown }
  /** Survey versions by `survey@version`. */
  versions: { key: string; value: unknown }
  drafts: { key: string; value: unknown }
  /** Finished, not sealed. */
  finished: { key: string; value: unknown }
  batches: { key: string; value: unknown }
  /** The last running number by survey. */
  numbers: { key: string; value: unknown }
  /** When each form was sent: a tab that still shows one must not bring it back. */
  ended: { key: string; value: unknown }
}

/** One person's database, the box that seals what rests in it, and where its ledger is mirrored. */
export type Database = IDBPDatabase<Stores> & { readonly box: Box; readonly mirror: Mirror | undefined }

const VERSION = 3

/**
 * Opens a person's store; `outdated` is called when a newer version of the app wants to change it, `blocked` when an
 * older one in another tab keeps this one waiting. Rejects, and leaves the store as it is, when a newer version
 * has changed it already (`isNewer`) or nothing can be encrypted.
 */
export async function openDatabase(
  name: string,
  outdated: () => void,
  blocked = () => {},
  { phone, mirror }: { phone?: PhoneStore; mirror?: Mirror } = {},
): Promise<Database> {
  const { box } = phone ?? (await openPhoneStore())
  const db: IDBPDatabase<Stores> = await openDB<Stores>(name, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('facts')
        db.createObjectStore('versions')
        db.createObjectStore('drafts')
        db.createObjectStore('finished')
        db.createObjectStore('batches')
        db.createObjectStore('numbers')
      }
      if (from < 2) db.createObjectStore('ended')
    },
    blocked,
    blocking() {
      db.close()
      outdated()
    },
  })
  return Object.assign(db, { box, mirror })
}

/** Whether the store did not open because a newer version of the app wrote it: this one is to be loaded anew. */
export const isNewer = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'VersionError'
