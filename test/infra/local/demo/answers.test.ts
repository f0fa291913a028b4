import { describe, expect, it } from 'vitest'
import { answersBy } from '../../../../infra/local/demo/answers.ts'
import { diceOf } from '../../../../infra/local/demo/dice.ts'
import { type Habit, same } from '../../../../infra/local/demo/habits.ts'
import { householdHabits } from '../../../../infra/local/demo/households.ts'
import { crewsOf } from '../../../../infra/local/demo/people.ts'
import { communes } from '../../../../infra/local/demo/places.ts'
import { reportHabits } from '../../../../infra/local/demo/reports.ts'
import { feedbackHabits, satisfactionHabits } from '../../../../infra/local/demo/residents.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import { hasErrors, validate } from '../../../../shared/form/validate.ts'

const [crew] = communes.flatMap(crewsOf)
if (crew === undefined) throw new Error('The demo has no team.')

const habitsOf: Record<string, Record<string, Habit>> = {
  hh_digital_visit: { ...householdHabits, hamlet: same(crew.hamlet.id), hh_key: same('017') },
  resident_feedback: feedbackHabits,
  one_stop_satisfaction: satisfactionHabits,
  team_monthly_report: reportHabits(crew, '2026-10'),
}

describe.each(ownSurveys.map((version) => [version.survey, version] as const))(
  'made-up %s',
  (survey, version) => {
    const habits = habitsOf[survey] ?? {}

    it('fit the form, whatever the dice', () => {
      const faults = Array.from({ length: 500 }, (_, seed) => {
        const answers = answersBy(habits, version, diceOf(`${survey} ${seed}`))
        return hasErrors(validate(version, answers)) ? { seed, issues: validate(version, answers) } : []
      }).flat()
      expect(faults).toEqual([])
    })

    it('are the same for the same seed, and others for another', () => {
      const some = (seed: string) =>
        Array.from({ length: 5 }, (_, place) => answersBy(habits, version, diceOf(`${seed} ${place}`)))
      expect(some('a')).toEqual(some('a'))
      expect(some('a')).not.toEqual(some('b'))
    })

    it('answer every question some time', () => {
      const met = new Set<string>()
      for (let seed = 0; seed < 400; seed++) {
        for (const code of Object.keys(answersBy(habits, version, diceOf(`all ${seed}`)))) met.add(code)
      }
      const never = version.questions
        .filter(({ code, type, required }) => required && type !== 'note' && !met.has(code))
        .map(({ code }) => code)
      // Nothing is prefilled here, so nothing has to be explained.
      expect(never).toEqual(survey === 'team_monthly_report' ? ['adjust_reason'] : [])
    })
  },
)
