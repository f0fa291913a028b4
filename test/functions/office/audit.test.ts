import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logFile } from '../../../functions/office/audit/log-file.ts'
import type { NewAuditEntry } from '../../../functions/store/audit.ts'
import { AuditPage } from '../../../shared/api/audit.ts'
import { Day, MINUTE, SECOND } from '../../../shared/time.ts'
import { caMau, hongDan, officeWorld, people, sonLa, type World } from './world.ts'

const MONTH = '/api/office/audit/2026-11'
const IN_CA_MAU = `${MONTH}?province=${caMau}`

let world: World
let call: Awaited<ReturnType<World['as']>>
beforeEach(async () => {
  world = await officeWorld()
  call = await world.as(people.auditor)
})
afterEach(() => world.close())

/** Somebody does something a second after the last. */
async function does(over: Partial<NewAuditEntry> = {}): Promise<void> {
  world.advance(SECOND)
  await world.deps.audit.write({
    act: 'recount',
    who: 'lan@example.gov.vn',
    role: 'province_officer',
    device: 'abcdef012345',
    object: 'hh_digital_visit',
    province: caMau,
    ...over,
  })
}

async function read(path: string): Promise<AuditPage> {
  world.advance(SECOND) // what is done in one millisecond has no order
  const answer = await call(path)
  expect(answer.status).toBe(200)
  return AuditPage.parse(await answer.json())
}

const objects = ({ entries }: AuditPage) => entries.map(({ object }) => object)

describe('the log of a month', () => {
  it('is of one province, or of what concerns none, newest first', async () => {
    await does({ object: 'one' })
    await does({ object: 'elsewhere', province: sonLa })
    await does({ object: 'two' })
    expect(objects(await read(IN_CA_MAU)).slice(1)).toEqual(['two', 'one'])
    expect(objects(await read(`${MONTH}?province=${sonLa}`)).slice(1)).toEqual(['elsewhere'])
    expect(objects(await read(MONTH))).not.toContain('one')
    expect(objects(await read(`/api/office/audit/2026-10?province=${caMau}`))).toEqual([])
  })

  it('is that of a province that has ended, too', async () => {
    const { records } = world.deps
    const known = (await records.provinces()).find(({ record }) => record.id === sonLa)
    if (known === undefined) throw new Error('Sơn La is missing.')
    await records.putProvince({ ...known.record, until: Day.parse('2026-01-01') }, known.rev)
    expect(await world.deps.register.getProvince(sonLa)).toBeUndefined()
    expect((await call(`${MONTH}?province=${sonLa}`)).status).toBe(200)
  })

  it('has who reads it and for what, before it is read and once for all its pages', async () => {
    for (let n = 0; n < 250; n++) await does({ object: `n${n}` })
    const path = `${IN_CA_MAU}&act=recount&who=Lan`
    const first = await read(path)
    let { next } = first
    while (next !== undefined) next = (await read(`${path}&after=${encodeURIComponent(next)}`)).next
    const readings = await read(`${IN_CA_MAU}&act=see-audit`)
    expect(readings.entries.map(({ who, object }) => [who, object])).toEqual([
      [people.auditor.email, '2026-11?act=see-audit'],
      [people.auditor.email, '2026-11?act=recount&who=Lan'],
    ])
  })

  it('comes page by page, each entry once', async () => {
    for (let n = 0; n < 320; n++) await does({ object: `n${n}`, act: n % 2 === 0 ? 'recount' : 'download' })
    const seen: string[] = []
    let after = ''
    for (let pages = 0; pages < 10; pages++) {
      const page = await read(`${IN_CA_MAU}&act=download${after}`)
      seen.push(...objects(page))
      if (page.next === undefined) break
      after = `&after=${encodeURIComponent(page.next)}`
    }
    expect(seen).toEqual(Array.from({ length: 160 }, (_, i) => `n${319 - 2 * i}`))
  })

  it('is searched by person, by act and by any word, tone marks or not', async () => {
    await does({ who: 'Ngọc.Ánh@example.gov.vn', object: 'a' })
    await does({ act: 'download', object: 'responses.csv', commune: hongDan })
    await does({
      act: 'sign-in-refused',
      role: 'none',
      who: 'la@example.com',
      object: 'not-staff',
      device: '',
    })
    const found = async (search: string) =>
      objects(await read(`${IN_CA_MAU}&${search}`)).filter((object) => !object.startsWith('2026-11'))
    expect(await found('who=ngoc.anh')).toEqual(['a'])
    expect(await found('act=download')).toEqual(['responses.csv'])
    expect(await found(`q=${encodeURIComponent('RESPONSES 31843')}`)).toEqual(['responses.csv'])
    expect(await found('who=la&act=sign-in-refused')).toEqual(['not-staff'])
    expect(await found('q=nothing-like-it')).toEqual([])
  })

  it.each([
    ['an act that there is not', 'act=stroll'],
    ['a search without end', `q=${'x'.repeat(201)}`],
    ['a cursor of nothing', 'after=x'],
    [
      'a cursor with no entry behind the month',
      `after=${encodeURIComponent(`${caMau}/2026-11/2026-11-21#x`)}`,
    ],
    ['a cursor without an entry', `after=${encodeURIComponent(`${caMau}/2026-11/`)}`],
    [
      'a cursor of another month',
      `after=${encodeURIComponent(`${caMau}/2026-10/2026-10-01#019aa5c8-7c00-7000-8000-000000000001`)}`,
    ],
    [
      'a cursor whose entry is of another month',
      `after=${encodeURIComponent(`${caMau}/2026-11/2026-10-01#019aa5c8-7c00-7000-8000-000000000001`)}`,
    ],
  ])('refuses %s', async (_, search) => {
    expect((await call(`${IN_CA_MAU}&${search}`)).status).toBe(400)
  })

  it('tells nobody who may not see it, and writes down that he tried', async () => {
    const asOfficer = await world.as(people.officer)
    expect((await asOfficer(IN_CA_MAU)).status).toBe(403)
    const { entries } = await read(`${IN_CA_MAU}&act=refused`)
    expect(entries).toMatchObject([{ who: people.officer.email, object: `see-audit ${caMau}` }])
  })
})

