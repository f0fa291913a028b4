import { type Area, can } from '../../../shared/access.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { ImportScope } from '../../../shared/register/import/snapshot.ts'
import type { StoredPlan } from '../../store/import-plans.ts'
import type { Desk } from '../desk.ts'
import { actionToChange } from '../register/rights.ts'
import { requireScope } from '../scope.ts'

/** What of a province this person's files may change. Throws `out-of-scope` where it is nothing. */
export async function importScope(desk: Desk, province: AreaId): Promise<ImportScope> {
  const scope = await requireScope(desk, 'edit-register', province)
  return can(desk.actor, 'import-areas', scope) ? { ...scope, areas: true } : scope
}

/** Goes on where the person may do all that a plan does; otherwise throws `out-of-scope`. */
export async function requirePlan(desk: Desk, { scope, changes }: StoredPlan): Promise<void> {
  const area = areaOf(scope)
  await desk.require('edit-register', area)
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const isOfAreas = kind === 'provinces' || kind === 'communes'
    await desk.require(isOfAreas ? 'import-areas' : actionToChange(kind), area)
  }
}

/** The area of an import: the province, or the one commune. */
export function areaOf({ province, commune }: { province: AreaId; commune?: AreaId }): Area {
  return commune === undefined ? { province } : { province, commune }
}
