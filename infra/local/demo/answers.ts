import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'
import type { Dice } from './dice.ts'
import type { Habit } from './habits.ts'

/**
 * A plausible set of answers: the questions are answered in the order in which they are asked, each by its habit,
 * so what is hidden stays empty. A question without a habit is left open.
 */
export function answersBy(habits: Record<string, Habit>, version: SurveyVersion, dice: Dice): Answers {
  const answers: Answers = {}
  const settled = new Set<string>()
  for (;;) {
    const next = journey(version, answers).asked.find(({ code }) => !settled.has(code))
    if (next === undefined) return journey(version, answers).answers
    settled.add(next.code)
    const value = habits[next.code]?.(dice, answers)
    if (value !== undefined) answers[next.code] = value
  }
}
