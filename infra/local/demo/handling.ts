import type { Case } from '../../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../../shared/feedback/due.ts'
import { type StaffStep, takeStep } from '../../../shared/feedback/handle.ts'
import { settle, unsettle } from '../../../shared/feedback/resident-steps.ts'
import type { Refusal } from '../../../shared/feedback/stepping.ts'
import { dayOf, type EpochMs, HOUR, MINUTE } from '../../../shared/time.ts'
import { reasonToClose, replyTo, secondReply, thanks, unsettledWords } from './comments.ts'
import type { Dice } from './dice.ts'

/** What becomes of a feedback in the end, if there is time for it: of one that is content, and of any other. */
const fates = {
  content: ['answered', 'settled', 'answered'],
  other: ['closed', 'reopened', 'forgotten', 'stuck', 'answered', 'settled', 'settled again'],
} as const

/**
 * The case as an office and a resident have left it by `now`: so many of them (`turn`) after each other meet every fate, and
 * what came lately is still under way. Pure but for the dice.
 */
export function handledBy(
  handling: Case,
  { by, now, turn }: { by: string; now: EpochMs; turn: number },
  dice: Dice,
): Case {
  const isContent = Number(handling.rating ?? 3) >= 4
  const own = fates[isContent ? 'content' : 'other']
  const fate = own[turn % own.length]
  const take = officeHour(handling.receivedAt, dice.between(1, 2), dice)
  const answer = officeHour(take, dice.between(1, 3), dice)
  const later = answer + dice.between(4 * HOUR, 40 * HOUR)
  const again = officeHour(later, dice.between(1, 2), dice)
  const said = { topic: handling.topic, unsettled: dice.one(unsettledWords) }
  const due = workingDaysAfter(dayOf(later), 5)

  const staff = (at: EpochMs, step: StaffStep) => ({
    at,
    take: (last: Case) => takeStep(last, step, { by, at }),
  })
  const resident = (at: EpochMs, take: (last: Case) => Case | Refusal) => ({ at, take })
  const taken = staff(take, { kind: 'take' })
  const tagged = staff(take + 5 * MINUTE, { kind: 'tag', tags: [tagOf(handling)] })
  const replied = staff(answer, { kind: 'reply', text: isContent ? thanks : replyTo(said.topic) })
  const unsettled = resident(later, (last) => unsettle(last, said.unsettled, { at: later, due }))
  const steps = {
    forgotten: [],
    stuck: [taken, tagged],
    closed: [taken, staff(answer, { kind: 'close', text: reasonToClose(said.topic) })],
    answered: [taken, tagged, replied],
    settled: [taken, replied, resident(later, (last) => settle(last, later))],
    reopened: [taken, replied, unsettled],
    'settled again': [
      taken,
      replied,
      unsettled,
      staff(again, { kind: 'reply', text: secondReply }),
      resident(again + 2 * HOUR, (last) => settle(last, again + 2 * HOUR)),
    ],
  }[fate ?? 'forgotten']

  let last = handling
  for (const step of steps) {
    if (step.at >= now) break
    const next = step.take(last)
    if (typeof next === 'string') break
    last = next
  }
  return last
}

/** Some time of a working day. */
function officeHour(after: EpochMs, days: number, dice: Dice): EpochMs {
  const day = workingDaysAfter(dayOf(after), days)
  return Date.parse(`${day}T00:00:00+07:00`) + dice.between(8 * 60, 16 * 60) * MINUTE
}

function tagOf({ topic, rating }: Case): string {
  if (topic === 'network') return 'Chuyển nhà mạng'
  if (Number(rating ?? 3) >= 4) return 'Khen ngợi'
  return Number(rating ?? 3) <= 2 ? 'Cần gọi lại' : 'Hướng dẫn thêm'
}

/** Offered for tagging in every province of the demo. */
export const demoTags = ['Cần gọi lại', 'Hướng dẫn thêm', 'Chuyển nhà mạng', 'Khen ngợi']
