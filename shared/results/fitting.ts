import type { Answers } from '../form/answers.ts'
import type { SurveyVersion } from '../form/definition.ts'
import { type Journey, journey } from '../form/journey.ts'
import { planOf } from '../form/plan.ts'
import { hasErrors, type Issue, validate } from '../form/validate.ts'

/** Finds the version that a response names, or nothing. */
export type Versions = ReadonlyMap<number, SurveyVersion>

export function byNumber(versions: readonly SurveyVersion[]): Versions {
  return new Map(versions.map((version) => [version.version, version]))
}

/** Whether stored answers fit their version. Personal answers rest elsewhere, so nothing is said of those. */
export function fits(version: SurveyVersion, answers: Answers): boolean {
  return !hasErrors(seenIssues(version, answers))
}

/**
 * What stored answers say when only those are kept that fit by themselves: for a response that somebody released
 * though it does not fit. A broken check over several answers names none of them, so all of them stay.
 */
export function keepFitting(version: SurveyVersion, answers: Answers): Journey {
  const kept = { ...answers }
  for (let found = misfits(version, kept); found.length > 0; found = misfits(version, kept)) {
    for (const code of found) delete kept[code]
  }
  return journey(version, kept)
}

function misfits(version: SurveyVersion, answers: Answers): string[] {
  return seenIssues(version, answers).flatMap(({ question, severity }) =>
    severity === 'error' && question !== undefined && Object.hasOwn(answers, question) ? [question] : [],
  )
}

function seenIssues(version: SurveyVersion, answers: Answers): Issue[] {
  const { steps } = planOf(version)
  return validate(version, answers).filter(
    ({ question }) => question === undefined || steps.get(question)?.question.privacy !== 'basic',
  )
}
