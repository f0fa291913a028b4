import type { Question, Section, SurveyVersion } from '../../shared/form/definition.ts'

/** A question as it stands on the page; notes have no number. */
export type Entry = { question: Question; number: number | undefined; section: Section | undefined }

/**
 * What stands on the page, in its order: every question that a person can answer, whatever its condition, for without
 * scripts nothing appears later.
 */
export function outlineOf(version: SurveyVersion): Entry[] {
  let number = 0
  return version.sections.flatMap((section) =>
    version.questions
      .filter((question) => question.section === section.code && isShown(question))
      .map((question) => ({ question, section, number: question.type === 'note' ? undefined : ++number })),
  )
}

function isShown({ type }: Question): boolean {
  return type !== 'calculated' && type !== 'prefilled'
}
