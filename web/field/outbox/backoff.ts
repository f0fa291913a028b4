import { MINUTE, SECOND } from '../../../shared/time.ts'

/** How many sendings have failed in a row (1, 2, …), and the ms that the server asked for (0 when it did not). */
export type Wait = { failures: number; atLeast: number }

const FIRST = 4 * SECOND
const LONGEST = 15 * MINUTE

/**
 * How long to wait after a failure, in ms: "full jitter" (AWS Architecture Blog, "Exponential Backoff And Jitter"),
 * so that a thousand phones that lost the network together do not come back together. `random` gives [0, 1).
 */
export function backoff(wait: Wait, random: () => number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** (wait.failures - 1))
  return wait.atLeast + SECOND + Math.floor(random() * ceiling)
}
