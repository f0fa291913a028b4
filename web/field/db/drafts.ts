import type { ResponseId } from '../../../shared/ids.ts'
import type { Database } from './open.ts'
import { type Read, readAll, readOne } from './read.ts'
import { Draft } from './records.ts'

export type DraftStore = ReturnType<typeof draftStore>

/** Forms that are being filled in, kept through a killed browser. */
export function draftStore(db: Database) {
  return {
    /** Does nothing to a form that was sent meanwhile, by another tab for instance. */
    async save(draft: Draft): Promise<void> {
      const tx = db.transaction(['drafts', 'ended'], 'readwrite')
      const isSent = await tx.objectStore('ended').getKey(draft.id)
      await Promise.all([isSent ?? tx.objectStore('drafts').put(draft, draft.id), tx.done])
    },

    /** Whether another tab went on with this form, or sent it. */
    async isBehind(draft: Draft): Promise<boolean> {
      const [stored, isSent] = await Promise.all([this.get(draft.id), db.getKey('ended', draft.id)])
      return isSent !== undefined || (stored?.savedAt ?? 0) > draft.savedAt
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
