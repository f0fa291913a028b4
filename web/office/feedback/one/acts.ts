import { type Case, isOpenCase, isQuarantined } from '../../../../shared/feedback/case.ts'
import { isLate } from '../../../../shared/feedback/handle.ts'
import type { Day } from '../../../../shared/time.ts'

const steps = ['take', 'reply', 'assign', 'close', 'due', 'tag'] as const
const judgements = ['release', 'clear'] as const
export type Act = (typeof steps)[number] | (typeof judgements)[number]

/**
 * What somebody can do with a feedback as it stands; the last word comes from the server. Only the province moves the day
 * of a late one. What was released or cleared by mistake can be judged the other way until it is answered.
 */
export function actsOf(handling: Case, who: { email: string; isOfProvince: boolean; today: Day }): Act[] {
  if (handling.erasedAt !== undefined) return []
  const judging = judgementsOf(handling)
  const isOut = isQuarantined(handling) || handling.judged === 'cleared'
  return isOut ? judging : [...stepsOf(handling, who), ...judging]
}

function judgementsOf({ state, held, judged }: Case): Act[] {
  if (held === undefined || state === 'answered' || state === 'closed') return []
  if (judged === undefined) return [...judgements]
  return judged === 'cleared' ? ['release'] : ['clear']
}

function stepsOf(handling: Case, who: Parameters<typeof actsOf>[1]): Act[] {
  const { state, assignee } = handling
  if (!isOpenCase(handling)) return state === 'noted' ? ['tag'] : ['reply', 'tag']
  const isMine = state === 'handling' && assignee === who.email
  const mayMove = who.isOfProvince || !isLate(handling, who.today)
  return steps.filter((step) => (step === 'take' ? !isMine : step === 'due' ? mayMove : true))
}
