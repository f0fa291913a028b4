import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { gzipped } from '../../../functions/http/gzipped.ts'

const app = new Hono()
app.use(gzipped)
app.get('/words', (c) => c.text('Tổ '.repeat(500), 200, { Vary: 'Origin' }))
app.get('/elsewhere', (c) => c.redirect('/words'))

const ask = (path: string, accepted?: string) =>
  app.request(path, accepted === undefined ? {} : { headers: { 'Accept-Encoding': accepted } })

test.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.8', 'deflate, gzip; q=1'])(
  'packs for %s',
  async (accepted) => {
    const answer = await ask('/words', accepted)
    expect(answer.headers.get('Content-Encoding')).toBe('gzip')
    expect(answer.headers.get('Vary')).toBe('Origin, Accept-Encoding')
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe('Tổ '.repeat(500))
  },
)

test.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.000, br', 'xgzip'])(
  'leaves it as it is for %s',
  async (accepted) => {
    const answer = await ask('/words', accepted)
    expect(answer.headers.get('Content-Encoding')).toBeNull()
    expect(answer.headers.get('Vary')).toBe('Origin, Accept-Encoding')
    expect(await answer.text()).toBe('Tổ '.repeat(500))
  },
)

test('has nothing to do with an answer without a body', async () => {
  const answer = await ask('/elsewhere', 'gzip')
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Content-Encoding')).toBeNull()
})
