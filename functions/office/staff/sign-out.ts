import { actionToGive } from '../../../shared/access.ts'
import { StaffSignOut } from '../../../shared/api/staff.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'

/** Ends every session of somebody of the province: after a lost computer, for instance. */
export const signOutStaff = forStaff({
  method: 'post',
  path: '/api/office/staff/:province/sign-out',
  summary: 'End every session of somebody of one province',
  body: StaffSignOut,
  answers: { 204: { description: 'Whoever is that person signs in anew' } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { email } = parseJson(StaffSignOut, await readBytes(c, MAX_BYTES))
    await desk.require('edit-coordinators', { province })
    const person = await deps.staff.find(email)
    if (person?.staff.province !== province) throw new Problem('not-found')
    await desk.require(actionToGive(person.staff.role), { province })
    await desk.record({ act: 'end-sessions', object: email, area: { province } })
    await deps.staff.endSessions(email)
    return c.body(null, 204)
  },
})

const MAX_BYTES = 1_024
