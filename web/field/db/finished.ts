import { byteLength } from '../outbox/size.ts'
import type { Database } from './open.ts'
import { readAll } from './read.ts'
import { FinishedResponse, SealedBatch } from './records.ts'

/** All that is in the outbox, and what in it could not be read and is kept untouched. */
export type OutboxContents = {
  finished: FinishedResponse[]
  batches: SealedBatch[]
  unreadable: unknown[]
}

/** A finished form; `finish` measures it and gives it its running number. */
export type NewResponse = Omit<FinishedResponse, 'bytes'>

export type FinishedStore = ReturnType<typeof finishedStore>

/** The forms on this phone, as the pages see them: one comes in by "Gửi", all can be looked at. */
export function finishedStore(db: Database) {
  return {
    /**
     * Takes the draft out and the form in, in one transaction that the browser has flushed to the disk when this
     * resolves. Rejects, with nothing changed, when it cannot (a full disk, a form that was sent before).
     */
    async finish(form: NewResponse): Promise<void> {
      const tx = db.transaction(['drafts', 'finished', 'numbers', 'ended'], 'readwrite', {
        durability: 'strict',
      })
      const numbers = tx.objectStore('numbers')
      const last = Number(await numbers.get(form.survey)) || 0
      const response = { ...form.response, seq: last + 1 }
      const finished = { ...form, response, bytes: byteLength(response) } satisfies FinishedResponse
      await Promise.all([
        tx.objectStore('finished').add(finished, form.id), // first: when it throws, nothing else has been asked for
        tx.objectStore('ended').add(response.finishedAt, form.id),
        tx.objectStore('drafts').delete(form.id),
        numbers.put(last + 1, form.survey),
        tx.done,
      ])
    },

    async contents(): Promise<OutboxContents> {
      const tx = db.transaction(['finished', 'batches'])
      const [finished, batches] = await Promise.all([
        tx.objectStore('finished').getAll(),
        tx.objectStore('batches').getAll(),
      ])
      const forms = readAll(FinishedResponse, finished)
      const sealed = readAll(SealedBatch, batches)
      return {
        finished: forms.records,
        batches: sealed.records,
        unreadable: [...forms.unreadable, ...sealed.unreadable],
      }
    },
  }
}
