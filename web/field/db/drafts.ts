import type { ResponseId } from '../../../shared/ids.ts'
import type { Database } from './open.ts'
import { type Read, readAll, readSealed } from './read.ts'
import { Draft, revisionKey } from './records.ts'
import { restingDraft } from './resting.ts'

export type DraftStore = ReturnType<typeof draftStore>

/** Forms that are being filled in, kept through a killed browser. */
export function draftStore(db: Database) {
  // Sealing takes its time: what is asked for later must not overtake what was asked for before.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  return {
    /** Does nothing to a revision that was sent meanwhile, by another tab for instance. */
    async save(draft: Draft): Promise<void> {
      const sealing = restingDraft(db.box, draft)
      await inTurn(async () => {
        const key = revisionKey(draft.id, draft.rev)
        const resting = await sealing
        const tx = db.transaction(['drafts', 'ended'], 'readwrite')
        const isSent = await tx.objectStore('ended').getKey(key)
        await Promise.all([isSent ?? tx.objectStore('drafts').put(resting, key), tx.done])
      })
    },

    /** Whether another tab went on with this form, or sent it. */
    async isBehind(draft: Draft): Promise<boolean> {
      const key = revisionKey(draft.id, draft.rev)
      const [stored, isSent] = await Promise.all([
        inTurn(() => db.get('drafts', key)).then((kept) => readSealed(db.box, Draft, kept)),
        db.getKey('ended', key),
      ])
      return isSent !== undefined || (stored?.savedAt ?? 0) > draft.savedAt
    },

    /** The draft of this form's latest revision. */
    async get(id: ResponseId): Promise<Draft | undefined> {
      const kept = await inTurn(() => db.getAll('drafts', revisionsOf(id)))
      const { records } = await readDrafts(db, kept)
      return records.reduce<Draft | undefined>(later, undefined)
    },

    /** All drafts, the one last worked on first. */
    async list(): Promise<Read<Draft>> {
      const kept = await inTurn(() => db.getAll('drafts'))
      const { records, unreadable } = await readDrafts(db, kept)
      return { records: records.sort((a, b) => b.savedAt - a.savedAt), unreadable }
    },

    async discard(id: ResponseId): Promise<void> {
      await inTurn(() => db.delete('drafts', revisionsOf(id)))
    },
  }
}

async function readDrafts(db: Database, kept: unknown[]): Promise<Read<Draft>> {
  const read = await readAll(db.box, Draft, kept)
  if (read.unreadable.length === 0) return read
  const { withTeams } = await import('./old-drafts.ts')
  return withTeams(db, read)
}

/** The keys that `revisionKey` makes of one form. */
const revisionsOf = (id: ResponseId) => IDBKeyRange.bound(id, `${id}~`)

const later = (a: Draft | undefined, b: Draft): Draft =>
  a !== undefined && (a.rev ?? 1) > (b.rev ?? 1) ? a : b
