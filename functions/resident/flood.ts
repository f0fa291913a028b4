import type { Suspicion } from '../../shared/feedback/suspicion.ts'
import { fold } from '../../shared/text.ts'
import { type EpochMs, HOUR, SECOND } from '../../shared/time.ts'
import type { Load } from '../store/posters.ts'

/**
 * From where on a feedback waits for a person. Nothing is refused for any of it. The figures leave room for a service desk
 * on its busiest day, and for a whole district behind one address of a mobile network.
 */
export const limits = {
  /** Answers by one code in ten minutes, from which on work is asked for. */
  proofFrom: 20,
  codeInWindow: 200,
  codeOnDay: 2_000,
  addressInWindow: 300,
  addressOnDay: 2_000,
  /** Sooner nobody has read a form. */
  soonest: 3 * SECOND,
  stalest: 24 * HOUR,
  /** Words of so many letters that came more often on one day in one commune are one person's, or a program's. */
  letters: 20,
  sameTextOnDay: 3,
} as const

/** How a form came. */
export type Arrival = {
  /** Its hidden fields are as we made them; without that nothing is known of when it was opened. */
  sealed: { openedAt: EpochMs; asksProof: boolean; isProven: boolean } | undefined
  receivedAt: EpochMs
  isTrapped: boolean
  /** Survey and poster are still open. */
  isOpen: boolean
  /** How many came so far, with this one. */
  code: Load
  address: Load
  sameText: number
}

/** Why a feedback should wait for a person; nothing where it should not. Pure. */
export function suspicionsOf(arrival: Arrival): Suspicion[] {
  const { sealed, receivedAt, code, address } = arrival
  const age = sealed === undefined ? undefined : receivedAt - sealed.openedAt
  const found: [Suspicion, boolean][] = [
    ['unsigned', sealed === undefined],
    ['too-fast', age !== undefined && age < limits.soonest],
    ['stale', age !== undefined && age > limits.stalest],
    ['no-proof', sealed?.asksProof === true && !sealed.isProven],
    ['honeypot', arrival.isTrapped],
    ['busy-code', code.inWindow > limits.codeInWindow || code.onDay > limits.codeOnDay],
    ['busy-address', address.inWindow > limits.addressInWindow || address.onDay > limits.addressOnDay],
    ['same-text', arrival.sameText > limits.sameTextOnDay],
    ['over', !arrival.isOpen],
  ]
  return found.flatMap(([suspicion, isSo]) => (isSo ? suspicion : []))
}

/** A code that has brought so much in the present ten minutes that work is asked for. */
export function isBusyCode({ inWindow }: Load): boolean {
  return inWindow >= limits.proofFrom
}

/** What two texts have in common that differ only in marks, signs and numbers; nothing of one too short to tell. */
export function gistOf(said: string): string | undefined {
  const gist = fold(said).replace(/\P{L}/gu, '')
  return gist.length < limits.letters ? undefined : gist
}
