import type { Me } from '../../../shared/api/office.ts'

type Survey = Me['surveys'][number]

/** Where it is asked it is shown first: the one that is about the commune as a whole. */
const FIRST = 'resident_feedback'

/** The surveys that residents answer, and which of them is shown: the one that is named, else the first. */
export function residentSurveys(
  { surveys }: Me,
  name: string | undefined,
): { surveys: Survey[]; shown: Survey | undefined } {
  const own = surveys.filter(({ filledBy }) => filledBy === 'resident')
  const named = (id: string | undefined) => own.find((one) => one.id === id)
  return { surveys: own, shown: named(name) ?? named(FIRST) ?? own[0] }
}
