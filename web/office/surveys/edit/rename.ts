import type { Question, SurveyVersion, Unit } from '../../../../shared/form/definition.ts'
import type { Expression } from '../../../../shared/form/expression.ts'

/** The version with another code for a question, in everything that names it. */
export function renameQuestion(version: SurveyVersion, from: string, to: string): SurveyVersion {
  const renamed = (expression: Expression) => renamedIn(expression, from, to)
  return {
    ...version,
    unit: renamedUnit(version.unit, from, to),
    sections: version.sections.map((section) =>
      section.relevant === undefined ? section : { ...section, relevant: renamed(section.relevant) },
    ),
    questions: version.questions.map((question) => {
      const named = question.code === from ? { ...question, code: to } : question
      return renamedQuestion(named, renamed)
    }),
    checks: version.checks.map((check) => ({ ...check, test: renamed(check.test) })),
  }
}

function renamedQuestion(question: Question, renamed: (expression: Expression) => Expression): Question {
  const { relevant, constraint } = question
  const common = {
    ...question,
    ...(relevant === undefined ? {} : { relevant: renamed(relevant) }),
    ...(constraint === undefined ? {} : { constraint: { ...constraint, test: renamed(constraint.test) } }),
  }
  return common.type === 'calculated' ? { ...common, calculation: renamed(common.calculation) } : common
}

function renamedUnit(unit: Unit, from: string, to: string): Unit {
  if (unit.kind === 'response') return unit
  const key = unit.key.map((code) => (code === from ? to : code))
  return unit.kind === 'household'
    ? { ...unit, key, interviewed: renamedIn(unit.interviewed, from, to) }
    : { ...unit, key }
}

function renamedIn(expression: Expression, from: string, to: string): Expression {
  if (typeof expression !== 'object') return expression
  const inside = (part: Expression) => renamedIn(part, from, to)
  switch (expression[0]) {
    case '$':
    case 'answered':
      return expression[1] === from ? [expression[0], to] : expression
    case 'not':
    case 'count-selected':
      return [expression[0], inside(expression[1])]
    case 'selected':
      return ['selected', inside(expression[1]), expression[2]]
    case 'and':
    case 'or':
    case '+':
    case '*': {
      const [operator, ...parts] = expression
      return [operator, ...parts.map(inside)]
    }
    default:
      return [expression[0], inside(expression[1]), inside(expression[2])]
  }
}
