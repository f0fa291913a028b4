import { type Clock, type EpochMs, SECOND } from '../../shared/time.ts'
import type { Device } from '../store/devices.ts'
import type { FieldDeps } from './deps.ts'
import { requireAccess } from './identity.ts'

/** So long a process goes on with what it knows of a member's phones: a phone that empties its queue asks once. */
export const KNOWN_FOR = 5 * SECOND

/** Members that are remembered at once. */
const MOST = 1_000

export type PhoneAccess = ReturnType<typeof phoneAccess>

/** Throws `no-device` for a phone whose access the office has ended, at the latest `KNOWN_FOR` after it did. */
export function phoneAccess(register: FieldDeps['register'], clock: Clock) {
  const known = new Map<string, { at: EpochMs; phonesFrom: EpochMs | undefined }>()
  return async function requirePhoneAccess(device: Device): Promise<void> {
    const { province, commune, team, member } = device
    const key = `${commune} ${team} ${member}`
    const before = known.get(key)
    if (before !== undefined && clock() - before.at < KNOWN_FOR)
      return requireAccess(device, before.phonesFrom)

    const phonesFrom = await register.getPhonesFrom(province, commune, team, member)
    if (known.size >= MOST) known.clear()
    known.set(key, { at: clock(), phonesFrom })
    requireAccess(device, phonesFrom)
  }
}
