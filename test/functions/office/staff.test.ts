import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../shared/api/audit.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { type StaffChange, StaffEntry, StaffList } from '../../../shared/api/staff.ts'
import { dayOf } from '../../../shared/time.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, sonLa, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await officeWorld()
})
afterEach(() => world.close())

const email = 'moi@example.gov.vn'
const me = '/api/office/me'

function aChange(of: Partial<StaffChange> = {}): StaffChange {
  return { email, name: 'Nguyễn Văn Mới', role: 'province_officer', ended: false, rev: 0, ...of }
}

async function changes(who: StaffMember, province: string, body: unknown): Promise<Response> {
  const call = await world.as(who)
  return call(`/api/office/staff/${province}`, { method: 'POST', body: JSON.stringify(body) })
}

const asAdmin = (body: unknown) => changes(people.admin, caMau, body)

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code
}

async function listed(province = caMau, who: StaffMember = people.admin): Promise<StaffEntry[]> {
  const call = await world.as(who)
  return StaffList.parse(await (await call(`/api/office/staff/${province}`)).json()).staff
}

/** What stands in the log of a province, oldest first. */
async function logged(province: typeof caMau | undefined): Promise<AuditEntry[]> {
  const month = dayOf(world.deps.clock()).slice(0, 7)
  return (await world.deps.audit.page(province, month, { limit: 100 })).entries.reverse()
}

const someone = (of: Partial<StaffMember> = {}): StaffMember => ({
  email,
  name: 'Nguyễn Văn Mới',
  role: 'province_officer',
  province: caMau,
  ...of,
})

describe('giving a role', () => {
  it('adds a person who can then work there and nowhere else', async () => {
    const answer = await asAdmin(aChange({ role: 'commune_coordinator', commune: hongDan }))
    expect(answer.status).toBe(200)
    const entry = StaffEntry.parse(await answer.json())
    expect(entry).toMatchObject({ rev: 1, ended: false, bound: false, addedAt: world.deps.clock() })
    expect(entry.staff).toEqual(someone({ role: 'commune_coordinator', commune: hongDan }))
    expect(await (await (await world.as(entry.staff))(me)).json()).toMatchObject({ staff: entry.staff })
    expect(await listed()).toContainEqual(entry)
    expect(await listed(sonLa, people.foreignAdmin)).not.toContainEqual(entry)
  })

  it('knows a person by any spelling of the address', async () => {
    await asAdmin(aChange({ email: '  MOI@Example.gov.vn ' }))
    expect(await world.deps.staff.get(email)).toMatchObject({ email })
    expect(await codeOf(await asAdmin(aChange()))).toBe('changed-meanwhile')
  })

  it('keeps the name as it is written by rule', async () => {
    const typed = '  Nguyễn   Ðức '.normalize('NFD')
    const answer = StaffEntry.parse(await (await asAdmin(aChange({ name: typed }))).json())
    expect(answer.staff.name).toBe('Nguyễn Đức')
  })

  it.each([
    ['no commune where the role needs one', { role: 'commune_coordinator' }, 422],
    ['a commune where the role has none', { role: 'province_officer', commune: hongDan }, 422],
    [
      'a commune that is not in the register',
      { role: 'commune_coordinator', commune: '99999@2025-07-01' },
      422,
    ],
    ['an address that is none', { email: 'moi' }, 400],
    ['an address with a tag in it', { email: '<b>@example.gov.vn' }, 400],
    ['an empty name', { name: '   ' }, 400],
    ['a name with a control character', { name: 'Mới\u0000' }, 400],
    ['a role that there is not', { role: 'operator' }, 400],
    ['a revision below none', { rev: -1 }, 400],
    ['a name longer than a page', { name: 'x'.repeat(5_000) }, 413],
  ])('refuses %s', async (_, change, status) => {
    const answer = await asAdmin({ ...aChange(), ...change })
    expect(answer.status).toBe(status)
    expect(await world.deps.staff.find(email)).toBeUndefined()
  })

  it('refuses a role of the nation, and writes that down', async () => {
    const answer = await asAdmin(aChange({ role: 'national_viewer' }))
    expect(answer.status).toBe(403)
    expect(await world.deps.staff.find(email)).toBeUndefined()
    expect(await logged(caMau)).toMatchObject([
      { act: 'refused', who: people.admin.email, object: 'edit-staff nation' },
    ])
  })

  it('is for the administrator of the province: others are refused, and that is written down', async () => {
    for (const who of [people.officer, people.foreignAdmin, people.coordinator]) {
      expect(await codeOf(await changes(who, caMau, aChange()))).toBe('out-of-scope')
    }
    expect(await world.deps.staff.find(email)).toBeUndefined()
    expect((await logged(caMau)).map(({ who }) => who)).toEqual([
      people.officer.email,
      people.coordinator.email,
    ])
    expect(await logged(sonLa)).toMatchObject([{ act: 'refused', who: people.foreignAdmin.email }])
  })

  it('makes an auditor of this province only', async () => {
    await asAdmin(aChange({ role: 'auditor' }))
    expect(await world.deps.staff.get(email)).toEqual(someone({ role: 'auditor' }))
  })

  it('does not take over who has a role elsewhere', async () => {
    for (const person of [people.viewer, people.national, people.auditor]) {
      for (const rev of [0, 1]) {
        const answer = await changes(people.foreignAdmin, sonLa, aChange({ email: person.email, rev }))
        expect(await codeOf(answer)).toBe('out-of-scope')
      }
      expect(await world.deps.staff.get(person.email)).toEqual(person)
    }
  })

  it('takes over who has left another province, whatever changed there', async () => {
    await asAdmin(aChange())
    await asAdmin(aChange({ ended: true, rev: 1 }))
    const answer = await changes(people.foreignAdmin, sonLa, aChange({ role: 'province_viewer' }))
    expect(answer.status).toBe(200)
    expect(await world.deps.staff.get(email)).toEqual(someone({ role: 'province_viewer', province: sonLa }))
    expect((await listed()).map(({ staff }) => staff.email)).not.toContain(email)
    expect(await codeOf(await asAdmin(aChange({ ended: true, rev: 3 })))).toBe('out-of-scope')
  })
})

