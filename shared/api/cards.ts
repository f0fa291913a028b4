import * as z from 'zod/mini'
import { AreaId, MemberId, TeamId } from '../ids.ts'
import { Day } from '../time.ts'
import { InvitationCode } from './team.ts'

/** So many cards are printed at a time, 50 sheets: each takes some 15 ms of slow hashing. */
export const MAX_CARDS = 400

/** The most phones that one invitation of a team lets in. */
export const MAX_USES = 100

/** A team's invitation lets in so many phones more than the team has members: somebody has two, somebody's breaks. */
export const SPARE_USES = 2

const Uses = z.int().check(z.minimum(1), z.maximum(MAX_USES))

/**
 * `POST /api/office/register/:province/invitations`: a PDF of cards, one for each active member of the commune, or one for
 * each team. Given `teams`, only for these or their members; given `members`, only for these. A member's card lets one
 * phone join, a team's as many as the team has members and `SPARE_USES` more, or `uses`.
 */
export const InvitationRequest = z
  .object({
    commune: AreaId,
    each: z.exactOptional(z.enum(['member', 'team'])),
    teams: z.exactOptional(z.array(TeamId).check(z.minLength(1), z.maxLength(MAX_CARDS))),
    members: z.exactOptional(z.array(MemberId).check(z.minLength(1), z.maxLength(MAX_CARDS))),
    uses: z.exactOptional(Uses),
  })
  .check(
    z.refine(
      ({ each, members, uses }) => (each === 'team' ? members === undefined : uses === undefined),
      'Members are chosen for cards of members, uses for cards of teams.',
    ),
  )
export type InvitationRequest = z.infer<typeof InvitationRequest>

/**
 * `POST /api/office/register/:province/invitations/shown`: one new invitation to pass on by hand, for a team, or for one
 * member of it. It is shown this once.
 */
export const ShownInvitationRequest = z
  .object({
    commune: AreaId,
    team: TeamId,
    member: z.exactOptional(MemberId),
    uses: z.exactOptional(Uses),
  })
  .check(
    z.refine(({ member, uses }) => member === undefined || uses === undefined, 'A member has one phone.'),
  )
export type ShownInvitationRequest = z.infer<typeof ShownInvitationRequest>

/** An invitation in clear: whoever sees it may join with it. */
export const ShownInvitation = z.object({
  link: z.string(),
  code: InvitationCode,
  /** Where the code is typed. */
  address: z.string(),
  uses: z.int(),
  /** The last day on which it lets a phone join. */
  lastDay: Day,
})
export type ShownInvitation = z.infer<typeof ShownInvitation>

/** `POST /api/office/register/:province/phones/end`: every phone that this member has joined with is out. */
export const EndPhonesRequest = z.object({ commune: AreaId, team: TeamId, member: MemberId })
export type EndPhonesRequest = z.infer<typeof EndPhonesRequest>
