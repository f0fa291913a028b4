import * as z from 'zod/mini'
import { AreaId, DeviceId, MemberId, TeamId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { type Key, keys, partitions, prefixes } from './keys.ts'
import { get, putIfAbsent, query, type Table, update } from './table.ts'

/** A phone that has joined: which member of which team works with it. */
export const Device = z.object({
  id: DeviceId,
  member: MemberId,
  team: TeamId,
  commune: AreaId,
  province: AreaId,
  joinedAt: EpochMs,
  /** Since then it has no access: its leader or the office ended it. */
  endedAt: z.exactOptional(EpochMs),
})
export type Device = z.infer<typeof Device>

/** A phone as its team's list has it. */
const ListedDevice = z.object({
  id: DeviceId,
  member: MemberId,
  /** Under which the phone itself is found. */
  tokenDigest: z.string(),
  /** By which invitation it joined, as a digest of its secret. */
  invitation: z.string(),
  /** What it said of itself when it joined. */
  kind: z.string(),
  joinedAt: EpochMs,
  endedAt: z.exactOptional(EpochMs),
})
export type ListedDevice = z.infer<typeof ListedDevice>

/** Whose phones. */
export type TeamPlace = Pick<Device, 'province' | 'commune' | 'team'>

export type Devices = ReturnType<typeof deviceStore>

/** Phones, found by the digest of the token in their cookie, and the list of each team's. */
export function deviceStore(table: Table, clock: Clock) {
  return {
    async get(tokenDigest: string): Promise<Device | undefined> {
      return z.optional(Device).parse(await get(table, keys.device(tokenDigest), clock()))
    },

    /** Adds a phone, and adds it to its team's list. Adding it again changes nothing. */
    async add(
      tokenDigest: string,
      device: Device,
      listed: Pick<ListedDevice, 'invitation' | 'kind'>,
    ): Promise<void> {
      await putIfAbsent(table, keys.device(tokenDigest), device)
      const { id, member, joinedAt } = device
      const entry: ListedDevice = { id, member, tokenDigest, joinedAt, ...listed }
      await putIfAbsent(table, listKey(device, id), entry)
    },

    /** The phones that have joined a team, in no order. */
    async ofTeam({ province, commune, team }: TeamPlace): Promise<ListedDevice[]> {
      const found: ListedDevice[] = []
      const options = { prefix: prefixes.teamDevices(commune, team), now: clock() }
      for await (const item of query(table, partitions.register(province), options)) {
        found.push(ListedDevice.parse(item))
      }
      return found
    },
    async getOfTeam(place: TeamPlace, id: DeviceId): Promise<ListedDevice | undefined> {
      return z.optional(ListedDevice).parse(await get(table, listKey(place, id), clock()))
    },

    /** Ends a phone's access, first where every request of it looks. Ending it again changes nothing. */
    async end(place: TeamPlace, { id, tokenDigest }: ListedDevice): Promise<void> {
      const at = clock()
      await endAt(keys.device(tokenDigest), at)
      await endAt(listKey(place, id), at)
    },
  }

  function endAt(key: Key, at: EpochMs) {
    return update(table, key, {
      expression: 'SET endedAt = :at',
      condition: 'attribute_exists(pk) AND attribute_not_exists(endedAt)',
      values: { ':at': at },
    })
  }
}

function listKey({ province, commune, team }: TeamPlace, id: DeviceId): Key {
  return keys.teamDevice(province, commune, team, id)
}
