import { StaffList } from '../../../shared/api/staff.ts'
import { AreaId } from '../../../shared/ids.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { entryOf } from './entry.ts'

/** Who works for a province and its communes, also who did. */
export const listStaff = forStaff({
  method: 'get',
  path: '/api/office/staff/:province',
  summary: 'The staff of one province and its communes, also those whose role has ended',
  answers: { 200: { description: 'The staff', schema: StaffList } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await desk.require('see-staff', { province })
    const staff = await deps.staff.list(province)
    return c.json({ staff: staff.map(entryOf) } satisfies StaffList)
  },
})
