import * as z from 'zod/mini'
import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { journey } from '../../shared/form/journey.ts'
import { tidyAnswer } from '../../shared/form/tidy.ts'
import { BatchId, type RandomBytes, uuidV7 } from '../../shared/ids.ts'
import { EpochMs } from '../../shared/time.ts'
import type { Typed } from '../../web/resident/controls.ts'
import { hidden } from '../../web/resident/form-page.ts'

/** What came back with a form. Its hidden fields are a stranger's word: good to know a doubled form by, no more. */
export type PostedForm = { id: BatchId; version: number; openedAt: EpochMs; typed: Typed }

/** Reads `application/x-www-form-urlencoded` bytes; never throws, for a page must come of it. */
export function readForm(bytes: Uint8Array, now: EpochMs, random: RandomBytes): PostedForm {
  const typed: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    typed[name] ??= []
    typed[name].push(value) // a copy for each would let one form of 20,000 fields take seconds
  }
  const id = BatchId.safeParse(typed[hidden.id]?.[0])
  const version = Whole.safeParse(typed[hidden.version]?.[0])
  const openedAt = z.pipe(Whole, EpochMs).safeParse(typed[hidden.openedAt]?.[0])
  return {
    id: id.success ? id.data : BatchId.parse(uuidV7(now, random)),
    version: version.success ? version.data : 0,
    openedAt: Math.min(openedAt.success ? openedAt.data : now, now),
    typed,
  }
}

/** The answers among what was typed, without those that a later choice made pointless. */
export function answersIn(version: SurveyVersion, typed: Typed): Answers {
  const answers: Answers = {}
  for (const question of version.questions) {
    const answer = tidyAnswer(question, typed[question.code] ?? [])
    if (answer !== undefined) answers[question.code] = answer
  }
  return journey(version, answers).answers
}

const Whole = z.pipe(z.string().check(z.regex(/^\d{1,16}$/)), z.transform(Number))
