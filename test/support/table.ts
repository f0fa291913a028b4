import { openTable, type Table } from '../../functions/store/table.ts'
import { createTable, startDynamo } from '../../infra/local/engines/dynamo.ts'

/** A table on an embedded engine of its own, in memory. Close it after the tests of the file. */
export async function aTable(): Promise<{ table: Table; endpoint: string; close(): Promise<void> }> {
  const engine = await startDynamo()
  await createTable(engine.endpoint, 'test')
  const table = openTable({ name: 'test', endpoint: engine.endpoint })
  return {
    table,
    endpoint: engine.endpoint,
    async close() {
      table.client.destroy()
      await engine.close()
    },
  }
}

/** A clock that stands still until it is moved. */
export function aClock(start = Date.UTC(2026, 10, 21, 3)) {
  const clock = Object.assign(() => clock.now, {
    now: start,
    advance(ms: number) {
      clock.now += ms
    },
  })
  return clock
}

/** Bytes that differ from call to call and are the same in every run. */
export function someRandom(seed = 1): (length: number) => Uint8Array {
  let state = seed
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}
