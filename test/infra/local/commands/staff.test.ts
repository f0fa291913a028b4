import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditStore } from '../../../../functions/store/audit.ts'
import { registerStore } from '../../../../functions/store/register.ts'
import { registerRecordStore } from '../../../../functions/store/register-records.ts'
import { staffStore } from '../../../../functions/store/staff.ts'
import { readStaffCommand } from '../../../../infra/local/commands/staff/given.ts'
import { runStaffCommand } from '../../../../infra/local/commands/staff/run.ts'
import { StartProblem } from '../../../../infra/local/start-problem.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { aRegisterFiller } from '../../../support/register.ts'
import { aClock, aTable, someRandom } from '../../../support/table.ts'

const caMau = AreaId.parse('96@2025-07-01')
const khanhAn = AreaId.parse('32059@2025-07-01')
const clock = aClock()

type Stores = Parameters<typeof runStaffCommand>[1]
let stores: Stores
let empty: Stores
let emptyLog: ReturnType<typeof auditStore>
let log: ReturnType<typeof auditStore>
const opened: Awaited<ReturnType<typeof aTable>>[] = []

async function open() {
  const one = await aTable()
  opened.push(one)
  return {
    table: one.table,
    stores: {
      staff: staffStore(one.table, clock),
      register: registerStore(one.table, clock),
      records: registerRecordStore(one.table, clock),
      audit: auditStore(one.table, clock, someRandom()),
    },
  }
}

beforeAll(async () => {
  const bare = await open()
  empty = bare.stores
  emptyLog = bare.stores.audit
  const filled = await open()
  stores = filled.stores
  log = filled.stores.audit
  const fill = aRegisterFiller(filled.table, clock)
  await fill.putProvince({ id: caMau, code: '96', name: 'Cà Mau', type: 'tinh' })
  await fill.putCommune({ id: khanhAn, province: caMau, code: '32059', name: 'Khánh An', type: 'xa' })
})
afterAll(() => Promise.all(opened.map((one) => one.close())))

async function run(line: string, on = stores): Promise<string> {
  clock.advance(1)
  return runStaffCommand(readStaffCommand(line.split(' ')), on)
}

async function whyNot(line: string, on = stores): Promise<string> {
  const problem = await run(line, on).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(StartProblem)
  return problem instanceof StartProblem ? problem.words.en : ''
}

async function logged(province: AreaId | undefined) {
  return (await log.page(province, '2026-11', { limit: 100 })).entries.reverse()
}

