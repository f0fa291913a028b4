import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../../shared/ids.ts'

/** Randomness that is the same for the same seed, on every machine. */
export type Dice = {
  bytes: RandomBytes
  /** From 0 up to, not including, 1. */
  fraction(): number
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number
  one<T>(of: readonly T[]): T
}

export function diceOf(seed: string): Dice {
  let block = Buffer.alloc(0)
  let used = 0
  let blocks = 0

  const bytes = (length: number): Buffer => {
    const drawn = Buffer.alloc(length)
    for (let place = 0; place < length; place++) {
      if (used === block.length) {
        block = createHash('sha256').update(`${seed}\n${blocks++}`).digest()
        used = 0
      }
      drawn[place] = block[used++] ?? 0
    }
    return drawn
  }
  const fraction = () => bytes(4).readUInt32BE() / 2 ** 32
  const between = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1))
  return {
    bytes,
    fraction,
    between,
    one(of) {
      const drawn = of[between(0, of.length - 1)]
      if (drawn === undefined) throw new Error('Nothing to draw from.')
      return drawn
    },
  }
}
