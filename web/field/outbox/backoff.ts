import { MINUTE, SECOND } from '../../../shared/time.ts'

/** How many sendings have failed in a row (1, 2, …), and the ms that the server asked for (0 when it did not). */
export type Wait = { failures: number; atLeast: number }

const FIRST = 4 * SECOND
const LONGEST = 15 * MINUTE

/** Over how many ms phones spread that come back to the network together, where the server says nothing else. */
export const SPREAD = 2 * MINUTE

/**
 * How long to wait after a failure, in ms: "full jitter" (AWS Architecture Blog, "Exponential Backoff And Jitter"),
 * so that a thousand phones that lost the network together do not come back together. `random` gives [0, 1).
 */
export function backoff(wait: Wait, random: () => number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** (wait.failures - 1))
  return wait.atLeast + SECOND + Math.floor(random() * ceiling)
}

/**
 * How long to wait once the network is back, in ms: a tower that comes up again brings back all its phones at the same
 * moment. `spreadMs` is the server's to say, up to a quarter of an hour.
 */
export function spread(atLeast: number, spreadMs: number, random: () => number): number {
  return atLeast + Math.floor(random() * Math.min(LONGEST, Math.max(0, spreadMs)))
}
