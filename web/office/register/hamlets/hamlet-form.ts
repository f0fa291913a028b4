import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { HamletRecord } from '../../../../shared/register/records.ts'
import type { Day } from '../../../../shared/time.ts'
import { type CountDraft, withCount } from '../entries/counts.ts'
import { dayBefore } from '../entries/days.ts'
import { type Reading, readLastDay, readRecord, tidy } from '../entries/reading.ts'

/** A hamlet as it is typed. */
export type HamletDraft = CountDraft & { name: string; from: string; lastDay: string }

export function hamletDraft(record: HamletRecord | undefined, today: Day): HamletDraft {
  return {
    name: record?.name ?? '',
    count: '',
    countFrom: today,
    from: record?.from ?? today,
    lastDay: record?.until === undefined ? '' : dayBefore(record.until),
  }
}

/** The hamlet that the form makes; counts of before are kept. */
export function readHamlet(
  draft: HamletDraft,
  place: { id: string; commune: AreaId },
  record: HamletRecord | undefined,
): Reading<HamletRecord> {
  const { until, problems: ending } = readLastDay(draft.lastDay, draft.from)
  const { counts, problems: counting } = withCount(record?.households ?? [], draft)
  const candidate = {
    ...place,
    name: tidy(draft.name),
    households: counts,
    from: draft.from,
    ...(until === undefined ? {} : { until }),
  }
  return readRecord(kinds.hamlets, candidate, { ...counting, ...ending })
}
