import type { ResponseId } from '../../../shared/ids.ts'
import type { Database } from './open.ts'
import { type Read, readAll, readOne } from './read.ts'
import { Draft } from './records.ts'

export type DraftStore = ReturnType<typeof draftStore>

/** Forms that are being filled in, kept through a killed browser. */
export function draftStore(db: Database) {
  return {
    async save(draft: Draft): Promise<void> {
      await db.put('drafts', draft, draft.id)
    },

    async get(id: ResponseId): Promise<Draft | undefined> {
      return readOne(Draft, await db.get('drafts', id))
    },

    /** All drafts, the one last worked on first. */
    async list(): Promise<Read<Draft>> {
      const { records, unreadable } = readAll(Draft, await db.getAll('drafts'))
      return { records: records.sort((a, b) => b.savedAt - a.savedAt), unreadable }
    },

    async discard(id: ResponseId): Promise<void> {
      await db.delete('drafts', id)
    },
  }
}
