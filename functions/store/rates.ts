import * as z from 'zod/mini'
import { type Clock, ttlAt } from '../../shared/time.ts'
import { keys, tableShape } from './keys.ts'
import { get, type Table, update } from './table.ts'

/**
 * How often something happened within the present window of `windowMs`, by subject: the only counters that we keep.
 * A subject is a digest, never an address in the clear.
 */
export function rateStore(table: Table, clock: Clock) {
  const place = (subject: string, windowMs: number) => {
    const window = Math.floor(clock() / windowMs)
    return { key: keys.rate(subject, window), end: (window + 1) * windowMs }
  }

  return {
    /** Counts one more, and says how many there are now. */
    async count(subject: string, windowMs: number): Promise<number> {
      const { key, end } = place(subject, windowMs)
      const item = await update(table, key, {
        expression: 'ADD hits :one SET #ttl = :end',
        names: { '#ttl': tableShape.ttl },
        values: { ':one': 1, ':end': ttlAt(end) },
      })
      return Window.parse(item).hits
    },
    async soFar(subject: string, windowMs: number): Promise<number> {
      const item = await get(table, place(subject, windowMs).key, clock())
      return item === undefined ? 0 : Window.parse(item).hits
    },
  }
}

const Window = z.object({ hits: z.int() })
