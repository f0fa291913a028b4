import type { AreaId, TeamId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { MemberRecord } from '../../../../shared/register/records.ts'
import type { Day } from '../../../../shared/time.ts'
import { dayBefore } from '../entries/days.ts'
import { ifTyped, type Reading, readLastDay, readRecord, tidy } from '../entries/reading.ts'

/** A member as he or she is typed. */
export type MemberDraft = { name: string; leader: boolean; subgroup: string; from: string; lastDay: string }

export function memberDraft(record: MemberRecord | undefined, today: Day): MemberDraft {
  return {
    name: record?.name ?? '',
    leader: record?.leader ?? false,
    subgroup: record?.subgroup ?? '',
    from: record?.from ?? today,
    lastDay: record?.until === undefined ? '' : dayBefore(record.until),
  }
}

/** The member that the form makes; which phones have access stays as it was. */
export function readMember(
  draft: MemberDraft,
  place: { id: string; commune: AreaId; team: TeamId },
  record: MemberRecord | undefined,
): Reading<MemberRecord> {
  const { until, problems } = readLastDay(draft.lastDay, draft.from)
  const candidate = {
    ...place,
    name: tidy(draft.name),
    leader: draft.leader,
    ...ifTyped('subgroup', draft.subgroup),
    ...(record?.phonesFrom === undefined ? {} : { phonesFrom: record.phonesFrom }),
    from: draft.from,
    ...(until === undefined ? {} : { until }),
  }
  return readRecord(kinds.members, candidate, problems)
}
