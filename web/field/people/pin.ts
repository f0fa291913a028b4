import type { RandomBytes } from '../../../shared/ids.ts'
import { type EpochMs, MINUTE, SECOND } from '../../../shared/time.ts'
import type { Pin } from '../db/phone-store.ts'

/** Whether these are the 4 to 6 digits that a PIN must be. */
export const isPin = (typed: string): boolean => /^\d{4,6}$/.test(typed)

/** What to keep of a new PIN. */
export async function makePin(digits: string, randomBytes: RandomBytes): Promise<Pin> {
  const salt = hex(randomBytes(16))
  return { salt, hash: await hashOf(digits, salt), tries: 0, triedAt: 0 }
}

/** Whether it is the PIN. The caller counts what was wrong by `afterWrong`. */
export async function fitsPin(pin: Pin, digits: string): Promise<boolean> {
  return (await hashOf(digits, pin.salt)) === pin.hash
}

/** One wrong try more. */
export function afterWrong(pin: Pin, now: EpochMs): Pin {
  return { ...pin, tries: pin.tries + 1, triedAt: now }
}

/** How many ms must pass before the next try: none after the first wrong ones, then ever more, never without end. */
export function waitBefore(pin: Pin, now: EpochMs): number {
  const wait = waits[Math.min(pin.tries, waits.length - 1)] ?? 0
  // The distance, not the difference: a clock that was set back must not lock anybody out.
  return Math.max(0, wait - Math.abs(now - pin.triedAt))
}

/** Whether somebody who left the page then, and comes back now, was away so long that the screen locks. */
export const isLongAway = (leftAt: EpochMs, now: EpochMs): boolean => Math.abs(now - leftAt) >= 5 * MINUTE

/** By the number of wrong tries. */
const waits = [0, 0, 0, 10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE]

/** Four digits are soon tried by whoever can read the hash; the count only keeps a curious hand busy. */
const ROUNDS = 100_000

async function hashOf(digits: string, salt: string): Promise<string> {
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytes.encode(digits), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes.encode(salt), iterations: ROUNDS },
    key,
    256,
  )
  return hex(new Uint8Array(bits))
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
