import * as z from 'zod/mini'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { queryPart } from '../../http/query.ts'
import { XLSX } from '../../results/xlsx/media-type.ts'
import { forStaff } from '../staff-route.ts'
import { readRegister } from './read-register.ts'
import { areaOf, importScope } from './rights.ts'
import { templateBook } from './template-book.ts'

/**
 * The workbook to fill in, empty or with the register as it is: whoever may change members may have their names, and it is
 * written down who took them.
 */
export const template = forStaff({
  method: 'get',
  path: '/api/office/register/:province/template.xlsx',
  summary: 'The workbook to import the register by; ?filled=yes has what the register has today',
  answers: { 200: { description: 'An .xlsx' } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const scope = await importScope(desk, province)
    const filled = queryPart(c, 'filled', z.literal('yes')) === 'yes'
    if ((await deps.register.getProvince(province)) === undefined) throw new Problem('not-found')
    if (filled) await desk.record({ act: 'see-members', object: 'template.xlsx', area: areaOf(scope) })

    const today = dayOf(deps.clock())
    const book = await templateBook(await readRegister(deps.records, scope), scope, { filled, today })
    const [code] = (scope.commune ?? province).split('@')
    return c.body(new Uint8Array(book), 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="so-dia-ban_${code}_${today}${filled ? '_day-du' : ''}.xlsx"`,
    })
  },
})
