import type { Answers, AnswerValue } from '../../../shared/form/answers.ts'
import type { Dice } from './dice.ts'

/** How one question is answered; nothing means that it is left open. */
export type Habit = (dice: Dice, before: Answers) => AnswerValue | undefined

/** One option, by weight. */
export function oneOf(weights: Record<string, number>): Habit {
  const options = Object.entries(weights)
  const total = options.reduce((sum, [, weight]) => sum + weight, 0)
  return (dice) => {
    let rest = dice.fraction() * total
    for (const [option, weight] of options) {
      rest -= weight
      if (rest < 0) return option
    }
    return options[0]?.[0]
  }
}

/** Every option by its own chance, in the order given; `otherwise` where none came up. */
export function someOf(chances: Record<string, number>, otherwise: string): Habit {
  return (dice) => {
    const chosen = Object.keys(chances).filter((option) => dice.fraction() < (chances[option] ?? 0))
    return chosen.length === 0 ? [otherwise] : chosen
  }
}

export function between(min: number, max: number): Habit {
  return (dice) => dice.between(min, max)
}

/** So many of the number answered at `whole`, less `already`: each one by chance. */
export function partOf(whole: string, chance: number, already?: string): Habit {
  return (dice, before) => {
    const most = numberAt(before, whole) - (already === undefined ? 0 : numberAt(before, already))
    return Array.from({ length: most }).filter(() => dice.fraction() < chance).length
  }
}

/** At least one. */
export function positive(habit: Habit): Habit {
  return (dice, before) => Math.max(1, Number(habit(dice, before) ?? 1))
}

/** Answered by that chance only. */
export function sometimes(chance: number, habit: Habit): Habit {
  return (dice, before) => (dice.fraction() < chance ? habit(dice, before) : undefined)
}

export function same(value: AnswerValue): Habit {
  return () => value
}

/** 0900 000 and three digits: no network gives such numbers out. */
export const madeUpPhone: Habit = (dice) => `0900000${String(dice.between(0, 999)).padStart(3, '0')}`

/** Five steps, mostly content. */
export const content = oneOf({ '1': 3, '2': 7, '3': 18, '4': 42, '5': 30 })

/** The same with "does not apply" now and then. */
export const contentOrNot = oneOf({ '1': 3, '2': 6, '3': 17, '4': 41, '5': 28, na: 5 })

function numberAt(answers: Answers, code: string): number {
  const value = answers[code]
  return typeof value === 'number' ? value : 0
}
