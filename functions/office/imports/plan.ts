import * as z from 'zod/mini'
import { ImportPlan } from '../../../shared/api/imports.ts'
import { AreaId, ImportId, uuidV7 } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { planImport } from '../../../shared/register/import/plan.ts'
import type { PlannedImport } from '../../../shared/register/import/planned.ts'
import { dayOf } from '../../../shared/time.ts'
import { bodyProblems, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { queryPart } from '../../http/query.ts'
import { readSpreadsheet } from '../../sheets/read-spreadsheet.ts'
import { putPlan } from '../../store/import-plans.ts'
import { forStaff } from '../staff-route.ts'
import { areasElsewhere } from './areas-elsewhere.ts'
import { readRegister } from './read-register.ts'
import { areaOf, importScope } from './rights.ts'

// Lambda takes 6 MB, and what comes is a third larger in base64.
const MAX_BYTES = 4 * 1024 * 1024
const SHOWN_CHANGES = 100
const SHOWN_ISSUES = 500

/** Reads a spreadsheet and says what it would change, or what to mend in it; nothing is changed yet. */
export const planOfImport = forStaff({
  method: 'post',
  path: '/api/office/register/:province/imports',
  summary: 'Say what a spreadsheet (the body, .xlsx or .csv; ?file= its name) would change in the register',
  answers: { 200: { description: 'What it would change, or what to mend', schema: ImportPlan } },
  problems: ['not-found', 'out-of-scope', 'unreadable-spreadsheet', ...bodyProblems],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const scope = await importScope(desk, province)
    const file = queryPart(c, 'file', FileName) ?? 'import.xlsx'
    if ((await deps.register.getProvince(province)) === undefined) throw new Problem('not-found')

    const read = await readSpreadsheet(await readBytes(c, MAX_BYTES), file)
    const register = await readRegister(deps.records, scope)
    const alone = planImport(read.sheets, read.issues, register, scope, dayOf(deps.clock()))
    const plan = besideOthers(alone, await areasElsewhere(deps.records, province, alone.changes))
    const id = ImportId.parse(uuidV7(deps.clock(), deps.random))
    await desk.record({
      act: 'plan-import',
      object: `imports/${id}`,
      area: areaOf(scope),
      after: plan.changes,
    })
    if (plan.issues.length === 0) await putPlan(deps.files, { id, file, scope, changes: plan.changes })
    return c.json(viewOf(id, file, plan))
  },
})

/** The plan with an issue of each area that is another province's. */
function besideOthers(plan: PlannedImport, elsewhere: ReadonlySet<string>): PlannedImport {
  const issues = plan.changes
    .filter(({ record }) => elsewhere.has(record.id))
    .map(({ sheet, row, record }) => ({
      code: 'outside-scope' as const,
      sheet,
      row,
      value: record.id.slice(0, record.id.indexOf('@')),
    }))
  return { ...plan, issues: [...issues, ...plan.issues] }
}

const FileName = z.string().check(z.maxLength(255))

function viewOf(id: ImportId, file: string, { sheets, changes, issues }: PlannedImport): ImportPlan {
  return {
    id,
    file,
    sheets,
    changes: changes.slice(0, SHOWN_CHANGES).map(({ sheet, row, before, name, fields }) => ({
      sheet,
      row,
      kind: before === undefined ? 'added' : 'changed',
      name,
      fields,
    })),
    issues: issues.slice(0, SHOWN_ISSUES),
    issueCount: issues.length,
  }
}
