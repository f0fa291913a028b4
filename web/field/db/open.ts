import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Values are unknown until a schema of `records.ts` has read them: another version of the app may have written them. */
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

export type Database = IDBPDatabase<Stores>

const VERSION = 2

/**
 * Opens the phone's store; `outdated` is called when a newer version of the app wants to change it, `blocked` when an
 * older one in another tab keeps this one waiting.
 */
export async function openDatabase(
  name: string,
  outdated: () => void,
  blocked = () => {},
): Promise<Database> {
  const db: Database = await openDB<Stores>(name, VERSION, {
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
  return db
}
