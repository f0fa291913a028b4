import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportView } from '../../../shared/api/exports.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { someBatches } from '../../support/responses.ts'
import { type ExportsWorld, exportsWorld } from './exports-world.ts'
import { caMau, hongDan, people, visit } from './world.ts'

let world: ExportsWorld
let made: ExportView
beforeAll(async () => {
  world = await exportsWorld()
  await world.store(...someBatches({ seed: 1, responses: 2, area: hongDan }))
  made = await world.made(await world.as(people.officer))
})
afterAll(() => world.close())

const file = (name: string) => `/api/office/exports/${visit}/${caMau}/${made.id}/files/${name}`
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
      item: `${made.id}/responses.csv`,
    })
  })

  it('goes to the file, not to the sign-in, while that is fresh', async () => {
    const call = await world.as(people.officer)
    const way = (await call(file('responses.csv'), followed)).headers.get('Location') ?? ''
    expect((await fetch(way)).headers.get('Content-Disposition')).toContain(
      'phieu_hh-digital-visit_96_2026-11-',
    )
  })

  it('is written down when it is had, and not when a sign-in is asked for', async () => {
    const call = await world.as(people.officer)
    const downloads = async () => {
      const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 50 })
      return entries.filter(({ act }) => act === 'download')
    }
    const before = await downloads()
    await call(file('responses.csv'))
    world.advance(6 * MINUTE)
    await call(file('responses.csv'))
    const [newest, ...others] = await downloads()
    expect(newest).toMatchObject({ who: people.officer.email, object: `${visit}/${made.id}/responses.csv` })
    expect(others).toEqual(before)
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

it('a file without rows needs no fresh sign-in', async () => {
  const call = await world.as(people.officer)
  world.advance(20 * MINUTE)
  expect((await call(file('codebook.xlsx'))).status).toBe(302)
  expect((await call(`/api/office/results/${visit}/${caMau}/files/summary.xlsx`)).status).toBe(302)
})
