import { type Area, actionToGive, reachOf } from '../../../shared/access.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { StaffChange, StaffEntry } from '../../../shared/api/staff.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import type { StaffRecord } from '../../store/staff.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { staffDeed } from './deed.ts'
import { entryOf } from './entry.ts'

/** Gives a role that belongs to a province to somebody, changes it, ends it, or takes the end back. */
export const changeStaff = forStaff({
  method: 'post',
  path: '/api/office/staff/:province',
  summary: 'Give somebody a role in one province, change it, or end it',
  body: StaffChange,
  answers: { 200: { description: 'The person as he or she is now', schema: StaffEntry } },
  problems: ['out-of-scope', 'not-found', 'own-role', 'changed-meanwhile', 'unfit-record'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const change = parseJson(StaffChange, await readBytes(c, MAX_BYTES))
    await desk.require(actionToGive(change.role), { province })
    // A role that reaches the nation is given only by whom the nation is given to: nobody here.
    if (reachOf(change.role) === 'nation') await desk.require('edit-staff', {})

    const before = await deps.staff.find(change.email)
    // Whoever has a role elsewhere is not taken over by knowing the address.
    if (before?.ended === false) await desk.require(actionToGive(before.staff.role), placeOf(before.staff))
    if (change.email === desk.actor.email) throw new Problem('own-role')
    if (change.rev !== revSeenFrom(province, before)) throw new Problem('changed-meanwhile')

    const { ended } = change
    const staff = ended ? lastKnown(province, before) : await newMember(deps, province, change)
    await desk.record({ ...staffDeed(before, { staff, ended }), area: placeOf(staff) })
    const outcome = await deps.staff.change(staff, { ended, rev: before?.rev ?? 0 })
    const after = await deps.staff.find(change.email)
    if (outcome === 'stale' || after === undefined) throw new Problem('changed-meanwhile')
    return c.json(entryOf(after))
  },
})

const MAX_BYTES = 4_096

function placeOf({ province, commune }: StaffMember): Area {
  return {
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
  }
}

// Somebody whose role ended in another province is new to this one, which has never seen a revision.
function revSeenFrom(province: AreaId, before: StaffRecord | undefined): number {
  return before?.staff.province === province ? before.rev : 0
}

// Who ends is not asked whether the commune is still there: it may have been merged away.
function lastKnown(province: AreaId, before: StaffRecord | undefined): StaffMember {
  if (before?.staff.province !== province) throw new Problem('not-found')
  return before.staff
}

async function newMember(deps: OfficeDeps, province: AreaId, change: StaffChange): Promise<StaffMember> {
  const { email, name, role, commune } = change
  const needsCommune = reachOf(role) === 'commune'
  if (needsCommune !== (commune !== undefined)) {
    throw new Problem(
      'unfit-record',
      needsCommune ? 'This role needs a commune.' : 'This role has no commune.',
    )
  }
  if (commune === undefined) return { email, name, role, province }
  if ((await deps.register.getCommune(province, commune)) === undefined) {
    throw new Problem('unfit-record', 'There is no such commune in this province today.')
  }
  return { email, name, role, province, commune }
}
