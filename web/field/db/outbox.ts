import type { BatchId } from '../../../shared/ids.ts'
import { DAY, type EpochMs } from '../../../shared/time.ts'
import { planSealing, type Sealing, sealBatch } from '../outbox/seal.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { attempts } from './attempts.ts'
import { finishedStore } from './finished.ts'
import type { Database } from './open.ts'
import { readAll, readOne, readSealed } from './read.ts'
import { FinishedResponse, revisionKey, SealedBatch, Sending } from './records.ts'
import { restingBatch } from './resting.ts'
import { noteLedger, seriesFor } from './series.ts'

/** How long a batch and its forms stay on the phone after the server has them. */
export const KEPT_AFTER_RECEIPT = 14 * DAY

export type OutboxStore = ReturnType<typeof outboxStore>

/** The outbox as its runner sees it: finished forms until they are sealed, batches until 14 days after the receipt. */
export function outboxStore(db: Database) {
  /** Batches whose body does not open: they are kept, and the others are sent. */
  const shut = new Set<BatchId>()
  /** Batches of which it could not be written what became of them, as on a full disk: the others are sent first. */
  const unwritten = new Set<BatchId>()

  return {
    ...finishedStore(db),

    /** Seals what is due into batches; two tabs that do so at once cannot seal a form twice. */
    async seal(now: EpochMs, sealing: Sealing, mintId: () => BatchId): Promise<void> {
      await attempts(() => tryToSeal(db, now, sealing, mintId))
    },

    async nextUnsent(): Promise<SealedBatch | undefined> {
      for (const { id, kept } of await unsent(db, unwritten)) {
        const batch = await readSealed(db.box, SealedBatch, kept)
        if (batch !== undefined) return batch
        shut.add(id)
      }
      return undefined
    },

    /** How many batches wait to be sent, and in how many ms the next one is to be sealed. */
    async backlog(now: EpochMs, sealing: Sealing): Promise<{ left: number; dueIn: number | undefined }> {
      const { records } = await readAll(db.box, FinishedResponse, await db.getAll('finished'))
      const { seal, dueAt } = planSealing(records, now, sealing)
      const waiting = (await unsent(db, unwritten)).filter(({ id }) => !shut.has(id))
      return { left: waiting.length + seal.length, dueIn: dueAt === undefined ? undefined : dueAt - now }
    },

    /**
     * Writes what became of a batch in the place of what it was, which goes only after that. Changes nothing where it is
     * acknowledged or resealed already: a tab that was frozen may come late with what it heard.
     */
    async replace(id: BatchId, batch: SealedBatch): Promise<void> {
      unwritten.add(id)
      const resting = await restingBatch(db.box, batch)
      const tx = db.transaction('batches', 'readwrite', { durability: 'strict' })
      const standing = readOne(Sending, await tx.store.get(id))
      const isOpen = standing !== undefined && standing.acknowledgedAt === undefined
      await allOrNothing(tx, [
        async () => isOpen && tx.store.put(resting, batch.id),
        async () => isOpen && batch.id !== id && tx.store.delete(id),
      ])
      unwritten.delete(id)
      if (batch.acknowledgedAt !== undefined) await noteLedger(db)
    },

    /** Forgets what the server has had for 14 days. */
    async purge(now: EpochMs): Promise<void> {
      const tx = db.transaction('batches', 'readwrite')
      const old = (await tx.store.getAll())
        .flatMap((kept) => readOne(Sending, kept) ?? [])
        .filter((batch) => now - (batch.acknowledgedAt ?? now) > KEPT_AFTER_RECEIPT)
      await Promise.all([...old.map((batch) => tx.store.delete(batch.id)), tx.done])
    },
  }
}

// Batches are made and encrypted before the transaction, which looks whether all of their forms are still there.
async function tryToSeal(
  db: Database,
  now: EpochMs,
  sealing: Sealing,
  mintId: () => BatchId,
): Promise<boolean> {
  const reading = db.transaction(['finished', 'facts'])
  const [kept, known] = await Promise.all([
    reading.objectStore('finished').getAll(),
    reading.objectStore('facts').get('ledger'),
  ])
  const { records } = await readAll(db.box, FinishedResponse, kept)
  const groups = planSealing(records, now, sealing).seal
  const [first] = groups.flat()
  if (first === undefined) return true
  const id = seriesFor(db, known, first.response)
  const sealed = await Promise.all(
    groups.map(async (forms) => {
      const made = Number(await db.get('numbers', forms[0].survey)) || 0
      const batch = sealBatch(mintId(), forms, now, made > 0 ? { id, made } : undefined)
      return { key: batch.id, resting: await restingBatch(db.box, batch) }
    }),
  )

  const tx = db.transaction(['finished', 'batches', 'facts'], 'readwrite', { durability: 'strict' })
  const finished = tx.objectStore('finished')
  const facts = tx.objectStore('facts')
  const keys = groups.flat().map((form) => revisionKey(form.id, form.response.rev))
  const [series, ...there] = await Promise.all([
    facts.get('ledger'),
    ...keys.map((key) => finished.getKey(key)),
  ])
  if (series !== known || there.includes(undefined)) return false
  await allOrNothing(tx, [
    ...sealed.map(
      ({ key, resting }) =>
        () =>
          tx.objectStore('batches').add(resting, key),
    ),
    ...keys.map((key) => () => finished.delete(key)),
    () => facts.put(id, 'ledger'),
  ])
  return true
}

async function unsent(db: Database, late: ReadonlySet<BatchId>) {
  const values = await db.getAll('batches')
  return values
    .flatMap((kept) => {
      const batch = readOne(Sending, kept)
      return batch === undefined ? [] : [{ ...batch, kept }]
    })
    .filter((batch) => batch.acknowledgedAt === undefined && batch.setAside === undefined)
    .sort(
      (a, b) =>
        Number(late.has(a.id)) - Number(late.has(b.id)) ||
        (a.stumbles ?? 0) - (b.stumbles ?? 0) ||
        a.sealedAt - b.sealedAt ||
        (a.id < b.id ? -1 : 1),
    )
}
