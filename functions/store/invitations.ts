import * as z from 'zod/mini'
import { AreaId, MemberId, TeamId } from '../../shared/ids.ts'
import { type Clock, DAY, EpochMs, ttlAt } from '../../shared/time.ts'
import { keys, tableShape } from './keys.ts'
import { get, put, type Table, update } from './table.ts'

/** How long a phone may ask again for the cookie whose reply was lost. */
const REPEAT_WITHIN = DAY

/** A place that a phone took: whose phone it became, and when. The phone's token is derived from both. */
const Claim = z.object({ at: EpochMs, member: MemberId })
export type Claim = z.infer<typeof Claim>

/** Whom a phone may become by joining: one member of a team, or any of its members where none is named. */
const Place = z.object({
  province: AreaId,
  commune: AreaId,
  team: TeamId,
  member: z.exactOptional(MemberId),
})

const Invitation = z.extend(Place, {
  /** How many phones may join with it, and how many did. */
  uses: z.int(),
  taken: z.int(),
  /** Nothing for the oldest. */
  madeAt: z.exactOptional(EpochMs),
  endsAt: EpochMs,
  /** By the digest of the phone's nonce; the oldest hold only when. */
  claims: z.record(z.string(), z.union([Claim, EpochMs])),
})
export type Invitation = z.infer<typeof Invitation>

export type NewInvitation = z.infer<typeof Place> & {
  /** `digest` of the secret in the link. */
  secretDigest: string
  uses: number
  expiresAt: EpochMs
}

export type Invitations = ReturnType<typeof invitationStore>

/** Invitations, found by the digest of their secret; each place is taken by one conditional update. */
export function invitationStore(table: Table, clock: Clock) {
  const find = async (secretDigest: string): Promise<Invitation | undefined> =>
    z.optional(Invitation).parse(await get(table, keys.invitation(secretDigest), clock()))

  return {
    find,

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
     * Takes a place for the phone that made this nonce, as a member. A nonce that took one within `REPEAT_WITHIN` gets
     * the same claim again and takes no other; after that it is a new phone.
     */
    async claim(secretDigest: string, nonceDigest: string, member: MemberId): Promise<Claim | 'over'> {
      const now = clock()
      const taken = await update(table, keys.invitation(secretDigest), {
        expression: 'SET claims.#nonce = :claim ADD taken :one',
        condition: `taken < #uses AND endsAt > :now AND
          (attribute_not_exists(claims.#nonce) OR claims.#nonce <= :tooLong OR claims.#nonce.#at <= :tooLong)`,
        names: { '#nonce': nonceDigest, '#uses': 'uses', '#at': 'at' },
        values: { ':claim': { at: now, member }, ':now': now, ':one': 1, ':tooLong': now - REPEAT_WITHIN },
      })
      if (taken !== undefined) return { at: now, member }
      // The same request may have been sent twice at once: the other one took the place.
      const invitation = await find(secretDigest)
      return (invitation && getClaim(invitation, nonceDigest, now)) ?? 'over'
    },

    /** Ends an invitation that is for a whole team; one for a member is used up by its phone. */
    async endOfTeam(secretDigest: string): Promise<void> {
      await update(table, keys.invitation(secretDigest), {
        expression: 'SET endsAt = :now',
        condition: 'attribute_exists(pk) AND attribute_not_exists(#member) AND endsAt > :now',
        names: { '#member': 'member' },
        values: { ':now': clock() },
      })
    },
  }
}

/** The place that a phone took so lately that it may ask again, even when the invitation has ended meanwhile. Pure. */
export function getClaim(
  { claims, member }: Invitation,
  nonceDigest: string,
  now: EpochMs,
): Claim | undefined {
  const stored = claims[nonceDigest]
  const claim = typeof stored === 'number' ? member && { at: stored, member } : stored
  return claim === undefined || now - claim.at >= REPEAT_WITHIN ? undefined : claim
}

/** Whether nobody can come in any more, not even a phone that asks for a lost reply. Pure. */
export function isOver({ claims, uses, taken, endsAt }: Invitation, now: EpochMs): boolean {
  if (now >= endsAt) return true
  const lately = Object.values(claims).some(
    (claim) => now - (typeof claim === 'number' ? claim : claim.at) < REPEAT_WITHIN,
  )
  return taken >= uses && !lately
}
