import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  get,
  isBusy,
  openTable,
  put,
  putIfAbsent,
  query,
  type Table,
  update,
} from '../../../functions/store/table.ts'
import { serve } from '../../../infra/local/engines/serve.ts'
import { SECOND, ttlAt } from '../../../shared/time.ts'
import { aTable } from '../../support/table.ts'

let engine: Awaited<ReturnType<typeof aTable>>
let table: Table
beforeAll(async () => {
  engine = await aTable()
  table = engine.table
})
afterAll(() => engine.close())

const NOW = Date.UTC(2026, 10, 21)

async function all(pk: string, options: { prefix?: string; newestFirst?: boolean } = {}) {
  const found: unknown[] = []
  for await (const item of query(table, pk, { now: NOW, ...options })) found.push(item.sk)
  return found
}

describe('the conditional put', () => {
  test('of twenty at once exactly one puts; what stands is that one', async () => {
    const key = { pk: 'race', sk: '1' }
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, by) =>
        putIfAbsent(table, key, { by }).then((outcome) => ({ by, outcome })),
      ),
    )
    const winners = outcomes.filter(({ outcome }) => outcome === 'put')
    expect(winners).toHaveLength(1)
    expect(await get(table, key, NOW)).toMatchObject({ by: winners[0]?.by })
  })

  test("an item's own fields never replace its key", async () => {
    await putIfAbsent(table, { pk: 'own', sk: '1' }, { pk: 'other', sk: '9', value: 1 })
    expect(await get(table, { pk: 'own', sk: '1' }, NOW)).toEqual({ pk: 'own', sk: '1', value: 1 })
  })
})

describe('queries', () => {
  test('go across the page limit of 1 MB, in key order and backwards', async () => {
    const big = 'x'.repeat(300 * 1024)
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1']
    for (const sk of names) await put(table, { pk: 'pages', sk }, { big })
    expect(await all('pages')).toEqual(names)
    expect(await all('pages', { prefix: 'a' })).toEqual(names.slice(0, 5))
    expect(await all('pages', { newestFirst: true })).toEqual([...names].reverse())
  })

  test('see no other partition', async () => {
    await put(table, { pk: 'left', sk: '1' }, {})
    await put(table, { pk: 'left2', sk: '1' }, {})
    expect(await all('left')).toEqual(['1'])
  })
})

describe('TTL', () => {
  test('is filtered on read: an item past it is nothing, though it still stands there', async () => {
    await put(table, { pk: 'ttl', sk: 'gone' }, { expiresAt: ttlAt(NOW - SECOND) })
    await put(table, { pk: 'ttl', sk: 'now' }, { expiresAt: ttlAt(NOW) })
    await put(table, { pk: 'ttl', sk: 'later' }, { expiresAt: ttlAt(NOW + SECOND) })
    await put(table, { pk: 'ttl', sk: 'never' }, {})
    expect(await all('ttl')).toEqual(['later', 'never'])
    expect(await get(table, { pk: 'ttl', sk: 'gone' }, NOW)).toBeUndefined()
    expect(await get(table, { pk: 'ttl', sk: 'later' }, NOW)).toBeDefined()
  })
})

describe('updates', () => {
  test('change where the condition holds, and say so; elsewhere nothing', async () => {
    const key = { pk: 'update', sk: '1' }
    await put(table, key, { places: 1 })
    const take = () =>
      update(table, key, {
        expression: 'SET places = places - :one',
        condition: 'places >= :one',
        values: { ':one': 1 },
      })
    expect(await take()).toMatchObject({ places: 0 })
    expect(await take()).toBeUndefined()
    expect(await get(table, key, NOW)).toMatchObject({ places: 0 })
  })
})

test('an engine that never answers is given up within the ten seconds that a function has', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const start = Date.now()
  let tries = 0
  const silent = createServer(() => {
    tries += 1
    void vi.advanceTimersByTimeAsync(3 * SECOND)
  })
  const engine = await serve(silent)
  const { client } = openTable({ name: 'test', endpoint: engine.endpoint })
  try {
    const error = await get({ client, name: 'test' }, { pk: 'a', sk: 'b' }, NOW).catch((reason) => reason)
    expect(isBusy(error)).toBe(true)
    expect(tries).toBe(3)
    expect(Date.now() - start).toBeLessThan(10 * SECOND)
  } finally {
    vi.useRealTimers()
    client.destroy()
    silent.closeAllConnections()
    await engine.close()
  }
})

test('errors that time may cure are told from the others', () => {
  expect(isBusy(Object.assign(new Error(), { name: 'ThrottlingException' }))).toBe(true)
  expect(isBusy(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toBe(true)
  expect(isBusy(Object.assign(new Error(), { name: 'ValidationException' }))).toBe(false)
  expect(isBusy('ThrottlingException')).toBe(false)
})
