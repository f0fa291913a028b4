import type { Question, SurveyVersion } from '../../../shared/form/definition.ts'
import type { Expression } from '../../../shared/form/expression.ts'
import type { ColumnType } from './columns.ts'

/** What fits the answers to a question in every version that has it. */
export function typesOf(versions: readonly SurveyVersion[]): Map<string, ColumnType> {
  const types = new Map<string, ColumnType>()
  for (const question of versions.flatMap(({ questions }) => questions)) {
    const { code } = question
    const own = typeOf(question)
    const other = types.get(code) ?? own
    types.set(code, own === other ? own : isNumeric(own) && isNumeric(other) ? 'decimal' : 'text')
  }
  return types
}

function typeOf(question: Question): ColumnType {
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return question.type
    case 'date':
      return 'day'
    case 'calculated':
      return isSum(question.calculation) ? 'decimal' : 'text'
    default:
      return 'text'
  }
}

/** Whether there is never anything but a number in it (`shared/form/expression.ts`). */
function isSum(calculation: Expression): boolean {
  return (
    Array.isArray(calculation) && ['+', '-', '*', 'div', 'count-selected'].includes(String(calculation[0]))
  )
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'decimal'
}
