import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FieldDeps, fieldStores } from '../../../../functions/field/deps.ts'
import { type RegisterRecords, registerRecordStore } from '../../../../functions/store/register-records.ts'
import { staffStore } from '../../../../functions/store/staff.ts'
import type { Table } from '../../../../functions/store/table.ts'
import { diceOf } from '../../../../infra/local/demo/dice.ts'
import { areaOf, communes } from '../../../../infra/local/demo/places.ts'
import {
  crews,
  fillRegister,
  HOUSEHOLD_VISIT,
  MONTHLY_REPORT,
} from '../../../../infra/local/demo/register.ts'
import { addResponses, pastBefore } from '../../../../infra/local/demo/responses.ts'
import { daysFrom } from '../../../../shared/calendar.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { successorsOn } from '../../../../shared/register/catalogue/through-time.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import { Day, dayOf } from '../../../../shared/time.ts'
import { failUnreadable } from '../../../support/batches.ts'
import { aTable } from '../../../support/table.ts'

const NOW = Date.parse('2026-11-20T09:00:00+07:00')
const TODAY = Day.parse('2026-11-20')
const BINH_DUONG = AreaId.parse('74@0001-01-01')
const inCommune = crews.filter(({ commune }) => commune.code === '31825')

let table: Table
let close: () => Promise<void>
let deps: FieldDeps
let records: RegisterRecords
beforeAll(async () => {
  ;({ table, close } = await aTable())
  const clock = () => NOW
  const random = diceOf('test').bytes
  const origin = 'http://127.0.0.1'
  deps = { origin, serverKey: 'k', log: () => {}, clock, random, ...fieldStores(table, clock, random) }
  records = registerRecordStore(table, clock)
  await fillRegister(deps, records, staffStore(table, clock))
}, 30_000)
afterAll(() => close())

describe('the register of the demo', () => {
  it('knows what its provinces and communes were before 1 July 2025', async () => {
    const all = (await records.provinces()).map(({ record }) => record)
    const hcmc = all.find(({ id }) => id === areaOf('79'))
    expect(hcmc?.formerly.map(({ name }) => name)).toEqual(['Bình Dương', 'Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'])

    const former = (await records.communes(BINH_DUONG)).map(({ record }) => record)
    const byId = new Map(former.map((record) => [record.id, record]))
    const binhChuan = AreaId.parse('25969@0001-01-01')
    expect(byId.get(binhChuan)?.names[0]).toMatchObject({ name: 'Bình Chuẩn', type: 'phuong' })
    const whole = new Map((await records.communes(areaOf('79'))).map(({ record }) => [record.id, record]))
    expect(successorsOn(new Map([...byId, ...whole]), binhChuan, TODAY)).toEqual([
      { area: areaOf('25969'), share: 'part' },
      { area: areaOf('25975'), share: 'part' },
    ])
  })

  it('says of every commune which ones it was made of', async () => {
    const provinces = new Set(communes.map(({ province }) => province))
    const own = (await Promise.all([...provinces].map((id) => records.communes(id)))).flat()
    expect(own).toHaveLength(communes.length)
    for (const { record } of own) expect(record.formerly.length, record.code).toBeGreaterThan(0)
  })

  it('has teams of the commune and of hamlets, young people’s too, and a hamlet that none looks after', async () => {
    const diAn = communes.find(({ code }) => code === '25942')
    if (diAn === undefined) throw new Error('Dĩ An is not there.')
    const teams = (await records.entries(diAn.province, kinds.teams, diAn.id)).map(({ record }) => record)
    expect(teams.map(({ kind, level }) => `${kind} ${level}`).sort()).toEqual(
      [...Array(3).fill('community hamlet'), 'community commune', 'youth hamlet'].sort(),
    )
    const hamlets = await records.entries(diAn.province, kinds.hamlets, diAn.id)
    expect(hamlets).toHaveLength(4)
    const looked = new Set(teams.flatMap((team) => team.hamlets))
    expect(hamlets.filter(({ record }) => !looked.has(record.id))).toHaveLength(1)
    const members = await records.entries(diAn.province, kinds.members, diAn.id)
    expect(members.filter(({ record }) => record.subgroup !== undefined)).toHaveLength(20)
  })

  it('has a campaign of 92 days under way in each province, courses, groups, and what others count', async () => {
    for (const province of new Set(communes.map((commune) => commune.province))) {
      const [campaign] = await records.entries(province, kinds.campaigns)
      const { from, to, targets } = campaign?.record ?? { from: TODAY, to: TODAY, targets: [] }
      expect(daysFrom(from, to)).toHaveLength(92)
      expect(daysFrom(from, to)).toContain(TODAY)
      expect(targets.map(({ indicator }) => indicator)).toContain('households_guided')
      const figures = await records.entries(province, kinds.figures)
      for (const { record } of figures) expect(record.source).toContain('giả lập')
      expect(new Set(figures.map(({ record }) => record.indicator)).size).toBe(5)
      expect(await records.entries(province, kinds.trainings)).not.toEqual([])
      expect(await records.entries(province, kinds['zalo-groups'])).not.toEqual([])
    }
  })

  it('lets anybody see the results of one province only', async () => {
    const settings = ['96', '79', '33'].map((code) => records.getSettings(areaOf(code)))
    expect((await Promise.all(settings)).map(({ isPublic }) => isPublic)).toEqual([true, false, false])
  })
})

it('The first filling reaches over months, with a report of each team for each', async () => {
  const past = pastBefore(NOW, 100)
  await addResponses(deps, table, { crews: inCommune, count: 60, past, seed: 'first', reports: true })
  const [commune] = inCommune
  const batches = async (survey: typeof HOUSEHOLD_VISIT) => {
    const found = []
    const of = deps.batches.ofArea(survey, commune?.commune.id as never, failUnreadable)
    for await (const batch of of) found.push(batch)
    return found
  }
  const visits = await batches(HOUSEHOLD_VISIT)
  const months = visits.flatMap(({ responses }) =>
    responses.map(({ finishedAt }) => dayOf(finishedAt).slice(0, 7)),
  )
  expect(new Set(months).size).toBeGreaterThanOrEqual(3)
  const reports = (await batches(MONTHLY_REPORT)).flatMap(({ responses }) => responses)
  expect(reports.map(({ answers }) => String(answers?.period)).sort()).toEqual(
    ['2026-08', '2026-09', '2026-10'].flatMap((month) => Array(inCommune.length).fill(month)),
  )
})
