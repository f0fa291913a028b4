import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { Issue } from '../../../shared/form/validate.ts'
import type { Draft, Team } from '../db/records.ts'
import { byteLength, ROOM_FOR_RESPONSES } from '../outbox/size.ts'
import type { Phone } from '../phone.ts'
import { finish } from './form.ts'
import { householdOf } from './household.ts'
import { labelOf } from './label.ts'

/** `saved` means that the browser has it on the disk; anything else left the draft as it was. */
export type Finished = 'saved' | 'notSaved' | 'tooLarge' | { wrongIn: string; issues: Issue[] }

/** "Gửi": the draft becomes a form in the outbox, or a revision of one; or the reason why not is told. */
export async function finishDraft(
  phone: Phone,
  draft: Draft,
  version: SurveyVersion,
  { identity, hamlets }: Team,
): Promise<Finished> {
  const ending = finish(version, draft.answers)
  if (!('answers' in ending)) return ending
  const { answers } = ending
  const { team, member, device, area } = identity
  const { id, survey, startedAt, rev = 1, reason } = draft
  const response = {
    id,
    rev,
    version: version.version,
    author: { team, member, device },
    ...(reason === undefined ? {} : { reason }),
    startedAt,
    finishedAt: phone.clock(),
    answers,
  }
  if (byteLength(response) > ROOM_FOR_RESPONSES) return 'tooLarge'
  const label = labelOf(version, answers, hamlets)
  const household = householdOf(version, answers)
  const about = household === undefined ? {} : { household }
  try {
    await phone.finished.finish({ id, survey, area, label, response, ...about })
  } catch {
    return 'notSaved'
  }
  phone.changes.announce()
  phone.runner.tell({ type: 'woken' })
  void askPersistenceOnce(phone)
  return 'saved'
}

// After the first save: now there is something to lose, and browsers grant it more readily to a site in use.
async function askPersistenceOnce(phone: Phone): Promise<void> {
  if ((await phone.facts.get('persisted')) === true) return
  await phone.facts.put('persisted', await phone.askPersistence())
  phone.changes.announce()
}
