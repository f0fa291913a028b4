import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../functions/sheets/read-spreadsheet.ts'
import { auditStore } from '../../../../functions/store/audit.ts'
import { registerStore } from '../../../../functions/store/register.ts'
import { registerRecordStore } from '../../../../functions/store/register-records.ts'
import { importAreas } from '../../../../infra/local/commands/catalogue/import-areas.ts'
import { runCatalogue } from '../../../../infra/local/commands/catalogue/run.ts'
import { openStore } from '../../../../infra/local/commands/open-store.ts'
import { StartProblem } from '../../../../infra/local/start-problem.ts'
import { AreaId } from '../../../../shared/ids.ts'
import type { Sheet } from '../../../../shared/register/import/sheet.ts'
import { dayOf } from '../../../../shared/time.ts'
import { csvOf, HEADER } from '../../../shared/register/catalogue/nation.ts'
import { aClock, aTable, someRandom } from '../../../support/table.ts'

const clock = aClock(Date.UTC(2026, 10, 22, 3))
const HCMC = AreaId.parse('79@2025-07-01')
const province = ['tỉnh', '79', '', 'Hồ Chí Minh', 'thành phố', '2025-07-01']
const commune = ['xã', '25969', '79', 'Thuận Giao', 'phường', '2025-07-01']

