import type * as z from 'zod/mini'
import type { AreaId } from '../../../shared/ids.ts'
import type { Ledger } from '../canary/ledger.ts'
import { byteLength } from '../outbox/size.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { attempts } from './attempts.ts'
import type { Database } from './open.ts'
import { readAll } from './read.ts'
import { BatchLine, FinishedLine, FinishedResponse, revisionKey, SealedBatch } from './records.ts'
import { restingForm } from './resting.ts'
import { noteLedger, seriesFor } from './series.ts'

type Outbox<Form, Sealed> = { finished: Form[]; batches: Sealed[]; unreadable: unknown[] }

/** All that is in the outbox, and what in it could not be read and is kept untouched. */
export type OutboxContents = Outbox<FinishedResponse, SealedBatch>

/** The same as far as lists show it: no answers, no bodies. */
export type OutboxLines = Outbox<FinishedLine, BatchLine>

/** A finished form; `finish` measures it and gives it its running number. */
export type NewResponse = Omit<FinishedResponse, 'bytes'>

export type FinishedStore = ReturnType<typeof finishedStore>

/** The forms on this phone, as the pages see them: one comes in by "Gửi", all can be looked at. */
export function finishedStore(db: Database) {
  return {
    /**
     * Takes the draft out and the form in, in one transaction that the browser has flushed to the disk when this
     * resolves. Rejects, with nothing changed, when it cannot (a full disk, a revision that was sent before).
     */
    async finish(form: NewResponse): Promise<void> {
      await attempts(() => tryToFinish(db, form))
      await noteLedger(db)
    },

    /** How many are not sealed yet. */
    count: (): Promise<number> => db.count('finished'),

    /** Everything, answers and bodies included. */
    contents: (): Promise<OutboxContents> => readOutbox(db, FinishedResponse, SealedBatch, 'whole'),

    /** What lists show, which is read sooner. */
    lines: (): Promise<OutboxLines> => readOutbox(db, FinishedLine, BatchLine, 'line'),

    /** What this person has numbered and what of it has no receipt; undefined before the first form. */
    ledger: (): Promise<Ledger | undefined> => import('./ledger.ts').then(({ ledgerOf }) => ledgerOf(db)),
  }
}

// The number is sealed with the form, so before the transaction: where another tab took it meanwhile, once more.
async function tryToFinish(db: Database, form: NewResponse): Promise<boolean> {
  const [last, known] = await Promise.all([db.get('numbers', form.survey), db.get('facts', 'ledger')])
  const mirrored = db.mirror?.read()
  const isGoneOn = known === undefined || known === mirrored?.id
  const count = isGoneOn ? mirrored?.surveys.get(form.survey)?.made : 0
  const seq = Math.max(Number(last) || 0, count ?? 0) + 1
  const response = { ...form.response, seq }
  const area = response.rev === 1 ? form.area : await formerArea(db, form)
  const resting = await restingForm(db.box, { ...form, area, response, bytes: byteLength(response) })
  const key = revisionKey(form.id, response.rev)

  const tx = db.transaction(['drafts', 'finished', 'numbers', 'ended', 'facts'], 'readwrite', {
    durability: 'strict',
  })
  const numbers = tx.objectStore('numbers')
  const facts = tx.objectStore('facts')
  const standing = await Promise.all([numbers.get(form.survey), facts.get('ledger')])
  if (standing[0] !== last || standing[1] !== known) return false
  await allOrNothing(tx, [
    () => tx.objectStore('finished').add(resting, key),
    () => tx.objectStore('ended').add(response.finishedAt, key),
    () => tx.objectStore('drafts').delete(key),
    () => numbers.put(seq, form.survey),
    () => facts.put(seriesFor(db, known, response), 'ledger'),
  ])
  return true
}

// Whoever corrects a form has the pages that come later.
async function formerArea(db: Database, form: NewResponse): Promise<AreaId> {
  const { areaOf } = await import('./former-area.ts')
  return areaOf(await readOutbox(db, FinishedLine, BatchLine, 'line'), form)
}

async function readOutbox<Form, Sealed>(
  db: Database,
  form: z.ZodMiniType<Form>,
  batch: z.ZodMiniType<Sealed>,
  part: 'line' | 'whole',
): Promise<Outbox<Form, Sealed>> {
  const tx = db.transaction(['finished', 'batches'])
  const kept = await Promise.all([tx.objectStore('finished').getAll(), tx.objectStore('batches').getAll()])
  const [finished, batches] = await Promise.all([
    readAll(db.box, form, kept[0], part),
    readAll(db.box, batch, kept[1], part),
  ])
  return {
    finished: finished.records,
    batches: batches.records,
    unreadable: [...finished.unreadable, ...batches.unreadable],
  }
}
