import { expect, test } from 'vitest'
import { httpApp } from '../../../functions/http/app.ts'
import { Problem, ProblemBody } from '../../../shared/problems.ts'

function anApp() {
  const logged: Record<string, unknown>[] = []
  const app = httpApp({ origin: 'https://a.vn', log: (entry) => logged.push(entry) })
  app.get('/fine', (c) => c.json({}))
  app.get('/kept', (c) => c.json({}, 200, { 'Cache-Control': 'private, max-age=60' }))
  app.get('/problem', () => {
    throw new Problem('too-many-requests', 'Thirty a minute.')
  })
  app.get('/broken', () => {
    throw new TypeError('secret cause')
  })
  return { app, logged }
}

test('an address that leads nowhere is a problem too', async () => {
  const { app } = anApp()
  const answer = await app.request('/nowhere')
  expect(answer.status).toBe(404)
  expect(ProblemBody.parse(await answer.json()).code).toBe('not-found')
})

test('a problem is answered as problem+json with the id that the log knows', async () => {
  const { app, logged } = anApp()
  const answer = await app.request('/problem')
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(answer.headers.get('Retry-After')).toBe('30')
  const body = ProblemBody.parse(await answer.json())
  expect(body).toMatchObject({ status: 429, code: 'too-many-requests', detail: 'Thirty a minute.' })
  expect(body.requestId).toBe(answer.headers.get('X-Request-Id'))
  expect(logged).toEqual([])
})

test('anything else is 500, says nothing of its cause and logs it', async () => {
  const { app, logged } = anApp()
  const answer = await app.request('/broken')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret cause')
  expect(logged).toMatchObject([{ level: 'error', path: '/broken', error: 'TypeError: secret cause' }])
})

test('nothing is kept unless a route says so', async () => {
  const { app } = anApp()
  expect((await app.request('/fine')).headers.get('Cache-Control')).toBe('no-store')
  expect((await app.request('/kept')).headers.get('Cache-Control')).toBe('private, max-age=60')
  expect((await app.request('/problem')).headers.get('Cache-Control')).toBe('no-store')
})

test('no answer can be framed or sniffed', async () => {
  const { headers } = await anApp().app.request('/fine')
  expect(headers.get('X-Frame-Options')).toBe('DENY')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})
