import * as z from 'zod/mini'
import { Poster } from '../../shared/api/posters.ts'
import type { PosterId } from '../../shared/ids.ts'
import { type Clock, Day, dayOf, type EpochMs, MINUTE } from '../../shared/time.ts'
import { keys, partitions } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table, update } from './table.ts'

/** How much came by a code: ever, on its last day, and in its last window of ten minutes. */
const Counts = z.object({
  scans: z.int(),
  answers: z.int(),
  day: z.exactOptional(Day),
  onDay: z.exactOptional(z.int()),
  window: z.exactOptional(z.int()),
  inWindow: z.exactOptional(z.int()),
})

const StoredPoster = z.extend(Poster, Counts.shape)
export type StoredPoster = z.infer<typeof StoredPoster>

/** How many forms a code has brought in the present window, and today. */
export type Load = { inWindow: number; onDay: number }

export const WINDOW = 10 * MINUTE

export type Posters = ReturnType<typeof posterStore>

/** Posters by commune. Each is one item, which also counts what comes by it: a scan and an answer cost one write each. */
export function posterStore(table: Table, clock: Clock) {
  return {
    get: async (id: PosterId): Promise<StoredPoster | undefined> =>
      z.optional(StoredPoster).parse(await get(table, keys.poster(id), clock())),

    /** Puts a poster that nothing has come by yet; `taken` where its id is. */
    create: (poster: Poster): Promise<'put' | 'taken'> =>
      putIfAbsent(table, keys.poster(poster.id), { ...poster, scans: 0, answers: 0 }),

    /** Reads a poster and counts that its page was opened, in one write. */
    async scan(id: PosterId): Promise<StoredPoster | undefined> {
      const item = await update(table, keys.poster(id), {
        expression: 'ADD scans :one',
        condition: 'attribute_exists(pk)',
        values: { ':one': 1 },
      })
      return z.optional(StoredPoster).parse(item)
    },

    /** Counts a form that came by the poster as it was read just before, and says how busy that makes its code. */
    async countAnswer(poster: StoredPoster): Promise<Load> {
      const now = clock()
      const [day, window] = [dayOf(now), windowOf(now)]
      const sameDay = poster.day === day
      const sameWindow = poster.window === window
      const sets = [
        ...(sameDay ? [] : ['#day = :day', 'onDay = :one']),
        ...(sameWindow ? [] : ['#window = :window', 'inWindow = :one']),
      ]
      const adds = [
        'answers :one',
        ...(sameDay ? ['onDay :one'] : []),
        ...(sameWindow ? ['inWindow :one'] : []),
      ]
      const item = await update(table, keys.poster(poster.id), {
        expression: `${sets.length === 0 ? '' : `SET ${sets.join(', ')} `}ADD ${adds.join(', ')}`,
        ...(sets.length === 0 ? {} : { names: namesIn({ day: !sameDay, window: !sameWindow }) }),
        values: {
          ':one': 1,
          ...(sameDay ? {} : { ':day': day }),
          ...(sameWindow ? {} : { ':window': window }),
        },
      })
      const counted = StoredPoster.parse(item)
      return { inWindow: counted.inWindow ?? 1, onDay: counted.onDay ?? 1 }
    },

    /** The posters of the commune with these five digits, those of its predecessors and successors too. */
    async ofCommune(communeCode: string): Promise<StoredPoster[]> {
      const found: StoredPoster[] = []
      for await (const item of query(table, partitions.posters(communeCode), { now: clock() })) {
        found.push(StoredPoster.parse(item))
      }
      return found
    },

    /** Takes it down, and gives it as it is now. One that was taken down keeps the time of that. */
    async revoke(id: PosterId): Promise<StoredPoster | undefined> {
      const item: Item | undefined = await update(table, keys.poster(id), {
        expression: 'SET revokedAt = if_not_exists(revokedAt, :now)',
        condition: 'attribute_exists(pk)',
        values: { ':now': clock() },
      })
      return z.optional(StoredPoster).parse(item)
    },
  }
}

/** How busy a code is now, before anything more comes by it. */
export function loadOf(poster: StoredPoster, now: EpochMs): Load {
  return {
    inWindow: poster.window === windowOf(now) ? (poster.inWindow ?? 0) : 0,
    onDay: poster.day === dayOf(now) ? (poster.onDay ?? 0) : 0,
  }
}

function windowOf(at: EpochMs): number {
  return Math.floor(at / WINDOW)
}

function namesIn(set: { day: boolean; window: boolean }): Record<string, string> {
  return { ...(set.day ? { '#day': 'day' } : {}), ...(set.window ? { '#window': 'window' } : {}) }
}
