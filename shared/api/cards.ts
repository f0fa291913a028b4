import * as z from 'zod/mini'
import { AreaId, MemberId, TeamId } from '../ids.ts'

/** So many cards are printed at a time: 200 sheets. */
export const MAX_CARDS = 2_000

/**
 * `POST /api/office/register/:province/invitations`: a PDF of cards, one for each active member of the commune. Given
 * `teams`, only for members of these; given `members`, only for these. Each card lets one phone join.
 */
export const InvitationRequest = z.object({
  commune: AreaId,
  teams: z.exactOptional(z.array(TeamId).check(z.minLength(1), z.maxLength(MAX_CARDS))),
  members: z.exactOptional(z.array(MemberId).check(z.minLength(1), z.maxLength(MAX_CARDS))),
})
export type InvitationRequest = z.infer<typeof InvitationRequest>

/** `POST /api/office/register/:province/phones/end`: every phone that this member has joined with is out. */
export const EndPhonesRequest = z.object({ commune: AreaId, team: TeamId, member: MemberId })
export type EndPhonesRequest = z.infer<typeof EndPhonesRequest>
