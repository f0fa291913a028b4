import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { get, openTable, put, putIfAbsent, query, update } from '../../../../functions/store/table.ts'
import { createTable, startDynamo } from '../../../../infra/local/engines/dynamo.ts'
import type { Running } from '../../../../infra/local/engines/serve.ts'

const started: Running[] = []
afterEach(() => Promise.all(started.splice(0).map((engine) => engine.close())))

describe('the embedded DynamoDB', () => {
  it('puts on condition once, though many try at the same time', async () => {
    const table = await aTable()
    const key = { pk: 'p', sk: 's' }
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, writer) => putIfAbsent(table, key, { writer })),
    )
    expect(outcomes.filter((outcome) => outcome === 'put')).toHaveLength(1)
    expect(await get(table, key, 0)).toMatchObject({ writer: outcomes.indexOf('put') })
  })

  it('updates on condition, and counts', async () => {
    const table = await aTable()
    const key = { pk: 'p', sk: 's' }
    const change = { expression: 'ADD hits :one', values: { ':one': 1 } }
    await Promise.all(Array.from({ length: 20 }, () => update(table, key, change)))
    expect(await get(table, key, 0)).toMatchObject({ hits: 20 })
    expect(await update(table, key, { ...change, condition: 'attribute_not_exists(pk)' })).toBeUndefined()
  })

  it('gives one partition in key order, page after page', async () => {
    const table = await aTable()
    const padding = 'x'.repeat(300_000)
    for (const sk of ['b2', 'a1', 'b1', 'b3', 'b4', 'b5']) await put(table, { pk: 'p', sk }, { padding })
    const found: unknown[] = []
    for await (const item of query(table, 'p', { prefix: 'b', now: 0 })) found.push(item.sk)
    expect(found).toEqual(['b1', 'b2', 'b3', 'b4', 'b5'])
  })

  it('keeps its data in its folder, and its table when it is made again', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tung-nha-dynamo-'))
    const table = await aTable(dir)
    await put(table, { pk: 'p', sk: 's' }, { word: 'Đất Mũi' })
    await started.pop()?.close()
    expect(await get(await aTable(dir), { pk: 'p', sk: 's' }, 0)).toMatchObject({ word: 'Đất Mũi' })
  })

  it('listens on the loopback address', async () => {
    await aTable()
    expect(started[0]?.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })
})

async function aTable(dir?: string) {
  const engine = await startDynamo(dir === undefined ? {} : { dir })
  started.push(engine)
  await createTable(engine.endpoint, 'table')
  await createTable(engine.endpoint, 'table')
  return openTable({ name: 'table', endpoint: engine.endpoint })
}
