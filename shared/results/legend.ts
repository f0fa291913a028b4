import type { Option, Question, SurveyVersion } from '../form/definition.ts'
import { countsOf } from './counts-in.ts'
import { isTallied } from './layout.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Legend } from './summary.ts'

/**
 * Names for what the groups of a summary hold. The newest version's words win; questions and options that only
 * older versions have come after its own.
 */
export function legend(versions: readonly SurveyVersion[], specs: readonly IndicatorSpec[]): Legend {
  const newestFirst = versions.toSorted((a, b) => b.version - a.version)
  const questions = new Map<string, Question[]>()
  for (const question of newestFirst.flatMap((version) => version.questions).filter(isTallied)) {
    questions.set(question.code, [...(questions.get(question.code) ?? []), question])
  }
  return {
    questions: [...questions.values()].flatMap(describeQuestion),
    indicators: specs.map(({ code, label, unit, over, counts, basis, percent, by }) => ({
      code,
      label,
      unit,
      over,
      counts: countsOf({ over, ...(counts === undefined ? {} : { counts }) }),
      ...(basis === undefined ? {} : { basis }),
      ...(percent === undefined ? {} : { percent }),
      ...(by === undefined ? {} : { by }),
    })),
  }
}

function describeQuestion(versions: readonly Question[]): Legend['questions'] {
  const [newest] = versions
  if (newest === undefined) return []
  const options = new Map<string, Pick<Option, 'code' | 'label'>>()
  for (const question of versions) {
    if (!('options' in question)) continue
    for (const { code, label } of question.options) if (!options.has(code)) options.set(code, { code, label })
  }
  const { code, type, label } = newest
  return [{ code, type, label, options: [...options.values()] }]
}
