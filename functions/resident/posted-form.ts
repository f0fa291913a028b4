import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { journey } from '../../shared/form/journey.ts'
import { tidyAnswer } from '../../shared/form/tidy.ts'
import type { Typed } from '../../web/resident/controls.ts'
import { hidden } from '../../web/resident/hidden.ts'

/** What came back with a form, as it came: its hidden fields are a stranger's word until `stampIn` has looked at them. */
export type PostedForm = {
  id: string
  version: string
  openedAt: string
  seal: string
  proof: string
  /** In the field that no person sees. */
  trap: string
  typed: Typed
}

/** Reads `application/x-www-form-urlencoded` bytes; never throws, for a page must come of it. */
export function readForm(bytes: Uint8Array): PostedForm {
  const typed: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    typed[name] ??= []
    typed[name].push(value) // a copy for each would let one form of 20,000 fields take seconds
  }
  const first = (name: string) => typed[name]?.[0] ?? ''
  return {
    id: first(hidden.id),
    version: first(hidden.version),
    openedAt: first(hidden.openedAt),
    seal: first(hidden.seal),
    proof: first(hidden.proof),
    trap: first(hidden.trap),
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