describe('npm run catalogue', () => {
  it('shows what it would change, changes it, and finds nothing to change the next time', async () => {
    const system = aSystem()
    const file = system.file('areas.csv', csvOf([province, commune]))
    expect(await system.run(file, '--dry-run')).toEqual([true, expect.stringContaining('thêm 1, sửa 0')])
    expect(await system.read(({ records }) => records.provinces())).toEqual([])
    expect(await system.run(file)).toEqual([true, expect.stringContaining('thêm 1, sửa 0, giữ nguyên 1')])
    expect(await system.run(file)).toEqual([true, expect.stringContaining('thêm 0, sửa 0, giữ nguyên 2')])
    const stored = await system.read(({ register }) => register.communes(HCMC))
    expect(stored).toMatchObject([{ id: '25969@2025-07-01', name: 'Thuận Giao', type: 'phuong' }])
  })

  it('brings along the 34 provinces, with their types by day', async () => {
    const system = aSystem()
    const file = system.file('areas.csv', csvOf([commune]))
    expect(await system.run(file)).toEqual([true, expect.stringContaining('Kèm theo là 34 tỉnh')])
    const [isDone, said] = await system.run(file)
    expect([isDone, said.includes('Kèm theo')]).toEqual([true, false])
    expect(await system.read(({ register }) => register.provinces())).toHaveLength(34)
    const dongNai = (await system.read(({ records }) => records.provinces())).find(
      ({ record }) => record.code === '75',
    )
    expect(dongNai?.record.names).toMatchObject([{ type: 'tinh' }, { from: '2026-04-30', type: 'thanh_pho' }])
  })

  it('writes one entry into the audit log before a change, none when nothing changes', async () => {
    const system = aSystem()
    const file = system.file('areas.csv', csvOf([province]))
    await system.run(file, '--dry-run')
    await system.run(file)
    await system.run(file)
    const month = dayOf(clock.now).slice(0, 7)
    const { entries } = await system.read(({ audit }) => audit.page(undefined, month, { limit: 10 }))
    expect(entries).toMatchObject([
      { act: 'change-register', who: 'operator', object: 'areas/areas.csv', after: expect.any(String) },
    ])
  })

  it('counts what somebody else changed meanwhile, and brings it the next time', async () => {
    const { table, close } = await aTable()
    const records = registerRecordStore(table, clock)
    const busy = { ...records, putCommune: async () => 'stale' as const }
    const audit = { write: async () => {} }
    const { sheets } = await readSpreadsheet(csvOf([province, commune]), 'areas.csv')
    const [sheet] = sheets as [Sheet]
    const options = { file: 'areas.csv', dryRun: false }
    expect(await importAreas({ records: busy, audit }, sheet, options)).toMatchObject({ stale: 1 })
    const next = await importAreas({ records, audit }, sheet, options)
    expect(next).toMatchObject({ stale: 0, plan: { counts: { added: 1, changed: 0, same: 1 } } })
    await close()
  })

  it('says row by row what to mend, in both languages, and writes nothing', async () => {
    const system = aSystem()
    const file = system.file('areas.csv', csvOf([province, ['xã', '25969', '74', 'A', 'quận', '31/02/2026']]))
    const [isDone, said] = await system.run(file)
    expect(isDone).toBe(false)
    expect(said).toContain('Chưa nhập gì cả: có 2 chỗ phải sửa trong tệp.')
    expect(said).toContain('areas, E3: giá trị này không dùng được. "quận"')
    expect(said).toContain('areas, F3: no date; write it like 30/04/2026 or 2026-04-30. "31/02/2026"')
    expect(await system.read(({ records }) => records.provinces())).toEqual([])
  })

  it('tells the first of many issues, and how many more there are', async () => {
    const system = aSystem()
    const bad = Array.from({ length: 40 }, () => ['xã', 'x', '79', 'A', 'xã', '2025-07-01'])
    const [, said] = await system.run(system.file('areas.csv', csvOf(bad)))
    expect(said).toContain('… and 10 more.')
  })

  it('reads the sheet "Địa bàn" of a workbook, its dates and numbers too', async () => {
    const system = aSystem()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Hướng dẫn').addRow(['Đọc trước khi điền'])
    const sheet = book.addWorksheet('Địa bàn')
    sheet.addRow(HEADER)
    sheet.addRow(['tỉnh', 1, '', 'Hà Nội', 'thành phố', new Date(Date.UTC(2025, 6, 1))])
    sheet.addRow(['xã', 4, 1, 'Ba Đình', 'phường', new Date(Date.UTC(2025, 6, 1))])
    const file = system.file('areas.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    expect(await system.run(file)).toEqual([true, expect.stringContaining('thêm 1')])
    const hanoi = AreaId.parse('01@2025-07-01')
    expect(await system.read(({ register }) => register.communes(hanoi))).toMatchObject([{ code: '00004' }])
  })

  it.each([
    ['no file', []],
    ['an option in its place', ['--dry-run']],
    ['a file that is not there', ['/nowhere/areas.csv']],
    ['an unknown option', ['areas.csv', '--all']],
  ])('explains itself when given %s', async (_, given) => {
    await expect(aSystem().run(...given)).rejects.toBeInstanceOf(StartProblem)
  })

  it('explains what is no spreadsheet, and a workbook without that sheet', async () => {
    const system = aSystem()
    const pdf = system.file('areas.csv', new TextEncoder().encode('%PDF-1.7'))
    await expect(system.run(pdf)).rejects.toThrow('Save it as .xlsx or CSV UTF-8')
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Một').addRow(['a'])
    book.addWorksheet('Hai').addRow(['b'])
    const file = system.file('areas.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    await expect(system.run(file)).rejects.toThrow('none is called "Địa bàn"')
  })
})

/** A system in a folder of its own, stopped: each call opens and closes it. */
function aSystem() {
  const dir = mkdtempSync(join(tmpdir(), 'tung-nha-catalogue-'))
  const environment = { DATA_DIR: join(dir, 'data') }
  return {
    file(name: string, bytes: Uint8Array): string {
      writeFileSync(join(dir, name), bytes)
      return join(dir, name)
    },
    async run(...given: string[]): Promise<[boolean, string]> {
      const said: string[] = []
      const isDone = await runCatalogue(given, { environment, clock, say: (text) => said.push(text) })
      return [isDone, said.join('\n')]
    },
    async read<Read>(from: (stores: Stores) => Promise<Read>): Promise<Read> {
      const { table, close } = await openStore({}, environment)
      try {
        return await from({
          records: registerRecordStore(table, clock),
          register: registerStore(table, clock),
          audit: auditStore(table, clock, someRandom()),
        })
      } finally {
        await close()
      }
    },
  }
}

type Stores = {
  records: ReturnType<typeof registerRecordStore>
  register: ReturnType<typeof registerStore>
  audit: ReturnType<typeof auditStore>
}
