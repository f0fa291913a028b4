import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { caMau, officeWorld, people, visit, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await officeWorld()
})
afterEach(() => world.close())

const file = (name: string) => `/api/office/results/${visit}/${caMau}/files/${name}`
const followed = { headers: { 'Sec-Fetch-Mode': 'navigate' } }

describe('a file of single responses', () => {
  it('is had for five minutes after the sign-in, and then asks for another', async () => {
    const call = await world.as(people.officer)
    world.advance(5 * MINUTE)
    expect((await call(file('responses.csv'))).status).toBe(302)
    world.advance(SECOND)
    const answer = await call(file('responses.csv'))
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'sign-in-again' })
    const anew = await world.as(people.officer)
    expect((await anew(file('responses.csv'))).status).toBe(302)
  })

  it('leads whoever follows the link through the sign-in and back to the files', async () => {
    const call = await world.as(people.officer)
    world.advance(5 * MINUTE + SECOND)
    const answer = await call(file('responses.csv'), followed)
    expect(answer.status).toBe(302)
    const way = new URL(answer.headers.get('Location') ?? '', world.deps.origin)
    expect(way.pathname).toBe('/api/office/sign-in')
    const page = new URL(way.searchParams.get('to') ?? '', world.deps.origin)
    expect(page.pathname).toBe('/office/')
    expect(Object.fromEntries(page.searchParams)).toEqual({
      survey: visit,
      province: caMau,
      tab: 'files',
      item: 'responses.csv',
    })
  })

  it('goes to the file, not to the sign-in, while that is fresh', async () => {
    const call = await world.as(people.officer)
    expect((await call(file('responses.csv'), followed)).headers.get('Location')).toContain('files.example')
  })

  it('is written down when it is had, and not when a sign-in is asked for', async () => {
    const call = await world.as(people.officer)
    await call(file('responses.csv'))
    world.advance(6 * MINUTE)
    await call(file('responses.csv'))
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 10 })
    expect(entries).toMatchObject([{ act: 'download', who: people.officer.email }])
    expect(entries[0]?.object).toContain('responses.csv')
  })

  it('does not get fresh by being busy', async () => {
    const call = await world.as(people.officer)
    for (let minutes = 0; minutes < 6; minutes++) {
      world.advance(MINUTE)
      await call('/api/office/me')
    }
    expect((await call(file('responses.csv'))).status).toBe(401)
  })

  it('goes by when the person proved it to the provider, where that was earlier', async () => {
    const provedAt = world.deps.clock() - 6 * MINUTE
    const token = await world.deps.sessions.open(people.officer.email, { provedAt })
    const headers = { Cookie: `__Host-session=${token}` }
    expect((await world.app.request('/api/office/me', { headers })).status).toBe(200)
    expect((await world.app.request(file('responses.csv'), { headers })).status).toBe(401)
  })

  it('gains nothing by a provider whose clock is ahead', async () => {
    const provedAt = world.deps.clock() + 60 * MINUTE
    const token = await world.deps.sessions.open(people.officer.email, { provedAt })
    world.advance(5 * MINUTE + SECOND)
    const headers = { Cookie: `__Host-session=${token}` }
    expect((await world.app.request(file('responses.csv'), { headers })).status).toBe(401)
  })

  it('says that it is not for this person before it asks for anything', async () => {
    const call = await world.as(people.viewer)
    world.advance(6 * MINUTE)
    expect((await call(file('responses.csv'), followed)).status).toBe(403)
  })
})

it('a file of counts needs no fresh sign-in', async () => {
  const call = await world.as(people.officer)
  world.advance(20 * MINUTE)
  expect((await call(file('summary.xlsx'))).status).toBe(302)
})
