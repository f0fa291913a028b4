import type { Check, Question, QuestionCode, SurveyVersion } from './definition.ts'
import { compile, type Evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { type Fit, fitOf } from './kinds.ts'

/** A question with its expressions and its rule made ready. */
export type Step = {
  readonly question: Question
  readonly isNumber: boolean
  readonly relevant: Evaluate | undefined
  readonly constraint: Evaluate | undefined
  readonly calculate: Evaluate | undefined
  readonly fit: Fit
}

/** A version made ready to be walked. */
export type Plan = {
  readonly sections: readonly { relevant: Evaluate | undefined; steps: readonly Step[] }[]
  readonly steps: ReadonlyMap<QuestionCode, Step>
  readonly checks: readonly { check: Check; test: Evaluate }[]
}

const plans = new WeakMap<SurveyVersion, Plan>()

/** The plan of a version, made once for each version object. */
export function planOf(version: SurveyVersion): Plan {
  const known = plans.get(version)
  if (known !== undefined) return known
  const plan = prepare(version)
  plans.set(version, plan)
  return plan
}

function prepare(version: SurveyVersion): Plan {
  const steps = new Map(version.questions.map((question) => [question.code, prepareStep(question)]))
  return {
    sections: version.sections.map(({ code, relevant }) => ({
      relevant: prepareTest(relevant),
      steps: [...steps.values()].filter((step) => step.question.section === code),
    })),
    steps,
    checks: version.checks.map((check) => ({ check, test: compile(check.test) })),
  }
}

function prepareStep(question: Question): Step {
  return {
    question,
    isNumber: question.type === 'integer' || question.type === 'decimal',
    relevant: prepareTest(question.relevant),
    constraint: prepareTest(question.constraint?.test),
    calculate: question.type === 'calculated' ? compile(question.calculation) : undefined,
    fit: fitOf(question),
  }
}

function prepareTest(test: Expression | undefined): Evaluate | undefined {
  return test === undefined ? undefined : compile(test)
}
