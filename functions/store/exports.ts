import * as z from 'zod/mini'
import { type ExportProblem, type ExportRequest, ExportView } from '../../shared/api/exports.ts'
import { type AreaId, ExportId, type SurveyId } from '../../shared/ids.ts'
import { type Clock, DAY, EpochMs, ttlAt } from '../../shared/time.ts'
import { downloadedExports, keys, partitions, rowFiles, tableShape } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table, update } from './table.ts'

/** Files of rows that somebody asked for: what that person sees of them (`ExportView`), and who works on them until when. */
export const RowExport = z.extend(ExportView, {
  /** An officer's e-mail. */
  requestedBy: z.string(),
  /** The invocation that works on it; only the holder may move it on. */
  holder: z.exactOptional(z.string()),
  leaseUntil: z.exactOptional(EpochMs),
  /** The export in whose folder the files stand: an earlier one where nothing was new since. */
  folder: z.exactOptional(ExportId),
  /** The bucket keeps the files until then. */
  filesUntil: z.exactOptional(EpochMs),
})
export type RowExport = z.infer<typeof RowExport>

export type ExportRef = { survey: SurveyId; province: AreaId; id: ExportId }

/** What a finished export has to show. */
export type ExportOutcome = Required<Pick<RowExport, 'asOf' | 'count' | 'files'>> &
  Pick<RowExport, 'since' | 'folder' | 'filesUntil'>

export type Exports = ReturnType<typeof exportStore>

/** An export is forgotten so long after it was asked for, unless it was downloaded. */
const KEPT = (30 + rowFiles.days) * DAY

/**
 * Exports as leases, as jobs are: every move is one conditional update, so two invocations of one export never both
 * succeed, and one whose holder died is taken over once its lease has run out.
 */
export function exportStore(table: Table, clock: Clock) {
  const keyOf = ({ survey, province, id }: ExportRef) => keys.export(survey, province, id)

  const change = async (
    ref: ExportRef,
    expression: string,
    condition: string,
    names: string[],
    values: Item,
  ): Promise<RowExport | undefined> =>
    maybeExport(
      await update(table, keyOf(ref), { expression, condition, names: named('state', ...names), values }),
    )

  /** Moves an export that `holder` has; nothing when somebody else took it over. `used` are the names written with #. */
  const move = (ref: ExportRef, holder: string, expression: string, used: string[], values: Item) =>
    change(ref, expression, '#state = :running AND holder = :holder', used, {
      ...values,
      ':running': 'running',
      ':holder': holder,
    })

  return {
    getExport: async (ref: ExportRef): Promise<RowExport | undefined> =>
      maybeExport(await get(table, keyOf(ref), clock())),

    /** Writes a queued export down. Asking again with the same id gives the one that stands there. */
    async request(asked: ExportRequest & { id: ExportId; requestedBy: string }): Promise<RowExport> {
      const wanted: RowExport = {
        ...asked,
        state: 'queued',
        requestedAt: clock(),
        progress: { done: 0, of: 0 },
        files: [],
      }
      const item = { ...wanted, [tableShape.ttl]: ttlAt(clock() + KEPT) }
      if ((await putIfAbsent(table, keyOf(asked), item)) === 'put') return wanted
      return RowExport.parse(await get(table, keyOf(asked), clock()))
    },

    /** Everybody's of one survey in one province, the newest first. */
    async *newestFirst(survey: SurveyId, province: AreaId): AsyncGenerator<RowExport> {
      const options = { now: clock(), newestFirst: true }
      for await (const item of query(table, partitions.exports(survey, province), options)) {
        yield RowExport.parse(item)
      }
    },

    /**
     * Takes an export for `leaseMs`: one that waits, that failed, or whose holder let its lease run out.
     * Gives nothing when it is done or in living hands.
     */
    take: (ref: ExportRef, holder: string, leaseMs: number): Promise<RowExport | undefined> =>
      change(
        ref,
        'SET #state = :running, holder = :holder, leaseUntil = :until, #progress = :start REMOVE #problem',
        '#state IN (:queued, :failed) OR (#state = :running AND leaseUntil <= :now)',
        ['progress', 'problem'],
        {
          ':running': 'running',
          ':queued': 'queued',
          ':failed': 'failed',
          ':holder': holder,
          ':until': clock() + leaseMs,
          ':now': clock(),
          ':start': { done: 0, of: 0 },
        },
      ),

    /** Says how far it is and renews its lease. */
    progress: (ref: ExportRef, holder: string, progress: RowExport['progress'], leaseMs: number) =>
      move(ref, holder, 'SET #progress = :progress, leaseUntil = :until', ['progress'], {
        ':progress': progress,
        ':until': clock() + leaseMs,
      }),

    finish: (ref: ExportRef, holder: string, outcome: ExportOutcome) => {
      const { since, folder, filesUntil } = outcome
      const also = Object.entries({ since, folder, filesUntil }).filter(([, value]) => value !== undefined)
      const set = also.map(([name]) => `, ${name} = :${name}`).join('')
      return move(
        ref,
        holder,
        `SET #state = :done, asOf = :asOf, #count = :count, files = :files${set}`,
        ['count'],
        {
          ':done': 'done',
          ':asOf': outcome.asOf,
          ':count': outcome.count,
          ':files': outcome.files,
          ...Object.fromEntries(also.map(([name, value]) => [`:${name}`, value])),
        },
      )
    },

    fail: (ref: ExportRef, holder: string, problem: ExportProblem) =>
      move(ref, holder, 'SET #state = :failed, #problem = :problem', ['problem'], {
        ':failed': 'failed',
        ':problem': problem,
      }),

    /** Somebody has its rows: from now on what is new is told from it, and it is known for longer. */
    downloaded: (ref: ExportRef): Promise<RowExport | undefined> =>
      change(ref, 'SET downloadedAt = :now, #ttl = :until', '#state = :done', ['ttl'], {
        ':done': 'done',
        ':now': clock(),
        ':until': ttlAt(clock() + downloadedExports.days * DAY),
      }),

    /** Its files of rows are gone before their time. */
    emptied: (ref: ExportRef): Promise<RowExport | undefined> =>
      change(ref, 'SET files = :none, filesUntil = :now', '#state = :done', [], {
        ':done': 'done',
        ':none': [],
        ':now': clock(),
      }),
  }
}

function maybeExport(item: Item | undefined): RowExport | undefined {
  return z.optional(RowExport).parse(item)
}

// For names that are reserved words of DynamoDB; it refuses one that the expression does not use.
function named(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`#${name}`, name === 'ttl' ? tableShape.ttl : name]))
}
