import { MemberCounts } from '../../../shared/api/register.ts'
import { AreaId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { memberOn } from '../../../shared/register/present.ts'
import { dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'

/** How many members each commune has today: apart from the overview, because there are ten times as many to read. */
export const memberCounts = forStaff({
  method: 'get',
  path: '/api/office/register/:province/members',
  summary: 'How many active members and leaders each commune has',
  answers: { 200: { description: 'Counts by commune', schema: MemberCounts } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { commune } = await requireScope(desk, 'see-register', province)
    const day = dayOf(deps.clock())
    const counts = new Map<AreaId, { id: AreaId; members: number; leaders: number }>()
    for (const { record } of await deps.records.entries(province, kinds.members, commune)) {
      if (memberOn(record, day) === undefined) continue
      const count = counts.get(record.commune) ?? { id: record.commune, members: 0, leaders: 0 }
      count.members += 1
      if (record.leader) count.leaders += 1
      counts.set(record.commune, count)
    }
    return c.json({ communes: [...counts.values()] } satisfies MemberCounts)
  },
})
