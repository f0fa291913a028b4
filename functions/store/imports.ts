import * as z from 'zod/mini'
import { ImportView } from '../../shared/api/imports.ts'
import { AreaId, type ImportId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { keys, partitions } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table, update } from './table.ts'

/** An import that somebody has asked for: what people see of it, and who holds it until when. */
export const ImportRun = z.extend(ImportView, {
  province: AreaId,
  /** The one commune that it concerns, if so. */
  commune: z.exactOptional(AreaId),
  queuedAt: EpochMs,
  holder: z.exactOptional(z.string()),
  leaseUntil: z.exactOptional(EpochMs),
})
export type ImportRun = z.infer<typeof ImportRun>

export type ImportRef = { province: AreaId; id: ImportId }

/** What has been written so far, and what was left because somebody else had changed it. */
export type ImportProgress = Pick<ImportRun, 'done' | 'left'>

export type Imports = ReturnType<typeof importStore>

/**
 * Imports as leases, like jobs, with one turn a province: who has it is the only one to write. A turn that is not renewed
 * ends by itself.
 */
export function importStore(table: Table, clock: Clock) {
  const move = async (run: ImportRef, holder: string, expression: string, values: Item, names = {}) =>
    maybeRun(
      await update(table, keys.import(run.province, run.id), {
        expression,
        condition: '#state = :running AND holder = :holder',
        names: { '#state': 'state', ...names },
        values: { ...values, ':running': 'running', ':holder': holder },
      }),
    )
  const getRun = async ({ province, id }: ImportRef) =>
    maybeRun(await get(table, keys.import(province, id), clock()))

  return {
    getRun,

    /**
     * Writes an import down as queued, or queues one anew that is neither done nor in living hands. Gives what stands
     * there then.
     */
    async queue(run: ImportRun): Promise<ImportRun> {
      const key = keys.import(run.province, run.id)
      if ((await putIfAbsent(table, key, run)) === 'put') return run
      await update(table, key, {
        expression: 'SET #state = :queued, queuedAt = :now',
        condition: '#state IN (:queued, :failed) OR (#state = :running AND leaseUntil <= :now)',
        names: { '#state': 'state' },
        values: { ':queued': 'queued', ':failed': 'failed', ':running': 'running', ':now': clock() },
      })
      return ImportRun.parse(await getRun(run))
    },

    /** The last `limit`, newest first. */
    async recent(province: AreaId, limit: number): Promise<ImportRun[]> {
      const found: ImportRun[] = []
      const options = { now: clock(), newestFirst: true, pageSize: limit + 1 }
      for await (const item of query(table, partitions.imports(province), options)) {
        if (item.sk !== keys.importTurn(province).sk) found.push(ImportRun.parse(item))
        if (found.length === limit) break
      }
      return found
    },

    /** Takes an import for `leaseMs`, where it stopped: nothing when it is done or in living hands. */
    async take(run: ImportRef, holder: string, leaseMs: number): Promise<ImportRun | undefined> {
      const now = clock()
      return maybeRun(
        await update(table, keys.import(run.province, run.id), {
          expression: 'SET #state = :running, holder = :holder, leaseUntil = :until',
          condition: '#state IN (:queued, :failed) OR (#state = :running AND leaseUntil <= :now)',
          names: { '#state': 'state' },
          values: {
            ':running': 'running',
            ':queued': 'queued',
            ':failed': 'failed',
            ':holder': holder,
            ':until': now + leaseMs,
            ':now': now,
          },
        }),
      )
    },

    /** Says how far it is and renews the lease; nothing when somebody else has taken it over. */
    progress(run: ImportRef, holder: string, { done, left }: ImportProgress, leaseMs: number) {
      const expression = 'SET done = :done, leaseUntil = :until'
      const values = { ':done': done, ':until': clock() + leaseMs }
      if (left === undefined) return move(run, holder, expression, values)
      return move(
        run,
        holder,
        `${expression}, #left = :left`,
        { ...values, ':left': left },
        { '#left': 'left' },
      )
    },
    finish: (run: ImportRef, holder: string) => move(run, holder, 'SET #state = :done', { ':done': 'done' }),
    fail: (run: ImportRef, holder: string) =>
      move(run, holder, 'SET #state = :failed', { ':failed': 'failed' }),

    /** Takes or keeps the province's turn for `forMs`; `taken` while it is another import's. */
    async takeTurn({ province, id }: ImportRef, forMs: number): Promise<'ours' | 'taken'> {
      const now = clock()
      const item = await update(table, keys.importTurn(province), {
        expression: 'SET importId = :id, heldUntil = :until',
        condition: 'attribute_not_exists(pk) OR importId = :id OR heldUntil <= :now',
        values: { ':id': id, ':until': now + forMs, ':now': now },
      })
      return item === undefined ? 'taken' : 'ours'
    },
    async endTurn({ province, id }: ImportRef): Promise<void> {
      await update(table, keys.importTurn(province), {
        expression: 'SET heldUntil = :over',
        condition: 'importId = :id',
        values: { ':over': 0, ':id': id },
      })
    },
  }
}

function maybeRun(item: Item | undefined): ImportRun | undefined {
  return z.optional(ImportRun).parse(item)
}
