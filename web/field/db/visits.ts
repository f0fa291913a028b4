import { byteLength } from '../outbox/size.ts'
import type { Database } from './open.ts'
import { readAll } from './read.ts'
import { FinishedVisit, SealedBatch } from './records.ts'

/** All that is in the outbox, and what in it could not be read and is kept untouched. */
export type OutboxContents = {
  finished: FinishedVisit[]
  batches: SealedBatch[]
  unreadable: unknown[]
}

/** A finished form; `finish` measures it and gives it its running number. */
export type NewVisit = Omit<FinishedVisit, 'bytes'>

export type VisitStore = ReturnType<typeof visitStore>

/** The visits on this phone, as the pages see them: one comes in by "Gửi", all can be looked at. */
export function visitStore(db: Database) {
  return {
    /**
     * Takes the draft out and the visit in, in one transaction that the browser has flushed to the disk when this
     * resolves. Rejects, with nothing changed, when it cannot (a full disk, a visit that was sent before).
     */
    async finish(visit: NewVisit): Promise<void> {
      const tx = db.transaction(['drafts', 'finished', 'numbers', 'ended'], 'readwrite', {
        durability: 'strict',
      })
      const numbers = tx.objectStore('numbers')
      const last = Number(await numbers.get(visit.survey)) || 0
      const response = { ...visit.response, seq: last + 1 }
      const finished = { ...visit, response, bytes: byteLength(response) } satisfies FinishedVisit
      await Promise.all([
        tx.objectStore('finished').add(finished, visit.id), // first: when it throws, nothing else has been asked for
        tx.objectStore('ended').add(response.finishedAt, visit.id),
        tx.objectStore('drafts').delete(visit.id),
        numbers.put(last + 1, visit.survey),
        tx.done,
      ])
    },

    async contents(): Promise<OutboxContents> {
      const tx = db.transaction(['finished', 'batches'])
      const [finished, batches] = await Promise.all([
        tx.objectStore('finished').getAll(),
        tx.objectStore('batches').getAll(),
      ])
      const visits = readAll(FinishedVisit, finished)
      const sealed = readAll(SealedBatch, batches)
      return {
        finished: visits.records,
        batches: sealed.records,
        unreadable: [...visits.unreadable, ...sealed.unreadable],
      }
    },
  }
}
