import type { Action, Area } from '../../../shared/access.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { RegisterKind, RegisterRecord } from '../../../shared/register/kinds.ts'

/** What one must be allowed to do to read entries of a kind: members have names of people. */
export function actionToSee(kind: RegisterKind): Action {
  return kind === 'members' ? 'see-members' : 'see-register'
}

/** What one must be allowed to do to change one: campaigns and other agencies' figures are the province's. */
export function actionToChange(kind: RegisterKind): Action {
  return kind === 'campaigns' || kind === 'figures' ? 'edit-province' : 'edit-register'
}

/** Where an entry stands. */
export function areaOf(province: AreaId, record: RegisterRecord): Area {
  if ('commune' in record) return { province, commune: record.commune }
  return 'area' in record && record.area !== province ? { province, commune: record.area } : { province }
}
