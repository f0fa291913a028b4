import { afterEach, describe, expect, it } from 'vitest'
import { Me } from '../../../shared/api/office.ts'
import { RegisterOverview } from '../../../shared/api/register.ts'
import { dayOf, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { caMau, officeWorld, people, sonLa, type World } from './world.ts'

let world: World
afterEach(() => world.close())

const me = '/api/office/me'

describe('a session', () => {
  it('ends 30 minutes after the last request', async () => {
    world = await officeWorld()
    const call = await world.as(people.officer)
    world.advance(29 * MINUTE)
    expect((await call(me)).status).toBe(200)
    world.advance(29 * MINUTE)
    expect((await call(me)).status).toBe(200)
    world.advance(30 * MINUTE + SECOND)
    expect((await call(me)).status).toBe(401)
  })

  it('ends 12 hours after the sign-in, however busy it was', async () => {
    world = await officeWorld()
    const call = await world.as(people.officer)
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      world.advance(20 * MINUTE)
      expect((await call(me)).status).toBe(200)
    }
    world.advance(20 * MINUTE + SECOND)
    expect((await call(me)).status).toBe(401)
  })

  it('ends at once on signing out, also when a copy of the cookie is left', async () => {
    world = await officeWorld()
    const call = await world.as(people.officer)
    const answer = await call('/api/office/sign-out', { method: 'POST' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Set-Cookie')).toContain('__Host-session=; Max-Age=0')
    expect((await call(me)).status).toBe(401)
  })

  it('ends with the role it was opened for, and the next one has the new role', async () => {
    world = await officeWorld()
    const early = await world.as(people.officer)
    await world.deps.staff.put({ ...people.officer, role: 'auditor', province: sonLa })
    expect((await early(me)).status).toBe(401)
    const answer = (await (await (await world.as(people.officer))(me)).json()) as { provinces: unknown[] }
    expect(answer.provinces).toMatchObject([{ name: 'Sơn La' }])
  })

  it('is refused and written down once the role has ended', async () => {
    world = await officeWorld()
    const early = await world.as(people.officer)
    const found = await world.deps.staff.find(people.officer.email)
    await world.deps.staff.change(people.officer, { ended: true, rev: found?.rev ?? 0 })
    world.advance(1)
    expect((await early(me)).status).toBe(403)
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 1 })
    const { email: who, role } = people.officer
    expect(entries).toMatchObject([{ act: 'refused', who, role, object: 'not-staff' }])
  })

  it('shows a province that has ended to whom it showed before, by its last name', async () => {
    world = await officeWorld()
    const { records, clock } = world.deps
    const found = (await records.provinces()).find(({ record }) => record.id === caMau)
    if (found === undefined) throw new Error('no province')
    await records.putProvince({ ...found.record, until: dayOf(clock()) }, found.rev)
    const call = await world.as(people.officer)
    const name = 'Cà Mau (đến 20/11/2026)'
    expect(Me.parse(await (await call(me)).json()).provinces).toEqual([{ id: caMau, name }])
    const overview = await call(`/api/office/register/${caMau}`)
    expect(RegisterOverview.parse(await overview.json()).province).toMatchObject({ name })
  })

  it('leads a person who follows a link after its end to the sign-in and back to the page', async () => {
    world = await officeWorld()
    const link = '/api/office/results/hh_digital_visit/96@2025-07-01/files/summary.xlsx'
    const Referer = `${world.deps.origin}/office/?tab=files`
    const followed = await world.app.request(link, { headers: { 'Sec-Fetch-Mode': 'navigate', Referer } })
    expect(followed.status).toBe(302)
    expect(followed.headers.get('Location')).toBe('/api/office/sign-in?to=%2Foffice%2F%3Ftab%3Dfiles')
    const fetched = await world.app.request(link, { headers: { 'Sec-Fetch-Mode': 'cors', Referer } })
    expect(fetched.status).toBe(401)
  })

  it('is not opened by a made-up token', async () => {
    world = await officeWorld()
    const headers = { Cookie: '__Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }
    expect((await world.app.request(me, { headers })).status).toBe(401)
  })

  it('prolongs itself at most once a minute and never past sign-out', async () => {
    world = await officeWorld()
    const token = await world.deps.sessions.open('lan@example.gov.vn')
    world.advance(HOUR / 4)
    const [seen] = await Promise.all([world.deps.sessions.get(token), world.deps.sessions.close(token)])
    expect([undefined, 'lan@example.gov.vn']).toContain(seen?.email)
    expect(await world.deps.sessions.get(token)).toBeUndefined()
  })
})
