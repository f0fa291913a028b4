import { type LockedFiles, lockedFileStore } from '../../../functions/store/locked-files.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { openDataFolder } from '../data-folder.ts'
import { startEngines } from '../engines.ts'
import { readSettings } from '../settings.ts'

/** The options by which every command says which system it means. */
export const storeOptions = { table: { type: 'string' } } as const

/**
 * The table that a command works on: the one on AWS that `--table` names, reached with the credentials and region of
 * whoever runs it, or that of the stopped system on this machine. Throws a `StartProblem` while that one is running.
 * With it the bucket of the audit log's seals; on AWS only where `--bucket` names it.
 */
export async function openStore(
  given: { table?: string | undefined; bucket?: string | undefined },
  environment: Record<string, string | undefined>,
): Promise<{ table: Table; sealed: LockedFiles | undefined; close(): Promise<void> }> {
  if (given.table !== undefined) {
    const table = openTable({ name: given.table, endpoint: undefined })
    const sealed =
      given.bucket === undefined ? undefined : lockedFileStore({ bucket: given.bucket, endpoint: undefined })
    return { table, sealed, close: async () => table.client.destroy() }
  }
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
