import { ExportView } from '../../../shared/api/exports.ts'
import { forStaff } from '../staff-route.ts'
import { requireOwn } from './own.ts'
import { viewOf } from './view.ts'

/** How far an export is, for the page that waits for it. */
export const showExport = forStaff({
  method: 'get',
  path: '/api/office/exports/:survey/:province/:id',
  summary: 'How far an export of rows is',
  answers: { 200: { description: 'The export', schema: ExportView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    return c.json(viewOf(await requireOwn(deps, c, desk), deps.clock()))
  },
})
