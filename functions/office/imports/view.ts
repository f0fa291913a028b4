import { ImportList, ImportView } from '../../../shared/api/imports.ts'
import { AreaId, ImportId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'
import { areaOf } from './rights.ts'
import { viewOf } from './run-view.ts'

/** So many are looked through, and so many shown. */
const LOOKED_AT = 100
const SHOWN = 10

/** How far an import is. */
export const oneImport = forStaff({
  method: 'get',
  path: '/api/office/register/:province/imports/:id',
  summary: 'How far an import is',
  answers: { 200: { description: 'The import', schema: ImportView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const ref = { province: pathPart(c, 'province', AreaId), id: pathPart(c, 'id', ImportId) }
    await requireScope(desk, 'edit-register', ref.province)
    const run = await deps.imports.getRun(ref)
    if (run === undefined) throw new Problem('not-found')
    await desk.require('edit-register', areaOf(run))
    return c.json(viewOf(run, deps.clock()))
  },
})

/** The last imports, so that a page opened later finds the one under way. */
export const recentImports = forStaff({
  method: 'get',
  path: '/api/office/register/:province/imports',
  summary: 'The last imports, newest first; of a coordinator the own commune’s',
  answers: { 200: { description: 'Imports', schema: ImportList } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { commune } = await requireScope(desk, 'edit-register', province)
    const runs = await deps.imports.recent(province, LOOKED_AT)
    const own = runs.filter((run) => commune === undefined || run.commune === commune)
    const imports = own.slice(0, SHOWN).map((run) => viewOf(run, deps.clock()))
    return c.json({ imports } satisfies ImportList)
  },
})
