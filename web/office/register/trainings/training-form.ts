import type { AreaId } from '../../../../shared/ids.ts'
import { kinds, type TrainingRecord } from '../../../../shared/register/kinds.ts'
import type { Day } from '../../../../shared/time.ts'
import { type Reading, readNumber, readRecord, tidy } from '../entries/reading.ts'

/** A training as it is typed. */
export type TrainingDraft = { topic: string; day: string; members: string[]; others: string }

export function trainingDraft(record: TrainingRecord | undefined, today: Day): TrainingDraft {
  return {
    topic: record?.topic ?? '',
    day: record?.day ?? today,
    members: record?.members ?? [],
    others: record === undefined ? '0' : String(record.others),
  }
}

/** The training that the form makes; no other people where none are typed. */
export function readTraining(
  draft: TrainingDraft,
  place: { id: string; commune: AreaId },
): Reading<TrainingRecord> {
  return readRecord(kinds.trainings, {
    ...place,
    topic: tidy(draft.topic),
    day: draft.day,
    members: draft.members,
    others: readNumber(draft.others) ?? 0,
  })
}
