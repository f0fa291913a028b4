import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { BatchId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, dayOf, type EpochMs, HOUR, MINUTE } from '../../../shared/time.ts'
import { answersBy } from './answers.ts'
import type { Dice } from './dice.ts'
import { madeDoubtful } from './doubtful.ts'
import { same } from './habits.ts'
import { householdHabits } from './households.ts'
import type { Crew } from './people.ts'
import type { Phone } from './phones.ts'
import { reportHabits } from './reports.ts'

/** The made-up past: so many whole days before `today`, the first instant of a day in Vietnam. */
export type Past = { today: EpochMs; days: number }

/**
 * Sends the household visits of a crew, which is the `place`-th, in rounds of an afternoon, each sealed as one batch; one of
 * the last round may look unusual. Gives how many were new.
 */
export async function sendVisits(
  crew: Crew,
  phones: readonly Phone[],
  version: SurveyVersion,
  plan: { place: number; visits: number },
  past: Past,
  dice: Dice,
): Promise<number> {
  let added = 0
  const rounds = roundsOf(phones, plan.visits, past, dice)
  for (const [round, { phone, from, visits }] of rounds.entries()) {
    const responses = Array.from({ length: visits }, (_, place) => {
      const household = String(dice.between(1, crew.hamlet.households)).padStart(3, '0')
      const habits = { ...householdHabits, hamlet: same(crew.hamlet.id), hh_key: same(household) }
      return aResponse(version, answersBy(habits, version, dice), from + place * 20 * MINUTE, phone, dice)
    })
    const isLast = round === rounds.length - 1
    added += await send(phone, version, isLast ? madeDoubtful(responses, plan) : responses, dice)
  }
  return added
}

/** Sends the leader's reports of the last three months, each in the evening of the 3rd of the next. Gives how many were new. */
export async function sendReports(
  crew: Crew,
  leader: Phone,
  version: SurveyVersion,
  past: Past,
  dice: Dice,
): Promise<number> {
  let added = 0
  for (const { month, dueAt } of [3, 2, 1].map((back) => monthBefore(past.today, back))) {
    const answers = answersBy(reportHabits(crew, month), version, dice)
    const sentAt = Math.min(dueAt, past.today - 5 * HOUR)
    added += await send(leader, version, [aResponse(version, answers, sentAt, leader, dice)], dice)
  }
  return added
}

/** Spread over the past so that every month has some, and the later ones more. */
function roundsOf(phones: readonly Phone[], count: number, past: Past, dice: Dice) {
  const sizes: number[] = []
  for (let left = count; left > 0; left -= sizes.at(-1) ?? left)
    sizes.push(Math.min(left, dice.between(3, 6)))
  const rounds = sizes.map((visits, place) => {
    const share = (place + dice.fraction()) / sizes.length
    const back = 1 + Math.floor(past.days * share ** 1.15)
    const start = dice.between(7 * 60, 18 * 60) * MINUTE
    return { phone: dice.one(phones), from: past.today - back * DAY + start, visits }
  })
  return rounds.sort((a, b) => a.from - b.from)
}

function aResponse(
  version: SurveyVersion,
  answers: Answers,
  startedAt: EpochMs,
  { author, nextSeq }: Phone,
  dice: Dice,
): SurveyResponse {
  const id = ResponseId.parse(uuidV7(startedAt, dice.bytes))
  const finishedAt = startedAt + dice.between(3 * MINUTE, 9 * MINUTE)
  return { id, rev: 1, version: version.version, author, seq: nextSeq(), startedAt, finishedAt, answers }
}

async function send(
  phone: Phone,
  version: SurveyVersion,
  responses: SurveyResponse[],
  dice: Dice,
): Promise<number> {
  const sealedAt = Math.max(...responses.map(({ finishedAt }) => finishedAt)) + MINUTE
  const id = BatchId.parse(uuidV7(sealedAt, dice.bytes))
  const batch = { id, survey: version.survey, area: phone.area, sealedAt, responses }
  const isNew = await phone.post(JSON.stringify(batch), sealedAt + dice.between(0, 90 * MINUTE))
  return isNew ? responses.length : 0
}

function monthBefore(today: EpochMs, back: number): { month: string; dueAt: EpochMs } {
  const [year = 0, month = 1] = dayOf(today).split('-').map(Number)
  const nameOf = (ago: number) => new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 7)
  return { month: nameOf(back), dueAt: Date.parse(`${nameOf(back - 1)}-03T19:00:00+07:00`) }
}