describe('the file of a month', () => {
  const FILE = `${MONTH}/log.csv?province=${caMau}`

  it('says in Vietnamese and by the clock of Vietnam what was done, and runs no formula', async () => {
    await does({
      who: '=cmd|calc@example.com',
      object: 'tệp "một", hai',
      commune: hongDan,
      before: 'b',
      after: 'a',
    })
    const answer = await call(`${FILE}&act=recount`)
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="nhat-ky_96_2026-11.csv"')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, line, end] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head?.split(',').slice(0, 4)).toEqual(['Thời điểm (giờ Việt Nam)', 'Người làm', 'Vai trò', 'Việc'])
    expect(line).toMatch(
      /^2026-11-21 10:32:01,'=cmd\|calc@example\.com,Cán bộ tỉnh,Cập nhật số liệu,"tệp ""một"", hai",,96@2025-07-01,31843@2025-07-01,abcdef012345,province_officer,recount,b,a,[0-9a-f-]{36}$/,
    )
    expect(end).toBe('')
  })

  it('is written down before it is made', async () => {
    await call(`${FILE}&who=lan`)
    const { entries } = await read(`${IN_CA_MAU}&act=export-audit`)
    expect(entries).toMatchObject([{ who: people.auditor.email, object: '2026-11?who=lan' }])
  })

  it('asks for a sign-in of the last five minutes, by a page where a person follows the link', async () => {
    world.advance(6 * MINUTE)
    expect((await call(FILE)).status).toBe(401)
    const followed = await call(`${FILE}&act=download&who=lan`, { headers: { 'Sec-Fetch-Mode': 'navigate' } })
    expect(followed.status).toBe(302)
    const to = new URL(followed.headers.get('Location') ?? '', world.deps.origin).searchParams.get('to')
    expect(to).toBe('/office/?page=audit&province=96%402025-07-01&view=2026-11&item=download&q=lan')
  })

  it('says at its end where it is not the whole month', () => {
    expect(logFile([], true).split('\r\n')).toHaveLength(2)
    expect(logFile([], false).split('\r\n').at(1)).toMatch(/^"?CHƯA HẾT: .* tải lại\.?"?$/)
  })
})
