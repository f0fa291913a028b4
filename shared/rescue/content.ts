import * as z from 'zod/mini'
import { AreaId, DeviceId, MemberId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { MAX_RESCUE_BATCHES } from './format.ts'

/** What is sealed in a rescue file. Whose phone it is, is what the phone says: nothing proves it. */
export const RescueContent = z.object({
  device: DeviceId,
  member: MemberId,
  team: TeamId,
  area: AreaId,
  /** By the phone's clock. */
  madeAt: EpochMs,
  /** Sealed bodies, character by character as they would have been sent. */
  batches: z.array(z.object({ id: z.string(), body: z.string() })).check(z.maxLength(MAX_RESCUE_BATCHES)),
  /** Forms that were being filled in, and records that the phone could not read: for people, the server keeps neither. */
  unfinished: z.array(z.unknown()),
  unreadable: z.array(z.unknown()),
})
export type RescueContent = z.infer<typeof RescueContent>
