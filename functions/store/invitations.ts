import * as z from 'zod/mini'
import { AreaId, MemberId, TeamId } from '../../shared/ids.ts'
import { type Clock, DAY, EpochMs, ttlAt } from '../../shared/time.ts'
import { keys, tableShape } from './keys.ts'
import { get, put, type Table, update } from './table.ts'

/** How long a phone may ask again for the cookie whose reply was lost. */
const REPEAT_WITHIN = DAY

/** Whom a phone becomes by joining: one member of one team. */
const place = { province: AreaId, commune: AreaId, team: TeamId, member: MemberId }
const Place = z.object(place)

export type NewInvitation = z.infer<typeof Place> & {
  /** `digest` of the secret in the link. */
  secretDigest: string
  /** How many phones may join with it. */
  uses: number
  expiresAt: EpochMs
}

/**
 * `claimedAt` is the same for every repetition: the token is derived from it. When the invitation was made is not known of
 * the oldest.
 */
export type Claim = z.infer<typeof Place> & { claimedAt: EpochMs; madeAt?: EpochMs }

export type Invitations = ReturnType<typeof invitationStore>

/** Invitations, found by the digest of their secret; each place is taken by one conditional update. */
export function invitationStore(table: Table, clock: Clock) {
  return {
    create({ secretDigest, uses, expiresAt, ...place }: NewInvitation): Promise<void> {
      return put(table, keys.invitation(secretDigest), {
        ...place,
        uses,
        taken: 0,
        madeAt: clock(),
        endsAt: expiresAt,
        claims: {},
        // The last phone that joined may still ask again.
        [tableShape.ttl]: ttlAt(expiresAt + REPEAT_WITHIN),
      })
    },

    /**
     * Takes a place for the phone that made this nonce. A nonce that took one within `REPEAT_WITHIN` gets the same
     * claim again and takes no other, even when the invitation has ended meanwhile; after that it is a new phone.
     */
    async claim(secretDigest: string, nonceDigest: string): Promise<Claim | 'unknown' | 'over'> {
      const now = clock()
      const key = keys.invitation(secretDigest)
      const before = await get(table, key, now)
      if (before === undefined) return 'unknown'
      const repeated = claimOf(before, nonceDigest, now)
      if (repeated !== undefined) return repeated

      const taken = await update(table, key, {
        expression: 'SET claims.#nonce = :now ADD taken :one',
        condition:
          'taken < #uses AND endsAt > :now AND (attribute_not_exists(claims.#nonce) OR claims.#nonce <= :tooLong)',
        names: { '#nonce': nonceDigest, '#uses': 'uses' },
        values: { ':now': now, ':one': 1, ':tooLong': now - REPEAT_WITHIN },
      })
      // The same request may have been sent twice at once: the other one took the place.
      return claimOf(taken ?? (await get(table, key, now)), nonceDigest, now) ?? 'over'
    },
  }
}

const Claims = z.object({
  ...place,
  madeAt: z.exactOptional(EpochMs),
  claims: z.record(z.string(), EpochMs),
})

function claimOf(item: unknown, nonceDigest: string, now: EpochMs): Claim | undefined {
  if (item === undefined) return undefined
  const { claims, ...place } = Claims.parse(item)
  const claimedAt = claims[nonceDigest]
  return claimedAt === undefined || now - claimedAt >= REPEAT_WITHIN ? undefined : { ...place, claimedAt }
}
