import { staffDeed } from '../../../../functions/office/staff/deed.ts'
import { digest } from '../../../../functions/secrets.ts'
import type { Audit } from '../../../../functions/store/audit.ts'
import type { Register } from '../../../../functions/store/register.ts'
import type { RegisterRecords } from '../../../../functions/store/register-records.ts'
import type { Staff, StaffRecord } from '../../../../functions/store/staff.ts'
import { reachOf } from '../../../../shared/access.ts'
import type { StaffMember } from '../../../../shared/api/office.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { ownProvinces } from '../../../../shared/register/catalogue/provinces.ts'
import { StartProblem } from '../../start-problem.ts'
import { inBoth, type Words } from '../../words.ts'
import type { StaffCommand } from './given.ts'
import { words } from './words.ts'

type Stores = {
  staff: Staff
  register: Register
  records: Pick<RegisterRecords, 'putProvince'>
  audit: Pick<Audit, 'write'>
}

/**
 * Does what the operator asks, written down before it is done, and gives the text that says what was done. Throws a
 * `StartProblem` where it cannot be done.
 */
export async function runStaffCommand(command: StaffCommand, stores: Stores): Promise<string> {
  switch (command.verb) {
    case 'add':
      return inBoth(await add(command, stores))
    case 'end':
      return inBoth(await end(await requirePerson(command.email, stores), stores))
    case 'unbind':
      return inBoth(await unbind(await requirePerson(command.email, stores), stores))
    case 'list':
      return list(command.province, stores)
  }
}

async function add(command: Extract<StaffCommand, { verb: 'add' }>, stores: Stores): Promise<Words> {
  const { email, role } = command
  const before = await stores.staff.find(email)
  const name = command.name ?? before?.staff.name
  if (name === undefined) throw new StartProblem(words.needed('--name', words.aName))
  const staff: StaffMember = { email, name, role, ...(await boundsOf(command, stores)) }
  await change(staff, { ended: false, before }, stores)
  return words.added(email, role)
}

async function end(before: StaffRecord, stores: Stores): Promise<Words> {
  if (!before.ended) await change(before.staff, { ended: true, before }, stores)
  return words.ended(before.staff.email)
}

async function unbind({ staff }: StaffRecord, stores: Stores): Promise<Words> {
  await record({ act: 'change-staff', object: `${staff.email}: unbind` }, staff, stores)
  await stores.staff.unbind(staff.email)
  return words.unbound(staff.email)
}

async function list(code: string | undefined, { staff, register }: Stores): Promise<string> {
  const people = await staff.list(code === undefined ? undefined : await provinceOf(code, register))
  return people.length === 0 ? inBoth(words.nobody) : people.map(lineOf).join('\n')
}

function lineOf({ staff, ended }: StaffRecord): string {
  const [commune] = staff.commune?.split('@') ?? []
  const state = ended ? `(${words.over.vi} · ${words.over.en})` : undefined
  return [staff.email, staff.role, commune, staff.name, state].filter((part) => part !== undefined).join('  ')
}

/** Which areas bound the role: none for the nation, a province for an auditor where one is named. */
async function boundsOf(
  { role, province, commune }: { role: StaffMember['role']; province?: string; commune?: string },
  stores: Stores,
): Promise<Pick<StaffMember, 'province' | 'commune'>> {
  const reach = reachOf(role)
  if (reach === 'nation' && province !== undefined) throw new StartProblem(words.notWith('--province', role))
  if (reach !== 'commune' && commune !== undefined) throw new StartProblem(words.notWith('--commune', role))
  if (province === undefined) {
    if (reach === 'nation' || reach === 'given') return {}
    throw new StartProblem(words.neededFor('--province', role))
  }
  const { register } = stores
  if ((await register.provinces()).length === 0) await bringProvinces(stores)
  const area = await provinceOf(province, register)
  if (reach !== 'commune') return { province: area }
  if (commune === undefined) throw new StartProblem(words.neededFor('--commune', role))
  const found = (await register.communes(area)).find(({ code }) => code === commune)
  if (found === undefined) throw new StartProblem(words.noCommune(commune, province))
  return { province: area, commune: found.id }
}

async function provinceOf(code: string, register: Register): Promise<AreaId> {
  const provinces = await register.provinces()
  if (provinces.length === 0) throw new StartProblem(words.noCatalogue)
  const found = provinces.find((province) => province.code === code)
  if (found === undefined) throw new StartProblem(words.noProvince(code))
  return found.id
}

/** Puts the provinces that come with the system into a register that has none: somebody must be first. */
async function bringProvinces({ records, audit }: Stores): Promise<void> {
  const after = digest(JSON.stringify(ownProvinces))
  await audit.write({ act: 'change-register', object: 'areas', after, ...operator })
  for (const province of ownProvinces) await records.putProvince(province, 0)
}

async function requirePerson(email: string, { staff }: Stores): Promise<StaffRecord> {
  const found = await staff.find(email)
  if (found === undefined) throw new StartProblem(words.unknown(email))
  return found
}

async function change(
  staff: StaffMember,
  { ended, before }: { ended: boolean; before: StaffRecord | undefined },
  stores: Stores,
): Promise<void> {
  await record(staffDeed(before, { staff, ended }), staff, stores)
  const outcome = await stores.staff.change(staff, { ended, rev: before?.rev ?? 0 })
  if (outcome === 'stale') throw new StartProblem(words.changedMeanwhile)
}

async function record(
  deed: Pick<ReturnType<typeof staffDeed>, 'act' | 'object' | 'before' | 'after'>,
  { province, commune }: StaffMember,
  { audit }: Stores,
): Promise<void> {
  const { act, object, before, after } = deed
  await audit.write({
    act,
    object,
    ...operator,
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
    ...(before === undefined ? {} : { before: digest(JSON.stringify(before)) }),
    ...(after === undefined ? {} : { after: digest(JSON.stringify(after)) }),
  })
}

const operator = { who: 'operator', role: 'operator', device: 'npm run staff' }
