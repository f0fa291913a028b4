import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { MemberCounts, RegisterOverview, RegisterPage } from '../../../shared/api/register.ts'
import { HamletRecord } from '../../../shared/register/records.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, type World } from './world.ts'

const base = `/api/office/register/${caMau}`

let world: World
let officer: Awaited<ReturnType<World['as']>>
beforeAll(async () => {
  world = await officeWorld()
  officer = await world.as(people.officer)
})
afterAll(() => world.close())

const hamlet = (id: string, over: object = {}) => ({
  id,
  commune: hongDan,
  name: `Ấp ${id}`,
  households: [{ from: '2026-01-01', count: 100 }],
  from: '2025-07-01',
  ...over,
})

function save(kind: string, record: object, rev = 0, call = officer): Promise<Response> {
  return call(`${base}/entries/${kind}`, { method: 'POST', body: JSON.stringify({ record, rev }) })
}

async function pageOf(path: string): Promise<z.infer<typeof RegisterPage>> {
  return RegisterPage.parse(await (await officer(`${base}/entries/${path}`)).json())
}

const namesOf = (page: z.infer<typeof RegisterPage>) =>
  page.entries.map(({ record }) => z.object({ name: z.string() }).parse(record).name)

describe('the register', () => {
  it('counts what there is today, and finds a commune by its former names', async () => {
    await save('hamlets', hamlet('now'))
    await save('hamlets', hamlet('ended', { until: '2026-11-21' }))
    await save('hamlets', hamlet('later', { from: '2026-12-01' }))
    await save('teams', {
      id: 't2',
      commune: hongDan,
      name: 'Tổ ấp 1',
      level: 'hamlet',
      kind: 'community',
      hamlets: ['now'],
      from: '2025-07-01',
    })
    await save('members', {
      id: 'm1',
      team: 't2',
      commune: hongDan,
      name: 'Lý Hoa',
      leader: true,
      from: '2025-07-01',
    })
    const overview = RegisterOverview.parse(await (await officer(base)).json())
    expect(overview.communes.map(({ name }) => name)).toEqual(['Hồng Dân', 'Phước Long'])
    expect(overview.communes[0]).toMatchObject({ hamlets: 1, households: 100, teams: 2 })
    const counts = MemberCounts.parse(await (await officer(`${base}/members`)).json())
    expect(counts.communes).toEqual([{ id: hongDan, members: 1, leaders: 1 }])
  })

  it('gives a coordinator the own commune only', async () => {
    const coordinator = await world.as(people.coordinator)
    const overview = RegisterOverview.parse(await (await coordinator(base)).json())
    expect(overview.communes.map(({ id }) => id)).toEqual([hongDan])
    const own = RegisterPage.parse(await (await coordinator(`${base}/entries/hamlets`)).json())
    for (const { record } of own.entries) expect(HamletRecord.parse(record).commune).toBe(hongDan)
  })

  it('keeps two people from overwriting each other', async () => {
    expect((await save('hamlets', hamlet('race'))).status).toBe(200)
    expect((await save('hamlets', hamlet('race', { name: 'Ấp A' }), 1)).status).toBe(200)
    const late = await save('hamlets', hamlet('race', { name: 'Ấp B' }), 1)
    expect([late.status, (await late.json()).code]).toEqual([409, 'changed-meanwhile'])
    expect((await save('hamlets', hamlet('race'))).status).toBe(409)
    expect(namesOf(await pageOf(`hamlets?commune=${hongDan}&q=ap%20a`))).toContain('Ấp A')
  })

  it('stores text as NFC with the Vietnamese Đ, without spaces around it', async () => {
    await save('hamlets', hamlet('nfd', { name: `  ${'Ðồng Khởi'.normalize('NFD')} ` }))
    expect(namesOf(await pageOf(`hamlets?commune=${hongDan}&q=dong%20khoi`))).toEqual(['Đồng Khởi'])
  })

  it('gives long lists a page at a time, and goes on where the page ended', async () => {
    for (let n = 100; n < 350; n++) {
      await save('hamlets', hamlet(`p${n}`, { commune: phuocLong, name: `Khóm ${n}` }))
    }
    const seen: string[] = []
    let path = `hamlets?commune=${phuocLong}`
    for (let pages = 0; pages < 5; pages++) {
      const page = await pageOf(path)
      seen.push(...namesOf(page))
      if (page.next === undefined) break
      path = `hamlets?commune=${phuocLong}&after=${encodeURIComponent(page.next)}`
    }
    expect(seen).toEqual(Array.from({ length: 250 }, (_, n) => `Khóm ${n + 100}`))
    expect(namesOf(await pageOf(`hamlets?commune=${phuocLong}&q=khom%20349`))).toEqual(['Khóm 349'])
  })

  it('never leaves the commune by another commune’s cursor', async () => {
    const foreign = `after=${encodeURIComponent(`${phuocLong}#p200`)}`
    const coordinator = await world.as(people.coordinator)
    for (const query of [`commune=${hongDan}&${foreign}`, foreign]) {
      const page = RegisterPage.parse(await (await coordinator(`${base}/entries/hamlets?${query}`)).json())
      for (const { record } of page.entries) expect(HamletRecord.parse(record).commune).toBe(hongDan)
    }
  })

  it.each([
    ['an end before its beginning', 'hamlets', hamlet('x', { until: '2025-01-01' }), 'until'],
    [
      'counts out of order',
      'hamlets',
      hamlet('x', {
        households: [
          { from: '2026-02-01', count: 1 },
          { from: '2026-01-01', count: 2 },
        ],
      }),
      'households',
    ],
    ['a commune that is not there', 'hamlets', hamlet('x', { commune: '00001@2025-07-01' }), 'commune'],
    ['a day that is no day', 'hamlets', hamlet('x', { from: 'mai' }), 'from'],
    ['no name', 'hamlets', hamlet('x', { name: '   ' }), 'name'],
    [
      'a hamlet of another commune',
      'teams',
      {
        id: 't9',
        commune: phuocLong,
        name: 'Tổ',
        level: 'hamlet',
        kind: 'youth',
        hamlets: ['now'],
        from: '2026-01-01',
      },
      'hamlets',
    ],
    [
      'a team that is not there',
      'members',
      { id: 'm9', team: 'no', commune: hongDan, name: 'A', leader: false, from: '2026-01-01' },
      'team',
    ],
    [
      'a member who is not there',
      'trainings',
      { id: 'r9', commune: hongDan, topic: 'VNeID', day: '2026-01-01', members: ['no'], others: 0 },
      'members',
    ],
    [
      'a link that is none of Zalo',
      'zalo-groups',
      { id: 'z9', commune: hongDan, name: 'N', link: 'https://evil.example', people: [], from: '2026-01-01' },
      'link',
    ],
    [
      'a campaign that ends first',
      'campaigns',
      { id: 'k9', name: 'K', from: '2026-02-01', to: '2026-01-01', communes: [], targets: [] },
      'to',
    ],
  ])('refuses %s and names the field', async (_, kind, record, field) => {
    const answer = await save(kind, record)
    const problem = await answer.json()
    expect([answer.status, problem.code]).toEqual([422, 'unfit-record'])
    expect(problem.detail).toContain(field)
  })

  it('writes down who changed what before it is changed, and who was refused', async () => {
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 500 })
    expect(
      entries.find(({ object, before }) => object === `hamlets/${hongDan}/race` && before !== undefined),
    ).toMatchObject({
      act: 'change-register',
      who: people.officer.email,
      role: 'province_officer',
      commune: hongDan,
      before: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    world.advance(1)
    await save('hamlets', hamlet('foreign'), 0, await world.as(people.neighbour))
    const [refusal] = (await world.deps.audit.page(caMau, '2026-11', { limit: 1 })).entries
    expect(refusal).toMatchObject({ act: 'refused', who: people.neighbour.email })
  })

  it('does nothing that cannot be written down', async () => {
    const broken = await officeWorld({ audit: { write: () => Promise.reject(new Error('no log')) } })
    const call = await broken.as(people.officer)
    expect((await save('hamlets', hamlet('dark'), 0, call)).status).toBe(500)
    const page = RegisterPage.parse(await (await call(`${base}/entries/hamlets`)).json())
    expect(page.entries).toEqual([])
    await broken.close()
  })
})
