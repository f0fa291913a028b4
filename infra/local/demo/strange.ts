import type { Filled } from '../../../functions/resident/receive-feedback.ts'
import type { Suspicion } from '../../../shared/feedback/suspicion.ts'
import { DAY, SECOND } from '../../../shared/time.ts'

/** Ways of coming that put a feedback into quarantine, one after the other. */
const ways = [
  'too-fast',
  'honeypot',
  'same-text',
  'no-proof',
  'unsigned',
  'stale',
  'busy-address',
] as const satisfies Suspicion[]
export type Way = (typeof ways)[number]

export function wayOf(turn: number): Way {
  return ways[turn % ways.length] ?? 'honeypot'
}

/** The form as it comes in that way. */
export function comingBy(way: Way, filled: Filled, receivedAt: number): Filled {
  const sealed = { openedAt: receivedAt - SECOND, asksProof: false, isProven: false }
  switch (way) {
    case 'too-fast':
      return { ...filled, sealed }
    case 'honeypot':
      return { ...filled, isTrapped: true }
    case 'unsigned':
      return { ...filled, sealed: undefined }
    case 'stale':
      return { ...filled, sealed: { ...sealed, openedAt: receivedAt - 3 * DAY } }
    case 'no-proof':
      return { ...filled, sealed: { ...sealed, openedAt: receivedAt - 60 * SECOND, asksProof: true } }
    case 'same-text':
    case 'busy-address':
      return filled // what was counted before it says so
  }
}

/** How often the like of it had come: a flood is not made up, only its figures. */
export function countedBefore(way: Way | undefined, subject: string): number {
  if (way === 'busy-address' && subject.startsWith('send-')) return 1_000
  return way === 'same-text' && subject.startsWith('said-') ? 12 : 1
}
