import { AreaId, DeviceId, MemberId, TeamId } from '../../shared/ids.ts'
import type { RescueContent } from '../../shared/rescue/content.ts'

/** What a phone of team t1 in the commune of the tests seals; nothing by default. */
export function aRescue(over: Partial<RescueContent> = {}): RescueContent {
  return {
    device: DeviceId.parse('d1'),
    member: MemberId.parse('m1'),
    team: TeamId.parse('t1'),
    area: AreaId.parse('32244@2025-07-01'),
    madeAt: Date.UTC(2026, 10, 21, 2, 45),
    batches: [],
    unfinished: [],
    unreadable: [],
    ...over,
  }
}
