import type { ChangedText, SurveyPart, VersionChange } from './compare/change.ts'
import { cameAndWent, pairsOf } from './compare/lists.ts'
import { compareQuestions } from './compare/questions.ts'
import { changedTexts, isSame } from './compare/same.ts'
import type { Check, QuestionCode, Section, SurveyVersion } from './definition.ts'

export type { VersionChange } from './compare/change.ts'

/**
 * What is different in `after`: the survey's own words, then its sections, questions with their options, and checks. Two
 * versions that differ in their number and their survey's id alone give nothing. Pure.
 */
export function compareVersions(before: SurveyVersion, after: SurveyVersion): VersionChange[] {
  return [
    ...compareSurvey(before, after),
    ...compareSections(before.sections, after.sections),
    ...compareQuestions(before, after),
    ...compareChecks(before.checks, after.checks),
  ]
}

/**
 * Questions of `next` that a published version has under the same code with another type: their answers could not be
 * counted together, so such a version is not to be published.
 */
export function retypedQuestions(published: readonly SurveyVersion[], next: SurveyVersion): QuestionCode[] {
  const known = new Map(published.flatMap(({ questions }) => questions.map(({ code, type }) => [code, type])))
  return next.questions
    .filter(({ code, type }) => known.has(code) && known.get(code) !== type)
    .map(({ code }) => code)
}

function compareSurvey(before: SurveyVersion, after: SurveyVersion): VersionChange[] {
  const changed = (kind: SurveyPart, text: ChangedText = {}): VersionChange => ({
    on: 'survey',
    kind,
    ...text,
  })
  return [
    ...changedTexts(before.title, after.title).map((text) => changed('title', text)),
    ...changedTexts(before.notice, after.notice).map((text) => changed('notice', text)),
    ...(isSame(before.languages, after.languages) ? [] : [changed('languages')]),
    ...(before.filledBy === after.filledBy ? [] : [changed('filled-by')]),
    ...(isSame(before.unit, after.unit) ? [] : [changed('unit')]),
  ]
}

function compareSections(before: readonly Section[], after: readonly Section[]): VersionChange[] {
  return [
    ...cameAndWent(before, after).map((came): VersionChange => ({ on: 'section', ...came })),
    ...pairsOf(before, after).flatMap(([was, is]): VersionChange[] => {
      const section = { on: 'section', code: is.code } as const
      return [
        ...changedTexts(was.title, is.title).map(
          (text): VersionChange => ({ ...section, kind: 'title', ...text }),
        ),
        ...(isSame(was.relevant, is.relevant) ? [] : [{ ...section, kind: 'relevant' as const }]),
      ]
    }),
  ]
}

function compareChecks(before: readonly Check[], after: readonly Check[]): VersionChange[] {
  return [
    ...cameAndWent(before, after).map((came): VersionChange => ({ on: 'check', ...came })),
    ...pairsOf(before, after).flatMap(([was, is]): VersionChange[] => {
      const check = { on: 'check', code: is.code } as const
      return [
        ...changedTexts(was.message, is.message).map(
          (text): VersionChange => ({ ...check, kind: 'message', ...text }),
        ),
        ...(isSame(was.test, is.test) ? [] : [{ ...check, kind: 'test' as const }]),
        ...(was.severity === is.severity ? [] : [{ ...check, kind: 'severity' as const }]),
      ]
    }),
  ]
}
