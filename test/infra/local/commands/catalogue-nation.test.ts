import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../functions/sheets/read-spreadsheet.ts'
import type { NewAuditEntry } from '../../../../functions/store/audit.ts'
import { registerStore } from '../../../../functions/store/register.ts'
import { registerRecordStore } from '../../../../functions/store/register-records.ts'
import { importAreas, readAreas } from '../../../../infra/local/commands/catalogue/import-areas.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { findArea } from '../../../../shared/register/catalogue/find-area.ts'
import type { StoredAreas } from '../../../../shared/register/catalogue/plan-areas.ts'
import { areasOn, successorsOn } from '../../../../shared/register/catalogue/through-time.ts'
import { Day } from '../../../../shared/time.ts'
import {
  changeRows,
  csvOf,
  edges,
  hasNation,
  lines,
  nationRows,
} from '../../../shared/register/catalogue/nation.ts'
import { aClock, aTable } from '../../../support/table.ts'

if (!hasNation) console.log('Skipped: the lists of the nation’s areas are not beside this project.')

const TODAY = Day.parse('2026-11-22')
const REFORM = Day.parse('2025-07-01')
const EVE = Day.parse('2025-06-30')
const clock = aClock(Date.UTC(2026, 10, 22, 3))

describe.skipIf(!hasNation)('the catalogue of the whole nation', () => {
  let closeEngine: () => Promise<void> = async () => {}
  let records: ReturnType<typeof registerRecordStore>
  let register: ReturnType<typeof registerStore>
  let stored: StoredAreas
  const written: NewAuditEntry[] = []
  const audit = { write: async (entry: NewAuditEntry) => void written.push(entry) }

  const importRows = async (rows: string[][]) => {
    const { sheets, issues } = await readSpreadsheet(csvOf(rows), 'nation.csv')
    expect(issues).toEqual([])
    return importAreas({ records, audit }, sheets[0] as never, { file: 'nation.csv', dryRun: false })
  }

  beforeAll(async () => {
    const { table, close } = await aTable()
    closeEngine = close
    records = registerRecordStore(table, clock)
    register = registerStore(table, clock)
    const { plan, own, stale } = await importRows(nationRows())
    expect(own).toBe(34)
    expect(plan.issues).toEqual([])
    expect(plan.counts).toEqual({ added: 63 + 10_041 + 3_321, changed: 34, same: 0 })
    expect(stale).toBe(0)
    stored = await readAreas(records)
  }, 120_000)
  afterAll(() => closeEngine())

  const provincesOn = (day: Day) =>
    areasOn(
      stored.provinces.map(({ record }) => record),
      day,
    )
  const communesOn = (day: Day) =>
    areasOn(
      stored.communes.map(({ record }) => record),
      day,
    )
  const wordsOf = (areas: { area: { code: string }; named: { name: string; type: string } }[]) =>
    areas.map(({ area, named }) => `${area.code} ${named.name} ${named.type}`).sort()

  it('has every name and type of today', async () => {
    const now = (list: string) =>
      lines(list)
        .map(({ code, name, type }) => `${code} ${name} ${type}`)
        .sort()
    expect(wordsOf(provincesOn(TODAY))).toEqual(now('provinces'))
    expect(wordsOf(communesOn(TODAY))).toEqual(now('communes'))
    expect(provincesOn(TODAY)).toHaveLength(34)
    expect(communesOn(TODAY)).toHaveLength(3_321)
  })

  it('has every name and type of 1 July 2025', () => {
    const before = new Map(lines('unit_changes_2026').map((line) => [line.code, line.old_type]))
    const then = (list: string) =>
      lines(list)
        .map(({ code, name, type }) => `${code} ${name} ${before.get(code) ?? type}`)
        .sort()
    expect(wordsOf(provincesOn(REFORM))).toEqual(then('provinces'))
    expect(wordsOf(communesOn(REFORM))).toEqual(then('communes'))
    const count = (type: string) => communesOn(REFORM).filter(({ named }) => named.type === type).length
    expect(['phuong', 'xa', 'dac_khu'].map(count)).toEqual([687, 2_621, 13])
  })

  it('has every name and type of the day before', () => {
    const provinces = lines('legacy_provinces').map(
      (line) => `${line.old_code} ${line.old_name} ${line.old_type}`,
    )
    expect(wordsOf(provincesOn(EVE))).toEqual(provinces.sort())
    expect(provincesOn(EVE)).toHaveLength(63)
    const communes = [...edges()].map(
      ([code, [line]]) => `${code} ${line?.old_name} ${line?.old_type?.replace('_no_commune', '')}`,
    )
    expect(wordsOf(communesOn(EVE))).toEqual(communes.sort())
    const districts = communesOn(EVE).filter(({ named }) => named.type === 'huyen')
    expect([communesOn(EVE).length, districts.length]).toEqual([10_041, 6])
  })

  it('changes types on the day of their decree', () => {
    for (const { code, old_type, new_type, effective_date } of lines('unit_changes_2026')) {
      const day = Day.parse(effective_date)
      const eve = Day.parse(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10))
      const typeOn = (on: Day) =>
        [...provincesOn(on), ...communesOn(on)].find(({ area }) => area.code === code)?.named.type
      expect([typeOn(eve), typeOn(day)]).toEqual([old_type, new_type])
    }
  })

  it('knows for every old commune and province what became of it', () => {
    const byId = new Map([...stored.provinces, ...stored.communes].map(({ record }) => [record.id, record]))
    const now = (code: string) =>
      successorsOn(byId, AreaId.parse(`${code}@0001-01-01`), TODAY).map(({ area }) => area)
    for (const [code, to] of edges()) {
      expect(now(code).sort()).toEqual(to.map((line) => `${line.new_code}@2025-07-01`).sort())
    }
    for (const line of lines('legacy_provinces')) {
      expect(now(String(line.old_code))).toEqual([`${line.new_province_code}@2025-07-01`])
    }
  })

  it.each([
    ['32244', 'Rạch Gốc', 'thi_tran', ['32244 Phan Ngọc Hiển']],
    ['32059', 'Khánh An', 'xa', ['32059 Khánh An']],
    ['25975', 'An Phú', 'phuong', ['25975 An Phú']],
    ['25987', 'Bình Hòa', 'phuong', ['25987 Bình Hòa']],
    ['25972', 'Thuận Giao', 'phuong', ['25969 Thuận Giao']],
    ['25969', 'Bình Chuẩn', 'phuong', ['25969 Thuận Giao', '25975 An Phú']],
    ['25951', 'Bình An', 'phuong', ['25951 Đông Hòa']],
    ['25960', 'An Bình', 'phuong', ['25942 Dĩ An']],
    ['25945', 'Tân Bình', 'phuong', ['25945 Tân Đông Hiệp']],
    ['25948', 'Tân Đông Hiệp', 'phuong', ['25942 Dĩ An', '25945 Tân Đông Hiệp']],
    ['12622', 'Tân Hòa', 'xa', ['12595 Ngự Thiên']],
  ])('leads from %s %s to where it is today', (code, name, type, expected) => {
    const old = communesOn(EVE).find(({ area }) => area.code === code)
    expect(old?.named).toMatchObject({ name, type })
    const today = new Map(communesOn(TODAY).map((one) => [one.area.id, one]))
    const now = old?.area.successors.map(
      ({ area }) => `${today.get(area)?.area.code} ${today.get(area)?.named.name}`,
    )
    expect(now?.sort()).toEqual(expected)
  })

  it('finds former communes through the records of today’s province alone', async () => {
    const hcmc = AreaId.parse('79@2025-07-01')
    const own = (await records.communes(hcmc)).map(({ record }) => record)
    expect(own).toHaveLength(168)
    expect(findArea(own, '25972', hcmc, TODAY)).toMatchObject({
      kind: 'former-commune',
      now: [{ code: '25969' }],
    })
    expect(findArea(own, 'Phường Bình Chuẩn', hcmc, TODAY)).toMatchObject({
      kind: 'former-commune',
      now: [{ name: 'Thuận Giao' }, { name: 'An Phú' }],
    })
    for (const { area, named } of areasOn(own, TODAY)) {
      expect(findArea(own, named.name, hcmc, TODAY)).toMatchObject({ kind: 'found', area: { id: area.id } })
    }
  })

  it('keeps the partition of every province within one page of the table', () => {
    const bytes = new Map<string, number>()
    for (const { record } of stored.communes) {
      bytes.set(
        record.province,
        (bytes.get(record.province) ?? 0) + Buffer.byteLength(JSON.stringify(record)),
      )
    }
    expect(Math.max(...bytes.values())).toBeLessThan(250_000)
  })

  it('shows the offices today’s areas only', async () => {
    expect(await register.provinces()).toHaveLength(34)
    expect(await register.communes(AreaId.parse('75@2025-07-01'))).toHaveLength(95)
    expect(await register.communes(AreaId.parse('70@0001-01-01'))).toEqual([])
  })

  it('changes nothing the second time, by the whole file or by the changes alone', async () => {
    written.length = 0
    for (const rows of [nationRows(), changeRows()]) {
      const { plan } = await importRows(rows)
      expect(plan).toMatchObject({
        provinces: [],
        communes: [],
        counts: { added: 0, changed: 0 },
        issues: [],
      })
    }
    expect(written).toEqual([])
  })
})

