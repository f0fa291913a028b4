import * as z from 'zod/mini'
import { DeviceId, MemberId } from '../ids.ts'
import { EpochMs } from '../time.ts'

/** Which of the phone's people a request is from: each has a cookie of its own, `device-<id>`. */
export const DEVICE_HEADER = 'X-Device'

/** A phone of the team, as its leader sees it. */
export const TeamDevice = z.object({
  id: DeviceId,
  member: MemberId,
  memberName: z.string(),
  /** What it said of itself when it joined, `Android 9 · SM-A105F`; empty when it said nothing. */
  kind: z.string(),
  joinedAt: EpochMs,
  endedAt: z.exactOptional(EpochMs),
})
export type TeamDevice = z.infer<typeof TeamDevice>

/** `GET /api/field/team/devices`, for the leader. */
export const TeamDevices = z.object({ devices: z.array(TeamDevice) })
export type TeamDevices = z.infer<typeof TeamDevices>

/** `POST /api/field/team/devices/end`, by the leader: that phone sends no more; what it has not sent stays on it. */
export const EndDeviceRequest = z.object({ device: DeviceId })
export type EndDeviceRequest = z.infer<typeof EndDeviceRequest>
