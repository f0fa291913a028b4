import type { BatchId } from '../../../shared/ids.ts'
import { DAY, type EpochMs } from '../../../shared/time.ts'
import { planSealing, type Sealing, sealBatch } from '../outbox/seal.ts'
import { finishedStore } from './finished.ts'
import type { Database } from './open.ts'
import { readAll } from './read.ts'
import { FinishedResponse, SealedBatch } from './records.ts'

/** How long a batch and its forms stay on the phone after the server has them. */
export const KEPT_AFTER_RECEIPT = 14 * DAY

export type OutboxStore = ReturnType<typeof outboxStore>

/** The outbox as its runner sees it: finished forms until they are sealed, batches until 14 days after the receipt. */
export function outboxStore(db: Database) {
  return {
    ...finishedStore(db),

    /** Seals what is due into batches; two tabs that do so at once cannot seal a form twice. */
    async seal(now: EpochMs, sealing: Sealing, mintId: () => BatchId): Promise<void> {
      const tx = db.transaction(['finished', 'batches'], 'readwrite', { durability: 'strict' })
      const finished = tx.objectStore('finished')
      const { records } = readAll(FinishedResponse, await finished.getAll())
      const writes = planSealing(records, now, sealing).seal.flatMap((forms) => {
        const batch = sealBatch(mintId(), forms, now)
        return [
          tx.objectStore('batches').add(batch, batch.id),
          ...forms.map((form) => finished.delete(form.id)),
        ]
      })
      await Promise.all([...writes, tx.done])
    },

    async nextUnsent(): Promise<SealedBatch | undefined> {
      return (await unsent(db))[0]
    },

    /** How many batches wait to be sent, and in how many ms the next one is to be sealed. */
    async backlog(now: EpochMs, sealing: Sealing): Promise<{ left: number; dueIn: number | undefined }> {
      const { records } = readAll(FinishedResponse, await db.getAll('finished'))
      const { seal, dueAt } = planSealing(records, now, sealing)
      const left = (await unsent(db)).length + seal.length
      return { left, dueIn: dueAt === undefined ? undefined : dueAt - now }
    },

    /** Writes what became of a batch in the place of what it was, which goes only after that. */
    async replace(id: BatchId, batch: SealedBatch): Promise<void> {
      const tx = db.transaction('batches', 'readwrite', { durability: 'strict' })
      const written = tx.store.put(batch, batch.id)
      await Promise.all([written, batch.id === id ? undefined : tx.store.delete(id), tx.done])
    },

    /** Forgets what the server has had for 14 days. */
    async purge(now: EpochMs): Promise<void> {
      const tx = db.transaction('batches', 'readwrite')
      const old = readAll(SealedBatch, await tx.store.getAll()).records.filter(
        (batch) => now - (batch.acknowledgedAt ?? now) > KEPT_AFTER_RECEIPT,
      )
      await Promise.all([...old.map((batch) => tx.store.delete(batch.id)), tx.done])
    },
  }
}

async function unsent(db: Database): Promise<SealedBatch[]> {
  const { records } = readAll(SealedBatch, await db.getAll('batches'))
  return records
    .filter((batch) => batch.acknowledgedAt === undefined && batch.setAside === undefined)
    .sort(
      (a, b) => (a.stumbles ?? 0) - (b.stumbles ?? 0) || a.sealedAt - b.sealedAt || (a.id < b.id ? -1 : 1),
    )
}
