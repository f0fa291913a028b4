import { changeCase } from '../../../functions/change-case.ts'
import type { ResidentDeps } from '../../../functions/resident/deps.ts'
import type { Hanging } from '../../../functions/resident/hanging.ts'
import { type Filled, receiveFeedback } from '../../../functions/resident/receive-feedback.ts'
import type { CaseName } from '../../../functions/store/inbox.ts'
import { type Case, isOpenCase, isQuarantined } from '../../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../../shared/feedback/due.ts'
import { judge } from '../../../shared/feedback/judge.ts'
import { contactKeptUntil } from '../../../shared/feedback/retention.ts'
import { BatchId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, dayOf, type EpochMs, HOUR, MINUTE } from '../../../shared/time.ts'
import { answersBy } from './answers.ts'
import { sameWords, strangeWords } from './comments.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Habit } from './habits.ts'
import { handledBy } from './handling.ts'
import type { PastResidents } from './past-residents.ts'
import { comingBy, wayOf } from './strange.ts'
import type { Past } from './visits.ts'

/** One resident who comes by a poster: how he or she answers, and what becomes of it. */
export type Coming = {
  hanging: Hanging
  habits: Record<string, Habit>
  past: Past
  /** Who answers in the commune, by e-mail; without anybody nothing is answered. */
  clerk: string | undefined
  /** The how manieth it is, so that everything there is comes up. */
  turn: number
  /** The how manieth of those that come strangely, if it is one. */
  strange: number | undefined
}

/**
 * Has one resident say something at a poster, some time in the made-up past, as real ones do: with a receipt, and a case that
 * has been handled since. Gives whether it is new; one that is there stays as it is.
 */
export async function putFeedback(
  { deps, standAt }: PastResidents,
  { hanging, habits, past, clerk, turn, strange }: Coming,
  dice: Dice,
): Promise<boolean> {
  const openedAt = past.today - dice.between(1, past.days) * DAY + dice.between(7 * HOUR, 21 * HOUR)
  const receivedAt = openedAt + dice.between(MINUTE, 4 * MINUTE)
  const version = hanging.current
  const filled: Filled = {
    id: BatchId.parse(uuidV7(openedAt, dice.bytes)),
    version,
    language: 'vi',
    answers: answersBy(habits, version, dice),
    address: '',
    isTrapped: false,
    sealed: { openedAt, asksProof: false, isProven: false },
  }
  const way = strange === undefined ? undefined : wayOf(strange)
  const said = { ...filled.answers, comment: way === 'same-text' ? sameWords : dice.one(strangeWords) }
  const coming = way === undefined ? filled : comingBy(way, { ...filled, answers: said }, receivedAt)

  const name = { survey: hanging.survey.id, area: hanging.poster.area, id: filled.id }
  const there = await deps.sentForms.get(name)
  standAt(receivedAt, way)
  const isLookedAtOnly = dice.fraction() < 0.3
  if (there === undefined) {
    await deps.posters.scan(hanging.poster.id)
    if (isLookedAtOnly) await deps.posters.scan(hanging.poster.id)
  }
  const received = there ?? (await receiveFeedback(deps, hanging, coming))
  if (received === 'conflict' || received.handling === undefined)
    throw new Error(`A demo feedback was not stored: ${name.id}`)
  if (clerk !== undefined) {
    await handle(deps, name, received.handling, { by: clerk, now: past.today, turn: strange ?? turn })
  }
  return there === undefined
}

type Handling = { by: string; now: EpochMs; turn: number }

// What an interrupted filling had handled stays as it is.
async function handle(deps: ResidentDeps, name: CaseName, handling: Case, by: Handling): Promise<void> {
  if (handling.rev > 1) return
  const dice = diceOf(`handling of ${name.id}`)
  const next = isQuarantined(handling)
    ? await judged(deps, name, handling, by, dice)
    : isOpenCase(handling)
      ? handledBy(handling, by, dice)
      : handling
  const { survey, area, id } = name
  const feedback = next === handling ? undefined : await deps.cases.get(survey, area, id)
  if (feedback === undefined) return
  await changeCase(deps, feedback, next)
  if (next.closedAt !== undefined) {
    await deps.personal.keepUntil(survey, area, id, contactKeptUntil(next, next.closedAt))
  }
}

/** One of three was looked at three days later: released where it was meant, and cleared otherwise. */
async function judged(
  { decisions }: ResidentDeps,
  { survey, area, id }: CaseName,
  handling: Case,
  { by, now, turn }: Handling,
  dice: Dice,
): Promise<Case> {
  const at = handling.receivedAt + 3 * DAY
  if (turn % 3 !== 0 || at >= now) return handling
  const judgement = handling.excerpt.endsWith('?') ? 'release' : 'clear'
  const next = judge(handling, judgement, { by, at, due: workingDaysAfter(dayOf(at), 5) })
  if (typeof next === 'string') return handling
  const kind = judgement === 'release' ? 'release' : 'exclude'
  const decision = {
    id: uuidV7(at, dice.bytes),
    response: ResponseId.parse(id),
    rev: 1,
    kind,
    by,
    at,
  } as const
  await decisions.put(survey, area, decision)
  return next
}
