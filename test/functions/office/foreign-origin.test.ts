import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeRoutes } from '../../../functions/office/routes.ts'
import { dayOf } from '../../../shared/time.ts'
import { caMau, officeWorld, people, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await officeWorld()
})
afterAll(() => world.close())

/** Every route that changes something, at an address of its kind. */
const writes = officeRoutes
  .filter(({ method }) => method !== 'get')
  .map(({ method, path }) => [
    `${method.toUpperCase()} ${path.replace(/:province/g, caMau).replace(/:/g, '')}`,
  ])

/** What browsers say of a write that another site's page began. */
const foreign: [string, Record<string, string>][] = [
  ['a script of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
  ['a page of a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.example.gov.vn' }],
  ['an old browser', { Origin: 'https://evil.example' }],
  ['a frame without an origin', { Origin: 'null' }],
  ['the same host over plain http', { Origin: 'http://khaosat.example.gov.vn' }],
  ['the same host at another port', { Origin: 'https://khaosat.example.gov.vn:8443' }],
]

/** The bodies that a form can send, and that a script can send without asking first. */
const bodies: [string, () => string | URLSearchParams | FormData][] = [
  ['a form', () => new URLSearchParams({ email: 'a@example.vn' })],
  ['a form with files', () => new FormData()],
  ['JSON that says it is plain text', () => '{"email":"a@example.vn"}'],
]

describe('a write that another site began', () => {
  it('has routes to try', () => {
    expect(writes.length).toBeGreaterThan(4)
  })

  describe.each(writes)('%s', (route) => {
    const [method = '', path = ''] = route.split(' ')

    it.each(foreign)('is refused when it comes from %s', async (_, headers) => {
      const call = await world.as(people.admin)
      for (const [, body] of bodies) {
        const answer = await call(path, { method, headers, body: body() })
        expect(answer.status).toBe(403)
        expect(await answer.json()).toMatchObject({ code: 'foreign-origin' })
      }
    })

    it.each([
      ['our own page', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://khaosat.example.gov.vn' }],
      ['our own page in an old browser', { Origin: 'https://khaosat.example.gov.vn' }],
      ['a program', {}],
    ])('is looked at when it comes from %s', async (_, headers) => {
      const answer = await world.app.request(path, { method, headers })
      expect(await answer.text()).not.toContain('foreign-origin')
    })
  })

  it.each(['PUT', 'PATCH', 'DELETE'])(
    'is refused by the method %s too, should a route ever have it',
    async (method) => {
      const headers = { 'Sec-Fetch-Site': 'cross-site' }
      expect((await world.app.request('/api/office/me', { method, headers })).status).toBe(403)
    },
  )

  it('leaves nothing behind', async () => {
    const own = await officeWorld()
    const call = await own.as(people.admin)
    for (const [route] of writes) {
      const [method = '', path = ''] = (route ?? '').split(' ')
      await call(path, { method, headers: { 'Sec-Fetch-Site': 'cross-site' }, body: '{}' })
    }
    const month = dayOf(own.deps.clock()).slice(0, 7)
    for (const province of [caMau, undefined]) {
      expect((await own.deps.audit.page(province, month, { limit: 10 })).entries).toEqual([])
    }
    expect((await call('/api/office/me')).status).toBe(200)
    await own.close()
  })
})
