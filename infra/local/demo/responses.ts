import type { FieldDeps } from '../../../functions/field/deps.ts'
import type { Hanging } from '../../../functions/resident/hanging.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import type { PosterId, SurveyId } from '../../../shared/ids.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import { demoStaff } from './accounts.ts'
import { commentOn } from './comments.ts'
import { diceOf } from './dice.ts'
import { putFeedback } from './feedback.ts'
import type { Habit } from './habits.ts'
import { type PastResidents, residentsInThePast } from './past-residents.ts'
import type { Crew } from './people.ts'
import { fieldInThePast, invitationSecret, joinPhone } from './phones.ts'
import { demoPoster, FEEDBACK, hangPosters, hasHamletPosters, SATISFACTION } from './posters.ts'
import { crews, HOUSEHOLD_VISIT, MONTHLY_REPORT } from './register.ts'
import { feedbackHabits, satisfactionHabits } from './residents.ts'
import { stillSurveys } from './still-surveys.ts'
import { type Past, sendReports, sendVisits } from './visits.ts'

/** So many members of a team have a phone that sends. */
const PHONES_A_CREW = 2

/** The days before the day in which `now` falls. */
export function pastBefore(now: EpochMs, days: number): Past {
  return { today: Date.parse(`${dayOf(now)}T00:00:00+07:00`), days }
}

/**
 * Adds made-up responses, about two thirds of them household visits, the rest feedback and one-stop forms, spread
 * evenly over the crews, but for the feedback: the first commune has most of it, so that its inbox is one to try. The same seed on the same day adds the same ones again, which changes nothing. Gives how many
 * were new.
 */
export async function addResponses(
  given: FieldDeps,
  table: Table,
  plan: { crews: readonly Crew[]; count: number; past: Past; seed: string; reports: boolean },
): Promise<number> {
  const { crews, past } = plan
  const deps = { ...given, surveys: stillSurveys(given.surveys) }
  const visits = Math.round(plan.count * 0.65)
  const feedback = Math.round(plan.count * 0.2)
  await hangPosters(deps) // those of an older release were others
  const shareOfFeedback = sharesOf(feedback, crews)
  const added = await Promise.all(
    crews.map(async (crew, place) => {
      const share = (of: number) => Math.floor(of / crews.length) + (place < of % crews.length ? 1 : 0)
      const seed = `${plan.seed} ${dayOf(past.today)} ${crew.team.id}`
      const fromTeam = await addVisits(deps, crew, { place, visits: share(visits) }, past, seed, plan.reports)
      const satisfaction = share(plan.count - visits - feedback)
      const counts = { feedback: shareOfFeedback[place] ?? 0, satisfaction }
      return fromTeam + (await addFeedback(residentsInThePast(deps, table), crew, counts, past, seed))
    }),
  )
  return added.reduce((sum, some) => sum + some, 0)
}

async function addVisits(
  deps: FieldDeps,
  crew: Crew,
  plan: { place: number; visits: number },
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
  const visits = await sendVisits(crew, phones, versionOf(HOUSEHOLD_VISIT), plan, past, dice)
  const [leader] = phones
  if (!reports || leader === undefined) return visits
  return visits + (await sendReports(crew, leader, versionOf(MONTHLY_REPORT), past, diceOf(`${seed} report`)))
}

/** Feedback is of the last days only: an inbox where months wait is not one to try. */
const LISTENING_DAYS = 28

/** The first commune counts five times, so that there is something in every state. */
const MORE = 5

function sharesOf(count: number, of: readonly Crew[]): number[] {
  const weights = of.map(({ commune }) => (hasHamletPosters(commune) ? MORE : 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  return weights.map((weight) => {
    const from = Math.floor((count * before) / whole)
    before += weight
    return Math.floor((count * before) / whole) - from
  })
}

async function addFeedback(
  residents: PastResidents,
  { commune, hamlet }: Crew,
  counts: { feedback: number; satisfaction: number },
  past: Past,
  seed: string,
): Promise<number> {
  const dice = diceOf(`${seed} residents`)
  const { serverKey } = residents.deps
  const isFull = hasHamletPosters(commune)
  const clerk = clerkOf(commune)
  const team = crews.findIndex(({ hamlet: { id } }) => id === hamlet.id)
  const add = async (posters: PosterId[], habits: Record<string, Habit>, count: number, past: Past) => {
    const hanging = await Promise.all(posters.map((id) => hangingOf(residents, id)))
    let added = 0
    for (let place = 0; place < count; place++) {
      const turn = 4 * team + place // so that teams do not begin alike
      const isStrange = isFull ? place % 4 === 3 : dice.fraction() < 0.04
      const strange = isStrange ? 2 * team + Math.floor(place / 4) : undefined
      // There is always something to read.
      const how = isFull && place === 0 ? { ...habits, comment: commentOn } : habits
      const coming = { hanging: dice.one(hanging), habits: how, past, clerk, turn, strange }
      if (await putFeedback(residents, coming, dice)) added++
    }
    return added
  }

  const ofHamlet = isFull ? [demoPoster(serverKey, FEEDBACK, commune.code, hamlet.id)] : []
  const posters = [demoPoster(serverKey, FEEDBACK, commune.code), ...ofHamlet]
  const desk = [demoPoster(serverKey, SATISFACTION, commune.code)]
  const lately = { ...past, days: Math.min(past.days, LISTENING_DAYS) }
  const feedback = await add(posters, feedbackHabits, counts.feedback, lately)
  return feedback + (await add(desk, satisfactionHabits, counts.satisfaction, past))
}

async function hangingOf({ deps }: PastResidents, id: PosterId): Promise<Hanging> {
  const poster = await deps.posters.get(id)
  const survey = poster && (await deps.catalogue.getSurvey(poster.survey))
  if (poster === undefined || survey === undefined) throw new Error(`There is no demo poster ${id}.`)
  const current = versionOf(survey.id)
  return { poster, survey, versions: new Map([[current.version, current]]), current, isOpen: true }
}

/** Who of the demo's staff answers there: the commune's own, or else somebody of the province. */
function clerkOf({ id, province }: Crew['commune']): string | undefined {
  const own = demoStaff.find(({ commune }) => commune === id)
  return (own ?? demoStaff.find((one) => one.province === province && one.role === 'province_officer'))?.email
}

function versionOf(survey: SurveyId): SurveyVersion {
  const version = ownSurveys.find((own) => own.survey === survey)
  if (version === undefined) throw new Error(`There is no survey ${survey}.`)
  return version
}