describe.skipIf(!hasNation)('the changes of 2026 alone', () => {
  it('come on top of what is stored, and after an interruption the rest comes', async () => {
    const { table, close } = await aTable()
    const records = registerRecordStore(table, clock)
    const audit = { write: async () => {} }
    const sheetOf = async (rows: string[][]) =>
      (await readSpreadsheet(csvOf(rows), 'a.csv')).sheets[0] as never
    const reform = nationRows().filter((row) => row[5] === '2025-07-01')
    let puts = 0
    const broken: typeof records = {
      ...records,
      putCommune: (record, rev) => {
        puts += 1
        if (puts > 1_000) throw new Error('The power went out.')
        return records.putCommune(record, rev)
      },
    }
    const options = { file: 'a.csv', dryRun: false }
    await expect(importAreas({ records: broken, audit }, await sheetOf(reform), options)).rejects.toThrow(
      'power',
    )
    const rest = await importAreas({ records, audit }, await sheetOf(reform), options)
    expect(rest.plan.counts.added).toBeGreaterThan(2_000)
    expect(rest.plan.counts.added).toBeLessThan(3_321)
    const { plan } = await importAreas({ records, audit }, await sheetOf(changeRows()), options)
    // The three provinces that became cities come with the system.
    expect(plan.counts).toEqual({ added: 0, changed: 22, same: 3 })
    const dongNai = await registerStore(table, clock).communes(AreaId.parse('75@2025-07-01'))
    const count = (wanted: string) => dongNai.filter(({ type }) => type === wanted).length
    expect(['phuong', 'xa'].map(count)).toEqual([33, 62])
    await close()
  })
})
