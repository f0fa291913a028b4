import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers, AnswerValue } from '../../../shared/form/answers.ts'
import type { Question, SurveyVersion } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import type { Draft, Team } from '../db/records.ts'

type Hamlets = TeamBrief['hamlets']

/**
 * For whom a form is sent. It stays with the team that began it, though the phone has joined another one since;
 * within one team whoever has the phone now signs it, and the hamlets are the present ones.
 */
export function teamOf(draft: Draft, present: Team | undefined): Team {
  return present?.identity.team === draft.team.identity.team ? present : draft.team
}

/** Whether one form of the survey is followed by the next: households are, a leader's report of a month is not. */
export function isRepeated(survey: SurveyId, brief: TeamBrief | undefined): boolean {
  return brief?.surveys.find(({ id }) => id === survey)?.filledBy === 'member'
}

/**
 * The answers that a new form starts with: what the phone knows of itself, and the hamlet if there is only one.
 * @param start `hamlet=H1&household=001`, which household was pressed; it answers nothing else
 */
export function firstAnswers(version: SurveyVersion, hamlets: Hamlets, now: EpochMs, start = ''): Answers {
  const answers: Answers = {}
  const given = new URLSearchParams(start)
  for (const question of version.questions) {
    const value = known(question, hamlets, now, given)
    if (value !== undefined) answers[question.code] = value
  }
  return answers
}

function known(
  question: Question,
  hamlets: Hamlets,
  now: EpochMs,
  given: URLSearchParams,
): AnswerValue | undefined {
  const { type } = question
  if (type === 'hamlet') return hamlets.find(({ id }) => hamlets.length === 1 || id === given.get(type))?.id
  if (type === 'household') return given.get(type) ?? undefined
  switch (question.type === 'prefilled' ? question.source : question.prefill) {
    case 'hamlet.households':
      return hamlets.length === 0 ? undefined : hamlets.reduce((sum, hamlet) => sum + hamlet.households, 0)
    case 'context.month':
      return dayOf(now).slice(0, 7)
    default:
      return undefined // figures of the month's visits: report.ts
  }
}
