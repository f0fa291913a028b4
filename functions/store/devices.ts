import * as z from 'zod/mini'
import { AreaId, DeviceId, MemberId, TeamId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { keys } from './keys.ts'
import { get, putIfAbsent, type Table } from './table.ts'

/** A phone that has joined: which member of which team works with it. */
export const Device = z.object({
  id: DeviceId,
  member: MemberId,
  team: TeamId,
  commune: AreaId,
  province: AreaId,
  joinedAt: EpochMs,
})
export type Device = z.infer<typeof Device>

/** Phones, found by the digest of the token in their cookie. */
export function deviceStore(table: Table, clock: Clock) {
  return {
    async get(tokenDigest: string): Promise<Device | undefined> {
      return z.optional(Device).parse(await get(table, keys.device(tokenDigest), clock()))
    },
    /** Adding a phone again changes nothing. */
    async add(tokenDigest: string, device: Device): Promise<void> {
      await putIfAbsent(table, keys.device(tokenDigest), device)
    },
  }
}
