import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportList } from '../../../shared/api/imports.ts'
import { HamletId } from '../../../shared/ids.ts'
import { CommuneRecord } from '../../../shared/register/areas.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { DAY, Day, dayOf } from '../../../shared/time.ts'
import { aWorkbook, type ImportWorld, importWorld, planned, type Sheets } from './import-world.ts'
import { caMau, hongDan, people, sonLa } from './world.ts'

/** Two communes as an office keeps them: titles above, dates as dates and as text, a number with a dot. */
const register: Sheets = {
  'Danh sách': [],
  Thôn: [
    ['DANH SÁCH THÔN, ẤP'],
    [],
    ['STT', 'Xã', 'Tên ấp', 'Số hộ', 'Ngày đếm'],
    [1, 'Hồng Dân', 'Ấp Nội Ô', 412, new Date('2026-07-01T00:00:00Z')],
    [2, '31843', 'Ấp Xẻo Quao', '1.210', '01/07/2026'],
    [3, 'Phước Long', 'Ấp Long Thành', 305, '2026-07-01'],
  ],
  Tổ: [
    ['Xã', 'Tên tổ', 'Cấp', 'Thôn phụ trách'],
    ['Hồng Dân', 'Tổ ấp Nội Ô', 'Thôn', 'Ấp Nội Ô; Ấp Xẻo Quao'],
    ['Phước Long', 'Tổ ấp Long Thành', 'Thôn', 'Ấp Long Thành'],
  ],
  'Thành viên': [
    ['Xã', 'Tổ', 'Họ và tên', 'Tổ trưởng'],
    ['Hồng Dân', 'Tổ ấp Nội Ô', 'Nguyễn Thị Lan', 'x'],
    ['Hồng Dân', 'Tổ ấp Nội Ô', 'Trần Văn Ðông', undefined],
    ['Phước Long', 'Tổ ấp Long Thành', 'Lê Thị Hoa'.normalize('NFD'), 'Có'],
  ],
}

let world: ImportWorld
beforeEach(async () => {
  world = await importWorld()
})
afterEach(() => world.close())

