import { readRegister } from '../../functions/office/imports/read-register.ts'
import { templateBook } from '../../functions/office/imports/template-book.ts'
import { resultsStores } from '../../functions/results/deps.ts'
import { runImport } from '../../functions/results/import/run-import.ts'
import { readSpreadsheet } from '../../functions/sheets/read-spreadsheet.ts'
import { putPlan } from '../../functions/store/import-plans.ts'
import { AreaId, HamletId, ImportId, JobId, MemberId, TeamId } from '../../shared/ids.ts'
import { planImport } from '../../shared/register/import/plan.ts'
import type { RegisterSnapshot } from '../../shared/register/import/snapshot.ts'
import { communeSince, provinceSince } from '../../shared/register/since.ts'
import { Day, dayOf } from '../../shared/time.ts'
import { aTable } from '../support/table.ts'

/**
 * What it takes to import 10,000 rows (2,000 hamlets, 1,000 teams, 7,000 members in 20 communes) into an empty register on
 * the embedded engine, step by step, and to import the same file again. A floor is measured beside it: as many puts alone.
 * Everything, the engine too, runs on one core: on a machine with other work look at the processor's time.
 *
 * `node test/bench/import.ts`
 */
const COMMUNES = 20
const HAMLETS = 2_000
const TEAMS = 1_000
const MEMBERS = 7_000
const ROWS = HAMLETS + TEAMS + MEMBERS

const province = AreaId.parse('96@2025-07-01')
const scope = { province }
const since = Day.parse('2025-07-01')
const today = dayOf(Date.now())
const communes = Array.from({ length: COMMUNES }, (_, at) => AreaId.parse(`${31_000 + at}@2025-07-01`))

const { table, close } = await aTable()
const stores = resultsStores(table, Date.now)
const { records, imports } = stores
await records.putProvince(provinceSince({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' }), 0)
for (const [at, id] of communes.entries()) {
  const commune = { id, province, code: id.slice(0, 5), name: `Xã số ${at}`, type: 'xa' as const }
  await records.putCommune(communeSince(commune), 0)
}
const kept = new Map<string, string>()
const files = {
  put: async (key: string, body: string | Uint8Array) => void kept.set(key, body.toString()),
  getText: async (key: string) => kept.get(key),
  putStream: () => Promise.reject(new Error('Not here.')),
}
const book = await templateBook(aRegister(), scope, { filled: true, today })
console.log(`${ROWS} rows, ${(book.length / 1024).toFixed(0)} kB`)

await importOnce('first', '1')
await importOnce('again', '2')
await floor()
await close()

async function importOnce(name: string, n: string): Promise<void> {
  const id = ImportId.parse(`019aa5c8-7c00-7000-8000-00000000000${n}`)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const read = await readSpreadsheet(book, 'register.xlsx')
  const readAt = performance.now()
  const register = await readRegister(records, scope)
  const registerAt = performance.now()
  const plan = planImport(read.sheets, read.issues, register, scope, today)
  const plannedAt = performance.now()
  if (plan.issues.length > 0) throw new Error(JSON.stringify(plan.issues[0]))
  await putPlan(files, { id, file: 'register.xlsx', scope, changes: plan.changes })
  const of = plan.changes.length
  const [requestedAt, requestedBy] = [Date.now(), 'bench']
  await imports.queue({
    id,
    file: 'register.xlsx',
    province,
    state: 'queued',
    requestedAt,
    queuedAt: requestedAt,
    requestedBy,
    done: 0,
    of,
  })
  const appliedFrom = performance.now()
  const deps = {
    ...stores,
    clock: Date.now,
    log: () => {},
    files,
    sealed: { put: files.putStream, getText: files.getText },
    newId: () => JobId.parse('019aa5c8-7c00-7000-8000-000000000009'),
    pause: () => Promise.resolve(),
  }
  await runImport(deps as never, { province, id })
  const end = performance.now()
  console.log(
    `${name}: read ${seconds(readAt - start)}, register ${seconds(registerAt - readAt)}, plan ${seconds(plannedAt - registerAt)}, ` +
      `apply ${of} changes ${seconds(end - appliedFrom)}; in all ${seconds(end - start)}, of it on the processor ${busy(cpu)} (at most 20 s wanted)`,
  )
}

async function floor(): Promise<void> {
  const other = AreaId.parse('97@2025-07-01')
  const start = performance.now()
  const cpu = process.cpuUsage()
  const entries = aRegister().hamlets
  for (let at = 0; at < entries.length; at += 25) {
    await Promise.all(
      entries.slice(at, at + 25).map(({ record }) => records.putEntry(other, 'hamlets', record, 0)),
    )
  }
  const each = (performance.now() - start) / entries.length
  console.log(
    `floor: ${each.toFixed(2)} ms a put, ${seconds(each * ROWS)} for as many; processor ${busy(cpu)} for ${entries.length}`,
  )
}

function busy(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since)
  return seconds((user + system) / 1000)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function aRegister(): RegisterSnapshot {
  const commune = (at: number) => communes[at % COMMUNES] ?? province
  const entry = <Record>(record: Record) => ({ record, rev: 1 })
  const list = <Made>(length: number, make: (at: number) => Made) =>
    Array.from({ length }, (_, at) => make(at))
  const h = (at: number) => HamletId.parse(`h${at}`)
  const t = (at: number) => TeamId.parse(`t${at}`)
  return {
    provinces: [],
    communes: communes.map((id, at) =>
      entry(communeSince({ id, province, code: id.slice(0, 5), name: `Xã số ${at}`, type: 'xa' })),
    ),
    hamlets: list(HAMLETS, (at) =>
      entry({
        id: h(at),
        commune: commune(at),
        name: `Ấp số ${at}`,
        households: [{ from: since, count: 100 + (at % 400) }],
        from: since,
      }),
    ),
    teams: list(TEAMS, (at) =>
      entry({
        id: t(at),
        commune: commune(at),
        name: `Tổ công nghệ số cộng đồng ${at}`,
        level: 'hamlet' as const,
        kind: 'community' as const,
        hamlets: [h(at), h(at + TEAMS)],
        from: since,
      }),
    ),
    members: list(MEMBERS, (at) =>
      entry({
        id: MemberId.parse(`m${at}`),
        team: t(at % TEAMS),
        commune: commune(at % TEAMS),
        name: `Nguyễn Văn Bưởi ${at}`,
        leader: at < TEAMS,
        from: since,
      }),
    ),
    trainings: [],
    'zalo-groups': [],
    campaigns: [],
    figures: [],
  }
}