describe('changing a role', () => {
  it('ends the sessions, so that the next one begins with the new role', async () => {
    const early = await world.as(people.viewer)
    expect((await early(me)).status).toBe(200)
    await asAdmin({ ...people.viewer, role: 'province_officer', ended: false, rev: 1 })
    const answer = await early(me)
    expect(answer.status).toBe(401)
    expect(await codeOf(answer)).toBe('no-session')
    const after = await world.as(people.viewer)
    expect(await (await after(me)).json()).toMatchObject({ staff: { role: 'province_officer' } })
  })

  it('keeps the account bound', async () => {
    await world.deps.staff.bind(people.viewer.email, 'https://id.example', 's')
    await asAdmin({ ...people.viewer, role: 'province_officer', ended: false, rev: 1 })
    expect(await world.deps.staff.bind(people.viewer.email, 'https://id.example', 't')).toBe('other-account')
    const entry = (await listed()).find(({ staff }) => staff.email === people.viewer.email)
    expect(entry).toMatchObject({ bound: true })
  })

  it('loses no change of somebody else', async () => {
    const answers = await Promise.all([
      asAdmin({ ...people.viewer, role: 'province_officer', ended: false, rev: 1 }),
      asAdmin({ ...people.viewer, role: 'auditor', ended: false, rev: 1 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not for oneself, not even under another spelling', async () => {
    for (const own of [people.admin.email, people.admin.email.toUpperCase()]) {
      for (const ended of [true, false]) {
        const answer = await asAdmin(aChange({ email: own, role: 'province_admin', ended, rev: 1 }))
        expect(answer.status).toBe(409)
        expect(await codeOf(answer)).toBe('own-role')
      }
    }
    expect(await world.deps.staff.get(people.admin.email)).toEqual(people.admin)
  })

  it('is written down before it is done, with the roles and digests of before and after', async () => {
    await asAdmin(aChange())
    await asAdmin(aChange({ role: 'province_viewer', rev: 1 }))
    const [given, changed] = (await logged(caMau)).filter(({ act }) => act === 'change-staff')
    expect(given).toMatchObject({ who: people.admin.email, object: `${email}: none > province_officer` })
    expect(given).not.toHaveProperty('before')
    expect(changed).toMatchObject({
      object: `${email}: province_officer > province_viewer`,
      before: given?.after,
    })
    expect(changed?.after).not.toBe(changed?.before)
  })

  it('does nothing that cannot be written down', async () => {
    world.deps.audit.write = async () => {
      throw new Error('the log is full')
    }
    expect((await asAdmin(aChange())).status).toBe(500)
    expect(await world.deps.staff.find(email)).toBeUndefined()
    const call = await world.as(people.admin)
    const body = JSON.stringify({ email: people.viewer.email })
    await call(`/api/office/staff/${caMau}/sign-out`, { method: 'POST', body })
    expect((await world.deps.staff.find(people.viewer.email))?.sessionsFrom).toBe(0)
  })
})

describe('ending a role', () => {
  it('shuts the person out at once, and of the next sign-in', async () => {
    const early = await world.as(people.viewer)
    expect((await asAdmin({ ...people.viewer, ended: true, rev: 1 })).status).toBe(200)
    expect(await codeOf(await early(me))).toBe('not-staff')
    expect(await world.deps.staff.get(people.viewer.email)).toBeUndefined()
    expect(await world.deps.staff.bind(people.viewer.email, 'https://id.example', 's')).toBe('unknown')
    expect(await listed()).toContainEqual(
      expect.objectContaining({ staff: people.viewer, ended: true, rev: 2 }),
    )
  })

  it('can be taken back, and leaves the old sessions dead', async () => {
    const early = await world.as(people.viewer)
    await asAdmin({ ...people.viewer, ended: true, rev: 1 })
    await asAdmin({ ...people.viewer, ended: false, rev: 2 })
    expect(await world.deps.staff.get(people.viewer.email)).toEqual(people.viewer)
    expect((await early(me)).status).toBe(401)
  })

  it('works for a commune that is no more, and changes nothing else', async () => {
    const gone = { ...someone(), role: 'commune_coordinator', commune: '31999@2025-07-01' } as StaffMember
    await world.deps.staff.put(gone)
    const answer = await asAdmin(aChange({ role: 'province_admin', ended: true, rev: 1 }))
    expect(StaffEntry.parse(await answer.json())).toMatchObject({ staff: gone, ended: true })
  })

  it('needs somebody whose role is to end', async () => {
    expect((await asAdmin(aChange({ ended: true }))).status).toBe(404)
    expect(await world.deps.staff.find(email)).toBeUndefined()
  })
})

describe('ending sessions', () => {
  it('of somebody else leaves the role, and asks for a new sign-in', async () => {
    const [desk, phone] = [await world.as(people.viewer), await world.as(people.viewer)]
    const admin = await world.as(people.admin)
    const body = JSON.stringify({ email: ' MAI@example.gov.vn' })
    const answer = await admin(`/api/office/staff/${caMau}/sign-out`, { method: 'POST', body })
    expect(answer.status).toBe(204)
    expect([(await desk(me)).status, (await phone(me)).status, (await admin(me)).status]).toEqual([
      401, 401, 200,
    ])
    expect((await (await world.as(people.viewer))(me)).status).toBe(200)
    expect(await logged(caMau)).toMatchObject([{ act: 'end-sessions', object: people.viewer.email }])
  })

  it("is not for another province's people, nor for anybody whom nobody knows", async () => {
    const call = await world.as(people.viewer)
    const foreign = await world.as(people.foreignAdmin)
    for (const person of [people.viewer.email, 'nobody@example.gov.vn']) {
      const body = JSON.stringify({ email: person })
      const answer = await foreign(`/api/office/staff/${sonLa}/sign-out`, { method: 'POST', body })
      expect(answer.status).toBe(404)
    }
    expect((await call(me)).status).toBe(200)
  })

  it('of oneself ends all of them, this one too', async () => {
    const [desk, phone] = [await world.as(people.coordinator), await world.as(people.coordinator)]
    const neighbour = await world.as(people.neighbour)
    const answer = await desk('/api/office/sign-out-everywhere', { method: 'POST' })
    expect(answer.headers.get('Set-Cookie')).toContain('__Host-session=; Max-Age=0')
    expect([(await desk(me)).status, (await phone(me)).status]).toEqual([401, 401])
    expect((await neighbour(me)).status).toBe(200)
    expect(await logged(caMau)).toMatchObject([
      { act: 'end-sessions', who: people.coordinator.email, object: people.coordinator.email },
    ])
  })

  it('is voided in the moment of a change too', async () => {
    const token = await world.deps.sessions.open(people.viewer.email)
    await world.deps.staff.endSessions(people.viewer.email)
    const headers = { Cookie: `__Host-session=${token}` }
    expect((await world.app.request(me, { headers })).status).toBe(401)
  })
})

describe('the list of a province', () => {
  it('has its own people only, each once, wherever they were before', async () => {
    await asAdmin(aChange())
    await asAdmin(aChange({ ended: true, rev: 1 }))
    await changes(people.foreignAdmin, sonLa, aChange())
    await changes(people.foreignAdmin, sonLa, aChange({ ended: true, rev: 3 }))
    await asAdmin(aChange({ role: 'commune_coordinator', commune: phuocLong }))
    const emails = (entries: StaffEntry[]) => entries.map(({ staff }) => staff.email).sort()
    const of = (province: string) =>
      Object.values(people)
        .filter((person) => person.province === province)
        .map((person) => person.email)
    expect(emails(await listed())).toEqual([...of(caMau), email].sort())
    expect(emails(await listed(sonLa, people.foreignAdmin))).toEqual(of(sonLa).sort())
  })

  it('shows nobody who stands in the roster alone', async () => {
    const before = await listed()
    const { change } = world.deps.staff
    world.deps.staff.change = (staff, { ended }) => change(staff, { ended, rev: 7 })
    expect((await asAdmin(aChange())).status).toBe(409)
    expect(await listed()).toEqual(before)
  })
})
