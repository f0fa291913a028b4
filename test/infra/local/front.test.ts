import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { frontApp } from '../../../infra/local/front.ts'

const origin = 'http://127.0.0.1:8080'
const front = frontApp({
  origin,
  field: new Hono().all('*', (c) => c.text('field')),
  office: new Hono().all('*', (c) => c.text('office')),
  web: import.meta.dirname,
  doors: 'doors',
})

it('leads who types localhost to the same place under the address that cookies know', async () => {
  const typed = await front.request('http://localhost:8080/g/XX?lang=en')
  expect(typed.headers.get('Location')).toBe(`${origin}/g/XX?lang=en`)
})

it.each(['/g', '/g/', '/r/', '/r/none.js', '/nope', '/t/assets/none.js'])(
  'says in words that %s is no page',
  async (path) => {
    const answer = await front.request(origin + path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(await answer.text()).toMatch(/Không có trang nào.*\n.*There is no page/)
  },
)

it.each([
  ['/g/XX', 'field'],
  ['/g/XX/a-receipt/sua', 'field'],
  ['/api/field/team', 'field'],
  ['/api/openapi.json', 'office'],
  ['/api/office/me', 'office'],
  ['/', 'doors'],
])('leaves %s to the %s', async (path, whose) => {
  expect(await (await front.request(origin + path)).text()).toBe(whose)
})
