import { partitions } from '../../../functions/store/keys.ts'
import { type LockedFiles, lockedFileStore } from '../../../functions/store/locked-files.ts'
import { openTable, query, type Table } from '../../../functions/store/table.ts'
import { openDataFolder } from '../data-folder.ts'
import { startEngines } from '../engines.ts'
import { readSettings } from '../settings.ts'
import { StartProblem } from '../start-problem.ts'
import { storeWords } from './store-words.ts'

/** The options by which every command says which system it means. */
export const storeOptions = { table: { type: 'string' } } as const

/** The table that a command works on, and the bucket of the audit log's seals. */
export type Store = { table: Table; sealed: LockedFiles | undefined; close(): Promise<void> }

/**
 * The system that the options name: `--table`, and `--bucket` for the seals, on AWS, reached with the credentials and
 * region of whoever runs it, or else the stopped one on this machine. Throws a `StartProblem` where there is none to be
 * had, or while the one on this machine is running.
 */
export async function openStore(
  given: { table?: string | undefined; bucket?: string | undefined },
  environment: Record<string, string | undefined>,
): Promise<Store> {
  return given.table === undefined ? openHere(environment) : openOnAws(given.table, given.bucket)
}

async function openOnAws(name: string, bucket: string | undefined): Promise<Store> {
  const table = openTable({ name, endpoint: undefined })
  const sealed = bucket === undefined ? undefined : lockedFileStore({ bucket, endpoint: undefined })
  try {
    await query(table, partitions.provinces, { now: Date.now(), pageSize: 1 }).next()
    await sealed?.list(NOTHING)
  } catch (error) {
    throw new StartProblem(storeWords.unreachable(error instanceof Error ? error.message : String(error)))
  }
  return { table, sealed, close: async () => table.client.destroy() }
}

/** No object's name begins so: to list what does only asks whether the bucket is there. */
const NOTHING = '-'

async function openHere(environment: Record<string, string | undefined>): Promise<Store> {
  const folder = openDataFolder(readSettings(environment).dir)
  const engines = await startEngines(folder)
  const table = openTable({ name: engines.env.TABLE, endpoint: engines.env.DYNAMODB_ENDPOINT })
  return {
    table,
    sealed: lockedFileStore({ bucket: engines.env.AUDIT_BUCKET, endpoint: engines.env.S3_ENDPOINT }),
    async close() {
      table.client.destroy()
      await engines.close()
      folder.release()
    },
  }
}
