import type { FieldDeps } from '../../../functions/field/deps.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import { diceOf } from './dice.ts'
import { putFeedback } from './feedback.ts'
import type { Crew } from './people.ts'
import { fieldInThePast, invitationSecret, joinPhone } from './phones.ts'
import { FEEDBACK, HOUSEHOLD_VISIT, MONTHLY_REPORT, SATISFACTION } from './register.ts'
import { feedbackHabits, satisfactionHabits } from './residents.ts'
import { type Past, sendReport, sendVisits } from './visits.ts'

/** So many members of a team have a phone that sends. */
const PHONES_A_CREW = 3

/** The days before the day in which `now` falls. */
export function pastBefore(now: EpochMs, days: number): Past {
  return { today: Date.parse(`${dayOf(now)}T00:00:00+07:00`), days }
}

/**
 * Adds made-up responses, about two thirds of them household visits, the rest feedback and one-stop forms, spread
 * evenly over the crews. The same seed on the same day adds the same ones again, which changes nothing. Gives how many
 * were new.
 */
export async function addResponses(
  deps: FieldDeps,
  plan: { crews: readonly Crew[]; count: number; past: Past; seed: string; reports: boolean },
): Promise<number> {
  const { crews, past } = plan
  const visits = Math.round(plan.count * 0.65)
  const feedback = Math.round(plan.count * 0.2)
  const added = await Promise.all(
    crews.map(async (crew, place) => {
      const share = (of: number) => Math.floor(of / crews.length) + (place < of % crews.length ? 1 : 0)
      const seed = `${plan.seed} ${dayOf(past.today)} ${crew.team.id}`
      const fromTeam = await addVisits(deps, crew, share(visits), past, seed, plan.reports)
      const satisfaction = share(plan.count - visits - feedback)
      return fromTeam + (await addFeedback(deps, crew, share(feedback), satisfaction, past, seed))
    }),
  )
  return added.reduce((sum, some) => sum + some, 0)
}

async function addVisits(
  deps: FieldDeps,
  crew: Crew,
  count: number,
  past: Past,
  seed: string,
  reports: boolean,
): Promise<number> {
  const field = fieldInThePast(deps)
  const phones = []
  for (const member of crew.members.slice(0, PHONES_A_CREW)) {
    phones.push(await joinPhone(field, invitationSecret(deps.serverKey, member.id)))
  }
  const dice = diceOf(`${seed} visits`)
  const visits = await sendVisits(crew, phones, versionOf(HOUSEHOLD_VISIT), count, past, dice)
  const [leader] = phones
  if (!reports || leader === undefined) return visits
  return visits + (await sendReport(crew, leader, versionOf(MONTHLY_REPORT), past, diceOf(`${seed} report`)))
}

async function addFeedback(
  deps: FieldDeps,
  { commune }: Crew,
  feedback: number,
  satisfaction: number,
  past: Past,
  seed: string,
): Promise<number> {
  const dice = diceOf(`${seed} residents`)
  let added = 0
  for (let number = 0; number < feedback; number++) {
    if (await putFeedback(deps, versionOf(FEEDBACK), feedbackHabits, commune.id, past, dice)) added++
  }
  for (let number = 0; number < satisfaction; number++) {
    if (await putFeedback(deps, versionOf(SATISFACTION), satisfactionHabits, commune.id, past, dice)) added++
  }
  return added
}

function versionOf(survey: SurveyId): SurveyVersion {
  const version = ownSurveys.find((own) => own.survey === survey)
  if (version === undefined) throw new Error(`There is no survey ${survey}.`)
  return version
}