describe('an office imports its register', () => {
  it('is told two mistakes by cell, corrects them, sees what would change, imports, and doubles nothing', async () => {
    const wrong: Sheets = {
      ...register,
      Thôn: [...(register.Thôn ?? []), [4, 'Hồng Vân', 'Ấp Mới', '210 hộ', '01/07/2026']],
    }
    const before = await world.register()
    const refused = await world.plan(wrong)
    expect(refused.issues).toEqual([
      { code: 'unknown-commune', sheet: 'Thôn', row: 7, column: 'B', value: 'Hồng Vân' },
      { code: 'not-a-number', sheet: 'Thôn', row: 7, column: 'D', value: '210 hộ' },
    ])
    expect((await world.apply(refused.id)).status).toBe(404)

    const plan = await world.plan(register)
    expect(plan).toMatchObject({
      file: 'so.xlsx',
      sheets: [
        { name: 'Thôn', added: 3, changed: 0, same: 0 },
        { name: 'Tổ', added: 2, changed: 0, same: 0 },
        { name: 'Thành viên', added: 3, changed: 0, same: 0 },
      ],
      issues: [],
      issueCount: 0,
    })
    expect(plan.changes[1]).toEqual({
      sheet: 'Thôn',
      row: 5,
      kind: 'added',
      name: 'Ấp Xẻo Quao',
      fields: [
        { title: 'Xã, phường', before: '', after: 'Hồng Dân' },
        { title: 'Tên thôn', before: '', after: 'Ấp Xẻo Quao' },
        { title: 'Số hộ', before: '', after: '1210 (01/07/2026)' },
        { title: 'Từ ngày', before: '', after: '21/11/2026' },
      ],
    })
    expect(await world.register()).toEqual(before)

    expect((await world.apply(plan.id)).status).toBe(202)
    expect(await world.view(plan.id)).toMatchObject({ state: 'queued', done: 0, of: 8 })
    await world.deliver()
    expect(await world.view(plan.id)).toEqual({
      id: plan.id,
      file: 'so.xlsx',
      state: 'done',
      requestedAt: expect.any(Number),
      requestedBy: people.officer.email,
      done: 8,
      of: 8,
    })
    const after = await world.register()
    expect(after.hamlets).toHaveLength(3)
    expect(after.members).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          record: expect.objectContaining({ name: 'Trần Văn Đông', leader: false }),
        }),
        expect.objectContaining({ record: expect.objectContaining({ name: 'Lê Thị Hoa', leader: true }) }),
      ]),
    )

    const again = await world.importAll(register)
    expect(again.sheets.map(({ added, changed, same }) => [added, changed, same])).toEqual([
      [0, 0, 3],
      [0, 0, 2],
      [0, 0, 3],
    ])
    expect(await world.register()).toEqual(after)
  })

  it('gets a template that teaches, and one with the register that changes nothing when it comes back', async () => {
    await world.importAll(register)
    const call = await world.as(people.officer)
    const empty = await call(`${world.base()}/template.xlsx`)
    expect(empty.headers.get('Content-Disposition')).toBe(
      'attachment; filename="so-dia-ban_96_2026-11-21.xlsx"',
    )
    const examples = await planned(
      await world.send(new Uint8Array(await empty.arrayBuffer()), people.officer),
    )
    expect(examples).toMatchObject({ changes: [], issues: [{ code: 'no-rows', sheet: '' }] })

    const filled = await call(`${world.base()}/template.xlsx?filled=yes`)
    const same = await planned(await world.send(new Uint8Array(await filled.arrayBuffer()), people.officer))
    expect(same).toMatchObject({ changes: [], issues: [] })
    expect(same.sheets.map(({ name, same }) => [name, same])).toEqual([
      ['Thôn', 3],
      ['Tổ', 3],
      ['Thành viên', 3],
      ['Tập huấn', 0],
      ['Nhóm Zalo', 0],
      ['Chiến dịch', 0],
      ['Số liệu ngoài', 0],
    ])
  })

  it('is told of merged cells and formulas, and of a file that is none', async () => {
    const bytes = await aWorkbook(register, (book) => {
      const sheet = book.getWorksheet('Thôn')
      sheet?.mergeCells('B4:B5')
      if (sheet !== undefined) sheet.getCell('D6').value = { formula: '300+5', result: 305 }
    })
    const { issues } = await planned(await world.send(bytes, people.officer))
    expect(issues.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual(
      expect.arrayContaining(['merged-cells 4 B', 'formula 6 D']),
    )
    const text = new TextEncoder().encode('{"not": "a sheet"}')
    expect((await world.send(text, people.officer)).status).toBe(422)
    expect((await world.send(new Uint8Array(4 * 1024 * 1024 + 1), people.officer)).status).toBe(413)
  })

  it('imports a CSV that is known by its columns only', async () => {
    const csv = new TextEncoder().encode('Xã;Tên ấp;Số hộ;Ngày đếm\nHồng Dân;Ấp Nội Ô;412;01/07/2026\n')
    const plan = await planned(await world.send(csv, people.officer, 'ds%201.csv'))
    expect(plan).toMatchObject({ sheets: [{ name: 'ds 1', added: 1 }], issues: [] })
  })

  it('changes what areas are called only where an administrator sends it', async () => {
    const sheets: Sheets = {
      'Địa bàn': [
        ['Cấp', 'Mã', 'Mã tỉnh', 'Tên', 'Loại', 'Từ ngày'],
        ['xã', '31843', '96', 'Hồng Dân', 'xã', '01/07/2025'],
        ['xã', '31999', '96', 'Ấp Mới Lập', 'xã', '01/01/2026'],
      ],
      Thôn: [
        ['Xã', 'Tên thôn'],
        ['Ấp Mới Lập', 'Ấp Một'],
      ],
    }
    expect((await world.plan(sheets)).issues[0]).toEqual({ code: 'outside-scope', sheet: 'Địa bàn' })
    const plan = await world.plan(sheets, people.admin)
    expect(plan).toMatchObject({ issues: [], sheets: [{ name: 'Địa bàn', added: 1, same: 1 }, { added: 1 }] })
    expect((await world.apply(plan.id, people.officer)).status).toBe(403)
    expect((await world.apply(plan.id, people.admin)).status).toBe(202)
    await world.deliver()
    expect(await world.deps.register.communes(caMau)).toHaveLength(3)
    expect((await world.register()).hamlets).toMatchObject([{ record: { commune: '31999@2026-01-01' } }])
  })
})

