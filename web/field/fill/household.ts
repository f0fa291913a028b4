import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { compile } from '../../../shared/form/evaluate.ts'
import { journey, scopeOf } from '../../../shared/form/journey.ts'
import { HamletId } from '../../../shared/ids.ts'
import type { VisitedHousehold } from '../db/records.ts'

/** The questions by which a survey knows a household, and what its numbers look like. */
export type HouseholdKey = { hamlet: string; code: string; pattern: string }

/** Undefined for a survey that is not one of households. */
export function householdKey({ unit, questions }: SurveyVersion): HouseholdKey | undefined {
  if (unit.kind !== 'household') return undefined
  const key = questions.filter(({ code }) => unit.key.includes(code))
  const hamlet = key.find(({ type }) => type === 'hamlet')
  for (const question of key) {
    if (question.type !== 'household' || hamlet === undefined) continue
    return { hamlet: hamlet.code, code: question.code, pattern: question.pattern }
  }
  return undefined
}

/** The household that answers name; undefined where they do not name one. */
export function namedBy(answers: Answers, key: HouseholdKey): { hamlet: HamletId; code: string } | undefined {
  const hamlet = HamletId.safeParse(answers[key.hamlet])
  const code = answers[key.code]
  return hamlet.success && typeof code === 'string' ? { hamlet: hamlet.data, code } : undefined
}

/** Which household a finished form is about, and whether it was met and agreed. */
export function householdOf(version: SurveyVersion, answers: Answers): VisitedHousehold | undefined {
  const key = householdKey(version)
  const named = key && namedBy(answers, key)
  if (named === undefined || version.unit.kind !== 'household') return undefined
  const isMet = compile(version.unit.interviewed)(scopeOf(version, journey(version, answers))) === true
  return { ...named, isMet }
}
