import { compile, type Evaluate } from '../form/evaluate.ts'
import { scopeOf } from '../form/journey.ts'
import { planOf } from '../form/plan.ts'
import { questionsIn } from '../form/references.ts'
import { HOUR, SECOND, VIETNAM_OFFSET } from '../time.ts'
import type { Doubt, Severity } from './doubt.ts'
import { type ImplausibleRule, THRESHOLD } from './implausible.ts'
import type { Subject } from './subject.ts'

/** So few questions are answered in any time. */
const FEW_QUESTIONS = 8

/** Seconds that somebody needed for a question, of those with enough questions to tell. */
export function paceOf({ asked, seconds }: Subject): number | undefined {
  return seconds === undefined || asked.length < FEW_QUESTIONS ? undefined : seconds / asked.length
}

/**
 * Finished in less than `least` seconds a question. A phone that lay aside only makes it longer; a correction begins with the
 * answers that there were, so its time is that of the whole form. `usual` is the commune's own pace, where it is known.
 */
export function tooFast(subject: Subject, least: number, usual: number | undefined): Doubt[] {
  const pace = paceOf(subject)
  const { seconds = 0, asked, isFirst } = subject
  if (!isFirst || pace === undefined || pace >= least) return []
  const compared = usual === undefined ? {} : { usual: Math.round(usual * asked.length) }
  return [{ code: 'too-fast', severity: 'strong', seconds, questions: asked.length, ...compared }]
}

/** Open for more than `most` hours: begun on one day and finished on another, perhaps from memory. */
export function tooSlow({ isFirst, seconds = 0 }: Subject, most: number): Doubt[] {
  const hours = Math.floor((seconds * SECOND) / HOUR)
  return isFirst && seconds * SECOND > most * HOUR ? [{ code: 'too-slow', severity: 'mild', hours }] : []
}

/** At least `least` scales, and the same step on each. */
export function straightLine({ asked, way }: Subject, least: number): Doubt[] {
  const scales = asked.filter(({ code, type }) => type === 'scale' && way.answers[code] !== undefined)
  const steps = new Set(scales.map(({ code }) => way.answers[code]))
  const [step] = steps
  if (scales.length < least || steps.size !== 1 || typeof step !== 'string') return []
  const questions = scales.map(({ code }) => code)
  return [{ code: 'straight-line', severity: 'mild', scales: scales.length, step, questions }]
}

/** Finished between 22:00 and 5:00 in somebody's home. */
export function atNight({ version, at }: Subject): Doubt[] {
  if (version.filledBy !== 'member') return []
  const hour = new Date(at + VIETNAM_OFFSET).getUTCHours()
  return hour >= 22 || hour < 5 ? [{ code: 'night', severity: 'mild', hour }] : []
}

/** Makes a rule of `implausible.ts` ready. It sees what came, also what the form had not asked for. */
export function implausibleBy(
  { id: rule, severity, questions, when, words }: ImplausibleRule,
  threshold: number | undefined,
): (subject: Subject) => Doubt[] {
  const test: Evaluate = compile(when)
  return ({ given, way, version }) => {
    const asked = scopeOf(version, way)
    const scope = (code: string) => (code === THRESHOLD ? threshold : (given[code] ?? asked(code)))
    return test(scope) === true
      ? [{ code: 'implausible', severity, rule, words, questions: [...questions] }]
      : []
  }
}

/** The form's own checks that do not hold: warnings that somebody passed, and errors that hold the response anyway. */
export function passedChecks({ version, way, given }: Subject, severity: Severity): Doubt[] {
  const scope = scopeOf(version, way)
  return planOf(version).checks.flatMap(({ check, test }): Doubt[] => {
    if (test(scope) !== false) return []
    const questions = [...new Set(questionsIn(check.test))].filter((code) => Object.hasOwn(given, code))
    return [{ code: 'implausible', severity, rule: check.code, words: check.message, questions }]
  })
}