describe('the areas that an import adds', () => {
  const head = ['Cấp', 'Mã', 'Mã tỉnh', 'Tên', 'Loại', 'Từ ngày', 'Đến hết ngày', 'Nhập vào mã']
  const aCommune = { Xã: ['xã', '31999', '96', 'Mới Lập', 'xã', '01/01/2026'] }
  const elsewhere = CommuneRecord.parse({
    id: '31999@2026-01-01',
    code: '31999',
    province: sonLa,
    names: [{ from: '2026-01-01', name: 'Mường La', type: 'xa' }],
    successors: [],
    formerly: [],
  })

  it('are none of another province, whose answers they would lay open', async () => {
    await world.deps.records.putCommune(elsewhere, 0)
    const plan = await world.plan({ 'Địa bàn': [head, aCommune.Xã] }, people.admin)
    expect(plan.issues).toEqual([{ code: 'outside-scope', sheet: 'Địa bàn', row: 2, value: '31999' }])
    expect((await world.apply(plan.id, people.admin)).status).toBe(404)
  })

  it('are none that another province has got since the file was looked at', async () => {
    const plan = await world.plan({ 'Địa bàn': [head, aCommune.Xã] }, people.admin)
    expect(plan.issues).toEqual([])
    await world.deps.records.putCommune(elsewhere, 0)
    expect(await (await world.apply(plan.id, people.admin)).json()).toMatchObject({ code: 'plan-outdated' })
  })

  it('are named by their own rows, not by those that name them as heirs', async () => {
    const until = ['01/07/2025', '31/12/2025', '31999']
    const plan = await world.plan(
      {
        'Địa bàn': [head, ['xã', '31843', '96', 'Hồng Dân', 'xã', ...until], aCommune.Xã],
      },
      people.admin,
    )
    expect(plan).toMatchObject({
      issues: [],
      changes: [
        { row: 3, kind: 'added', name: 'Mới Lập' },
        { row: 2, kind: 'changed', name: 'Hồng Dân' },
      ],
    })
  })
})

describe('what an import may reach', () => {
  const ofHongDan: Sheets = {
    Thôn: [
      ['Xã', 'Tên thôn'],
      ['Hồng Dân', 'Ấp Nội Ô'],
    ],
  }

  it('is the own commune for a coordinator, who cannot see or carry out what concerns others', async () => {
    const own = await world.plan(ofHongDan, people.coordinator)
    expect(own.issues).toEqual([])
    const foreign = await world.plan(ofHongDan, people.neighbour)
    expect(foreign.issues).toMatchObject([{ code: 'outside-scope', row: 2, about: 'Phước Long' }])
    const campaign: Sheets = {
      'Chiến dịch': [
        ['Tên', 'Từ ngày', 'Đến ngày'],
        ['A', '1/1/2026', '2/1/2026'],
      ],
    }
    expect((await world.plan(campaign, people.coordinator)).issues).toMatchObject([{ code: 'outside-scope' }])

    const ofOffice = await world.plan(ofHongDan, people.officer)
    expect((await world.apply(ofOffice.id, people.coordinator)).status).toBe(403)
    expect((await world.apply(own.id, people.neighbour)).status).toBe(403)
    const same = await world.plan({
      Tổ: [
        ['Xã', 'Tên tổ'],
        ['Hồng Dân', 'Tổ CNSCĐ ấp 1'],
      ],
    })
    expect(same).toMatchObject({ changes: [], issues: [], sheets: [{ same: 1 }] })
    expect((await world.apply(same.id, people.coordinator)).status).toBe(403)
    const asForeign = await world.as(people.foreign)
    const swapped = `/api/office/register/${sonLa}/imports/${own.id}`
    expect((await asForeign(`${swapped}/apply`, { method: 'POST' })).status).toBe(404)

    expect((await world.apply(own.id, people.coordinator)).status).toBe(202)
    expect((await world.view(own.id, people.coordinator)).state).toBe('queued')
    expect((await (await world.as(people.neighbour))(`${world.base()}/imports/${own.id}`)).status).toBe(403)
    const listed = async (who: (typeof people)['officer']) =>
      ImportList.parse(await (await (await world.as(who))(`${world.base()}/imports`)).json()).imports
    expect(await listed(people.coordinator)).toMatchObject([{ id: own.id }])
    expect(await listed(people.neighbour)).toEqual([])
    expect(await listed(people.officer)).toMatchObject([{ id: own.id }])
  })

  it('is written down before it is done, and not done where it cannot be', async () => {
    const { id } = await world.plan(ofHongDan)
    await world.apply(id)
    const month = dayOf(world.deps.clock()).slice(0, 7)
    const { entries } = await world.deps.audit.page(caMau, month, { limit: 10 })
    expect(entries.map(({ act, object, who }) => ({ act, object, who }))).toEqual(
      ['import', 'plan-import'].map((act) => ({ act, object: `imports/${id}`, who: people.officer.email })),
    )
    let full: string | undefined
    const silent = await importWorld({
      audit: { write: async ({ act }) => (act === full ? Promise.reject(new Error('full')) : undefined) },
    })
    const plan = await silent.plan(ofHongDan)
    full = 'import'
    expect((await silent.apply(plan.id)).status).toBe(500)
    expect(silent.started).toEqual([])
    full = 'plan-import'
    expect((await silent.send(await aWorkbook(ofHongDan), people.officer)).status).toBe(500)
    full = 'see-members'
    const filled = await (await silent.as(people.officer))(`${silent.base()}/template.xlsx?filled=yes`)
    expect(filled.status).toBe(500)
    await silent.close()
  })
})