describe('npm run staff', () => {
  it('makes the first administrator of a province, and says so in the log before', async () => {
    const said = await run('add --email Quan@Tinh.gov.vn --name Quân --role province_admin --province 96')
    expect(said).toContain('quan@tinh.gov.vn')
    const quan = { email: 'quan@tinh.gov.vn', name: 'Quân', role: 'province_admin', province: caMau }
    expect(await stores.staff.get('quan@tinh.gov.vn')).toEqual(quan)
    expect(await run('list --province 96')).toContain('quan@tinh.gov.vn  province_admin  Quân')
    expect(await logged(caMau)).toMatchObject([
      { act: 'change-staff', who: 'operator', object: 'quan@tinh.gov.vn: none > province_admin' },
    ])
  })

  it('gives the roles of the nation, and an auditor the nation or a province', async () => {
    await run('add --email viet@bo.gov.vn --name Việt --role national_viewer')
    await run('add --email thu@bo.gov.vn --name Thu --role auditor')
    await run('add --email an@tinh.gov.vn --name An --role auditor --province 96')
    expect(await stores.staff.get('viet@bo.gov.vn')).not.toHaveProperty('province')
    const nation = await run('list')
    expect(nation).toContain('viet@bo.gov.vn')
    expect(nation).toContain('thu@bo.gov.vn')
    expect(nation).not.toContain('an@tinh.gov.vn')
    expect((await logged(undefined)).map(({ who }) => who)).toEqual(['operator', 'operator'])
  })

  it('finds a commune by its code', async () => {
    await run('add --email mai@xa.gov.vn --name Mai --role commune_coordinator --province 96 --commune 32059')
    expect(await stores.staff.get('mai@xa.gov.vn')).toMatchObject({ province: caMau, commune: khanhAn })
  })

  it('changes a role and keeps the name, ends it, and gives it back', async () => {
    await run('add --email ha@tinh.gov.vn --name Hà --role province_viewer --province 96')
    await run('add --email ha@tinh.gov.vn --role province_officer --province 96')
    expect(await stores.staff.get('ha@tinh.gov.vn')).toMatchObject({ name: 'Hà', role: 'province_officer' })
    await run('end --email ha@tinh.gov.vn')
    expect(await stores.staff.get('ha@tinh.gov.vn')).toBeUndefined()
    expect(await run('list --province 96')).toMatch(/ha@tinh.gov.vn .*đã thu hồi/)
    await run('end --email ha@tinh.gov.vn')
    expect((await stores.staff.find('ha@tinh.gov.vn'))?.rev).toBe(3)
    await run('add --email ha@tinh.gov.vn --role province_officer --province 96')
    expect((await stores.staff.find('ha@tinh.gov.vn'))?.ended).toBe(false)
  })

  it('forgets the account that an address was bound to', async () => {
    await run('add --email lan@tinh.gov.vn --name Lan --role province_viewer --province 96')
    await stores.staff.bind('lan@tinh.gov.vn', 'https://id.example', 'old')
    expect(await stores.staff.bind('lan@tinh.gov.vn', 'https://id.example', 'new')).toBe('other-account')
    await run('unbind --email lan@tinh.gov.vn')
    expect(await stores.staff.bind('lan@tinh.gov.vn', 'https://id.example', 'new')).toBe('bound')
  })

  it.each([
    ['nothing', '', 'Say what to do'],
    ['a verb that there is not', 'delete --email a@b.vn', 'Say what to do'],
    ['no address', 'add --name A --role auditor', '--email is needed'],
    ['an address that is none', 'add --email a --name A --role auditor', '--email is needed'],
    ['no name of somebody new', 'add --email a@b.vn --role auditor', '--name is needed'],
    [
      'a role that there is not',
      'add --email a@b.vn --name A --role king',
      'one of national_viewer, province_admin',
    ],
    ['no province', 'add --email a@b.vn --name A --role province_admin', 'needs --province'],
    ['no commune', 'add --email a@b.vn --name A --role commune_coordinator --province 96', 'needs --commune'],
    [
      'a province of the nation',
      'add --email a@b.vn --name A --role national_viewer --province 96',
      'does not go with',
    ],
    [
      'a commune of a province',
      'add --email a@b.vn --name A --role auditor --province 96 --commune 32059',
      'does not go with',
    ],
    [
      'a province that there is not',
      'add --email a@b.vn --name A --role province_admin --province 97',
      'code 97 today',
    ],
    [
      'a commune that there is not',
      'add --email a@b.vn --name A --role commune_coordinator --province 96 --commune 99999',
      'code 99999 today',
    ],
    ['an option of another verb', 'end --email a@b.vn --role auditor', 'cannot be understood'],
    ['the end of nobody', 'end --email a@b.vn', 'Nobody has the address'],
    ['a list of a province that there is not', 'list --province 97', 'code 97 today'],
  ])('refuses %s and says what is missing', async (_, line, why) => {
    expect(await whyNot(line)).toContain(why)
    expect(await stores.staff.find('a@b.vn')).toBeUndefined()
  })

  it('brings the 34 provinces into a register that has none, and writes that down', async () => {
    expect(await whyNot('list --province 96', empty)).toContain('npm run catalogue')
    expect(await run('list', empty)).toContain('Nobody yet')
    await run('add --email a@b.vn --name A --role province_admin --province 75', empty)
    expect(await empty.staff.get('a@b.vn')).toMatchObject({ province: '75@2025-07-01' })
    const provinces = await empty.register.provinces()
    expect(provinces).toHaveLength(34)
    expect(provinces.find(({ code }) => code === '75')).toMatchObject({ name: 'Đồng Nai', type: 'thanh_pho' })
    const nation = await emptyLog.page(undefined, '2026-11', { limit: 10 })
    expect(nation.entries).toMatchObject([{ act: 'change-register', who: 'operator', object: 'areas' }])
  })

  it('does nothing that cannot be written down', async () => {
    const audit = { write: () => Promise.reject(new Error('the log is full')) }
    await expect(run('add --email c@b.vn --name C --role auditor', { ...empty, audit })).rejects.toThrow(
      'full',
    )
    expect(await empty.staff.find('c@b.vn')).toBeUndefined()
  })
})
