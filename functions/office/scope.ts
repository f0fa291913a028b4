import { type Action, can } from '../../shared/access.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { Desk } from './desk.ts'

/**
 * What of a province this person may do `action` in: all of it, or the own commune. Throws `out-of-scope` where it is
 * neither, and writes that down.
 */
export async function requireScope(
  desk: Desk,
  action: Action,
  province: AreaId,
): Promise<{ province: AreaId; commune?: AreaId }> {
  const { commune } = desk.actor
  const scope =
    commune === undefined || can(desk.actor, action, { province }) ? { province } : { province, commune }
  await desk.require(action, scope)
  return scope
}