describe('one import at a time, over the register that was looked at', () => {
  const sheets: Sheets = {
    Thôn: [
      ['Xã', 'Mã', 'Tên thôn'],
      ['Hồng Dân', 'h1', 'Ấp Nội Ô'],
    ],
  }

  it('refuses a plan that the register has left behind, and then changes nothing', async () => {
    const plan = await world.plan({
      Thôn: [...(sheets.Thôn ?? []), ['Hồng Dân', 'h2', 'Ấp Hai']],
    })
    const hamlet = {
      id: HamletId.parse('h1'),
      commune: hongDan,
      name: 'Ấp Một',
      households: [],
      from: Day.parse('2026-01-01'),
    }
    await world.deps.records.putEntry(caMau, 'hamlets', hamlet, 0)
    const answer = await world.apply(plan.id)
    expect(await answer.json()).toMatchObject({ status: 409, code: 'plan-outdated' })
    expect(world.started).toEqual([])
    expect((await world.register()).hamlets).toHaveLength(1)
    expect((await world.apply((await world.plan(sheets)).id)).status).toBe(202)
  })

  it('refuses a second one while the first is under way, and answers the first again', async () => {
    const [first, second] = [await world.plan(sheets), await world.plan(sheets)]
    expect((await world.apply(first.id)).status).toBe(202)
    expect(await (await world.apply(second.id)).json()).toMatchObject({ code: 'import-under-way' })
    expect((await world.apply(first.id)).status).toBe(202)
    expect(world.started).toHaveLength(1)
    await world.deliver()
    expect(await (await world.apply(second.id)).json()).toMatchObject({ code: 'plan-outdated' })
    expect((await world.apply(first.id)).status).toBe(202)
    expect(world.started).toEqual([])
  })

  it('answers whoever asks a second time at once how far it is, though it has begun to change the register', async () => {
    const { records } = world.deps
    const plan = await world.plan(sheets)
    const twice: ImportWorld['deps'] = world.deps
    // Between the look at the run and that at the register, the same import is asked for and carried out.
    const { entries } = records
    let asked = false
    twice.records = {
      ...records,
      async entries(...args) {
        if (!asked) {
          asked = true
          expect((await world.apply(plan.id)).status).toBe(202)
          await world.deliver()
        }
        return entries(...args)
      },
    }
    const answer = await world.apply(plan.id)
    expect([answer.status, await answer.json()]).toMatchObject([202, { id: plan.id, state: 'done' }])
  })

  it('says so when it could not be started, and is taken up when it is asked for again', async () => {
    const broken = await importWorld({ startResults: () => Promise.reject(new Error('no Lambda')) })
    const plan = await broken.plan(sheets)
    expect(await (await broken.apply(plan.id)).json()).toMatchObject({ code: 'import-not-started' })
    expect(await broken.view(plan.id)).toMatchObject({ state: 'failed', done: 0 })
    await broken.resultsDeps.imports.getRun({ province: caMau, id: plan.id })
    expect((await broken.apply(plan.id)).status).toBe(503)
    await broken.close()
  })

  it('shows one that nobody took as failed, and starts it again', async () => {
    const plan = await world.plan(sheets)
    await world.apply(plan.id)
    world.started.splice(0)
    world.advance(DAY / 24)
    expect((await world.view(plan.id)).state).toBe('failed')
    expect((await world.apply(plan.id)).status).toBe(202)
    expect((await world.view(plan.id)).state).toBe('queued')
    await world.deliver()
    expect((await world.view(plan.id)).state).toBe('done')
    expect(await world.deps.records.entries(caMau, kinds.hamlets)).toHaveLength(1)
  })
})
