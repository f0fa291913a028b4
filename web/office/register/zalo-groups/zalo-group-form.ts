import type { AreaId } from '../../../../shared/ids.ts'
import { kinds, type ZaloGroupRecord } from '../../../../shared/register/kinds.ts'
import type { Day } from '../../../../shared/time.ts'
import { type CountDraft, withCount } from '../entries/counts.ts'
import { dayBefore } from '../entries/days.ts'
import { ifTyped, type Reading, readLastDay, readRecord, tidy } from '../entries/reading.ts'

/** A Zalo group as it is typed; `hamlet` is empty for one of the whole commune. */
export type ZaloGroupDraft = CountDraft & {
  name: string
  hamlet: string
  link: string
  from: string
  lastDay: string
}

export function zaloGroupDraft(record: ZaloGroupRecord | undefined, today: Day): ZaloGroupDraft {
  return {
    name: record?.name ?? '',
    hamlet: record?.hamlet ?? '',
    link: record?.link ?? '',
    count: '',
    countFrom: today,
    from: record?.from ?? today,
    lastDay: record?.until === undefined ? '' : dayBefore(record.until),
  }
}

/** The group that the form makes. A link may be typed without its beginning. */
export function readZaloGroup(
  draft: ZaloGroupDraft,
  place: { id: string; commune: AreaId },
  record: ZaloGroupRecord | undefined,
): Reading<ZaloGroupRecord> {
  const { until, problems: ending } = readLastDay(draft.lastDay, draft.from)
  const { counts, problems: counting } = withCount(record?.people ?? [], draft)
  const candidate = {
    ...place,
    name: tidy(draft.name),
    ...ifTyped('hamlet', draft.hamlet),
    ...ifTyped('link', draft.link.trim().replace(/^(https?:\/\/)?(?=zalo\.me\/)/i, 'https://')),
    people: counts,
    from: draft.from,
    ...(until === undefined ? {} : { until }),
  }
  return readRecord(kinds['zalo-groups'], candidate, { ...counting, ...ending })
}
