import { openDB } from 'idb'
import type { Database } from '../../../../web/field/db/open.ts'

/** Every byte that rests in a database, as text: what somebody would search who took the phone. */
export async function everythingIn(db: Pick<Database, 'name' | 'version'>): Promise<string> {
  const raw = await openDB(db.name)
  const found: string[] = []
  for (const store of raw.objectStoreNames) {
    const tx = raw.transaction(store)
    found.push(store, textOf(await tx.store.getAllKeys()), textOf(await tx.store.getAll()))
  }
  raw.close()
  return found.join('\n')
}

/** A database as an older version of the app left it. */
export async function restore(name: string, left: Left): Promise<void> {
  const raw = await openDB(name, left.version, {
    upgrade(db) {
      for (const store of Object.keys(left.stores)) db.createObjectStore(store)
    },
  })
  for (const [store, records] of Object.entries(left.stores)) {
    for (const [key, value] of Object.entries(records)) await raw.put(store, value, key)
  }
  raw.close()
}

export type Left = { version: number; stores: Record<string, Record<string, unknown>> }

function textOf(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('utf8')
  if (ArrayBuffer.isView(value)) return ''
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${textOf(part)}`)
    .join('\n')
}
