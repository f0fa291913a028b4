import type { Answers } from './answers.ts'
import type { SurveyVersion } from './definition.ts'

/** Personal answers that share one retention; `retentionDays` counts from the receipt. */
export type PersonalAnswers = { readonly retentionDays: number; readonly answers: Answers }

/** How long personal answers stay where the author did not say. */
export const DEFAULT_RETENTION_DAYS = 90

/**
 * Parts the answers to `basic` questions from the rest, grouped by retention, shortest first: they are stored apart
 * from the batch and never reach a file (docs/rules.md, "Personal answers"). Goes by the question alone, asked or hidden, so
 * that an answer that does not fit is parted as well; what the version does not know is kept.
 */
export function splitPersonal(
  version: SurveyVersion,
  answers: Answers,
): { kept: Answers; personal: PersonalAnswers[] } {
  const kept = { ...answers }
  const groups = new Map<number, Answers>()
  for (const { code, privacy, retentionDays = DEFAULT_RETENTION_DAYS } of version.questions) {
    const value = answers[code]
    if (privacy !== 'basic' || value === undefined) continue
    delete kept[code]
    groups.set(retentionDays, { ...groups.get(retentionDays), [code]: value })
  }
  const personal = [...groups].map(([retentionDays, group]) => ({ retentionDays, answers: group }))
  return { kept, personal: personal.sort((a, b) => a.retentionDays - b.retentionDays) }
}
