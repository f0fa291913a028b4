import type { Answers } from './answers.ts'
import type { LocalText, QuestionCode, SurveyVersion } from './definition.ts'
import { isEmpty, type Journey, journey, scopeOf } from './journey.ts'
import type { Misfit } from './kinds.ts'
import { type Plan, planOf } from './plan.ts'

/** Something that does not fit, named so that a page can put it into words and beside its question. */
export type Issue = {
  readonly question?: QuestionCode
  readonly check?: string
  readonly rule:
    | Misfit
    | 'required'
    | 'constraint'
    | 'check'
    | 'unknown-question'
    | 'not-asked'
    | 'calculation'
  /** A warning is shown and may be passed; an error may not. */
  readonly severity: 'error' | 'warning'
  /** The author's words, where the rule is the author's. */
  readonly message?: LocalText
}

/**
 * Everything in `answers` that does not fit `version`, in the order of the questions; none means that the response
 * may be sent and counted. Never throws, whatever JSON values the answers hold.
 */
export function validate(version: SurveyVersion, answers: Answers): Issue[] {
  const plan = planOf(version)
  const way = journey(version, answers)
  const scope = scopeOf(version, way)
  const issues = misplaced(plan, answers, way)

  for (const question of way.asked) {
    const { code } = question
    const value = way.answers[code]
    const step = plan.steps.get(code)
    if (value === undefined) {
      if (question.required && question.type !== 'note') issues.push(error(code, 'required'))
      continue
    }
    const misfit = step?.fit(value)
    if (misfit !== undefined) issues.push(error(code, misfit))
    else if (question.constraint !== undefined && step?.constraint?.(scope) === false)
      issues.push({ ...error(code, 'constraint'), message: question.constraint.message })
  }

  for (const { check, test } of plan.checks) {
    if (test(scope) !== false) continue
    issues.push({ check: check.code, rule: 'check', severity: check.severity, message: check.message })
  }
  return issues
}

/** Whether these issues keep a response from being sent. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}

function misplaced(plan: Plan, answers: Answers, way: Journey): Issue[] {
  const issues: Issue[] = []
  for (const code of Object.keys(answers)) {
    const step = plan.steps.get(code)
    const carried = way.answers[code]
    if (step === undefined) issues.push(error(code, 'unknown-question'))
    else if (isEmpty(answers[code])) continue
    else if (carried === undefined) issues.push(error(code, 'not-asked'))
    else if (step.calculate !== undefined && carried !== answers[code])
      issues.push(error(code, 'calculation'))
    else if (step.question.type === 'prefilled') {
      const misfit = step.fit(carried)
      if (misfit !== undefined) issues.push(error(code, misfit))
    }
  }
  return issues
}

function error(question: QuestionCode, rule: Issue['rule']): Issue {
  return { question, rule, severity: 'error' }
}
