import * as z from 'zod/mini'
import { MemberId } from '../ids.ts'
import { InvitationCode, InvitationSecret, JoinNonce } from './team.ts'

/** What proves an invitation: one of the two. */
const proof = { secret: z.exactOptional(InvitationSecret), code: z.exactOptional(InvitationCode) }
const isOne = ({ secret, code }: { secret?: string; code?: string }) =>
  (secret === undefined) !== (code === undefined)

/** `POST /api/field/invitations`: who invites whom, before anything is taken. */
export const LookRequest = z.object(proof).check(z.refine(isOne, 'Either a secret or a code.'))
export type LookRequest = z.infer<typeof LookRequest>

/**
 * `POST /api/field/devices`. `member`: which of the names, where a team's invitation offers several. `agent`: what the
 * browser calls itself, by which the leader knows the phone; the header does not reach the function.
 */
export const JoinRequest = z
  .object({
    ...proof,
    nonce: JoinNonce,
    member: z.exactOptional(MemberId),
    agent: z.exactOptional(z.string().check(z.maxLength(500))),
  })
  .check(z.refine(isOne, 'Either a secret or a code.'))
export type JoinRequest = z.infer<typeof JoinRequest>
