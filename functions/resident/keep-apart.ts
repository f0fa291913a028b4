import { maskNumbers } from '../../shared/feedback/mask.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { splitPersonal } from '../../shared/form/personal.ts'
import type { ResponseId } from '../../shared/ids.ts'
import type { EpochMs } from '../../shared/time.ts'
import type { PersonalItem } from '../store/batches.ts'

/**
 * Parts what may rest with the results, masked, from what is kept apart: personal answers, and the words as they were where a
 * number was taken out of them. Pure.
 */
export function keepApart(version: SurveyVersion, answers: Answers): { kept: Answers; apart: Answers } {
  const { kept, personal } = splitPersonal(version, answers)
  const apart: Answers = Object.assign({}, ...personal.map((group) => group.answers))
  for (const { code, privacy } of version.questions) {
    const said = kept[code]
    if (privacy !== 'free_text' || typeof said !== 'string') continue
    const { text, masked } = maskNumbers(said)
    if (!masked) continue
    kept[code] = text
    apart[code] = said
  }
  return { kept, apart }
}

/** What is kept apart of one revision, as it is stored; nothing where there is nothing. */
export function contactItems(
  { id, rev }: { id: ResponseId; rev: number },
  apart: Answers,
  keptUntil: EpochMs,
): PersonalItem[] {
  if (Object.keys(apart).length === 0) return []
  return [{ retention: 'case', expiresAt: keptUntil, answers: { [`${id}#${rev}`]: apart } }]
}
