import { Workbook } from 'exceljs'
import { type ResultsDeps, resultsStores } from '../../../functions/results/deps.ts'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { ImportPlan, ImportView } from '../../../shared/api/imports.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { type AreaId, JobId, uuidV7 } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { caMau, officeWorld, people, type World } from './world.ts'

type Value = string | number | Date | undefined

/** Sheets by name, each a list of rows from row 1 on. */
export type Sheets = Record<string, Value[][]>

export type ImportWorld = Awaited<ReturnType<typeof importWorld>>

/** The office, and the results function that its events reach; both over one embedded table. */
export async function importWorld(options: Parameters<typeof officeWorld>[0] = {}) {
  const world = await officeWorld(options)
  const resultsDeps = workerOf(world)
  const base = (province: AreaId = caMau) => `/api/office/register/${province}`

  async function send(bytes: Uint8Array, who: StaffMember, file = 'so.xlsx'): Promise<Response> {
    const call = await world.as(who)
    return call(`${base()}/imports?file=${file}`, { method: 'POST', body: Uint8Array.from(bytes) })
  }
  async function plan(sheets: Sheets, who: StaffMember = people.officer): Promise<ImportPlan> {
    return planned(await send(await aWorkbook(sheets), who))
  }
  async function apply(id: string, who: StaffMember = people.officer): Promise<Response> {
    return (await world.as(who))(`${base()}/imports/${id}/apply`, { method: 'POST', body: '{}' })
  }
  /** Delivers the events that wait, as Lambda does. */
  async function deliver(deps: ResultsDeps = resultsDeps): Promise<void> {
    const handle = resultsHandler(deps)
    for (const event of world.started.splice(0)) await handle(event)
  }

  return {
    ...world,
    resultsDeps,
    base,
    send,
    plan,
    apply,
    deliver,
    async view(id: string, who: StaffMember = people.officer): Promise<ImportView> {
      const call = await world.as(who)
      return ImportView.parse(await (await call(`${base()}/imports/${id}`)).json())
    },
    /** Plans, applies and delivers. */
    async importAll(sheets: Sheets): Promise<ImportPlan> {
      const made = await plan(sheets)
      if (made.issues.length > 0) throw new Error(JSON.stringify(made.issues))
      const answer = await apply(made.id)
      if (answer.status !== 202) throw new Error(await answer.text())
      await deliver()
      return made
    },
    /** Everything of the register, by kind. */
    async register() {
      const found: Record<string, unknown[]> = {}
      for (const kind of Object.values(kinds)) {
        found[kind.name] = await world.deps.records.entries(caMau, kind as never)
      }
      return found
    },
  }
}

export async function planned(answer: Response): Promise<ImportPlan> {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return ImportPlan.parse(await answer.json())
}

/** An .xlsx as a spreadsheet program writes it: by a library that shares nothing with our writer. */
export async function aWorkbook(
  sheets: Sheets,
  change: (book: Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow(row)
  }
  change(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function workerOf({ table, deps }: World): ResultsDeps {
  const unused = () => Promise.reject(new Error('No import does this.'))
  return {
    ...resultsStores(table, deps.clock),
    clock: deps.clock,
    log: () => {},
    files: { ...deps.files, putStream: unused, list: unused, remove: unused },
    sealed: { put: unused, getText: unused } as never,
    newId: () => JobId.parse(uuidV7(deps.clock(), deps.random)),
    pause: () => Promise.resolve(),
  }
}
