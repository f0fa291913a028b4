import * as z from 'zod/mini'
import type { RandomBytes } from '../../shared/ids.ts'
import { type Clock, EpochMs, HOUR, MINUTE, SECOND, ttlAt } from '../../shared/time.ts'
import { digest } from '../secrets.ts'
import { keys, tableShape } from './keys.ts'
import { get, put, type Table, update } from './table.ts'

/** A session ends so long after the sign-in, whatever happens… */
export const ABSOLUTE_LIFE = 12 * HOUR
/** …and so long after the last request. */
const IDLE_LIFE = 30 * MINUTE

/** Whose session it is, since when, and a name for it that opens nothing. */
export type Session = {
  email: string
  openedAt: EpochMs
  /** When the person last proved to the provider who he or she is: before `openedAt`, or then. */
  provedAt: EpochMs
  name: string
}

export type Sessions = ReturnType<typeof sessionStore>

/**
 * Sessions of the office. The browser keeps a token of 256 random bits, the table only its digest.
 * The TTL is the end of the session.
 */
export function sessionStore(table: Table, clock: Clock, random: RandomBytes) {
  /** A token for a session that is to be opened, and the name that the session will have. */
  const mint = (): { token: string; name: string } => {
    const token = Buffer.from(random(32)).toString('base64url')
    return { token, name: nameOf(token) }
  }

  return {
    mint,

    /** Starts a session, with a token that was minted for it or a new one, and gives the token for the cookie. */
    async open(email: string, by: { token?: string; provedAt?: EpochMs } = {}): Promise<string> {
      const token = by.token ?? mint().token
      const now = clock()
      const provedAt = Math.min(by.provedAt ?? now, now)
      const session = { email, openedAt: now, provedAt, seenAt: now, [tableShape.ttl]: endOf(now, now) }
      await put(table, keyOf(token), session)
      return token
    },

    /** The living session of that token. Being seen prolongs it, written down at most once a minute. */
    async get(token: string): Promise<Session | undefined> {
      const now = clock()
      const session = z.optional(SessionItem).parse(await get(table, keyOf(token), now))
      if (session !== undefined && now - session.seenAt >= MINUTE) {
        await update(table, keyOf(token), {
          expression: 'SET seenAt = :now, #ttl = :end',
          condition: '#ttl = :before', // a session closed meanwhile stays closed
          names: { '#ttl': tableShape.ttl },
          values: {
            ':now': now,
            ':end': endOf(session.openedAt, now),
            ':before': session[tableShape.ttl],
          },
        })
      }
      if (session === undefined) return undefined
      const { email, openedAt, provedAt } = session
      return { email, openedAt, provedAt, name: nameOf(token) }
    },

    /** Ends a session now: an item past its TTL is nothing to a reader. */
    async close(token: string): Promise<void> {
      await update(table, keyOf(token), {
        expression: 'SET #ttl = :past',
        condition: 'attribute_exists(pk)',
        names: { '#ttl': tableShape.ttl },
        values: { ':past': ttlAt(clock() - SECOND) },
      })
    },
  }
}

const SessionItem = z.object({
  email: z.string(),
  openedAt: EpochMs,
  provedAt: EpochMs,
  seenAt: EpochMs,
  [tableShape.ttl]: z.int(),
})

function endOf(openedAt: EpochMs, seenAt: EpochMs) {
  return ttlAt(Math.min(openedAt + ABSOLUTE_LIFE, seenAt + IDLE_LIFE))
}

function nameOf(token: string): string {
  return digest(`session\n${token}`).slice(0, 12)
}

function keyOf(token: string) {
  return keys.session(digest(token))
}
