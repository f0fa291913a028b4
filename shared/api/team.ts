import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, DeviceId, HamletId, MemberId, SurveyId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { OpenState } from './survey-state.ts'

/** An invitation's secret: 128 bits, Crockford base 32 in the link's fragment, so that it reaches no log. */
export const InvitationSecret = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))

/** Made once by the phone, before it joins: the same nonce within 24 hours gets the same cookie again. */
export const JoinNonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))

export const JoinRequest = z.object({ secret: InvitationSecret, nonce: JoinNonce })
export type JoinRequest = z.infer<typeof JoinRequest>

/** Who this phone is; the secret travels only in the Set-Cookie header. */
export const Identity = z.object({
  device: DeviceId,
  member: MemberId,
  memberName: z.string(),
  team: TeamId,
  teamName: z.string(),
  area: AreaId,
  areaName: z.string(),
  provinceName: z.string(),
})
export type Identity = z.infer<typeof Identity>

export const TeamHamlet = z.object({ id: HamletId, name: z.string(), households: z.int() })
export type TeamHamlet = z.infer<typeof TeamHamlet>

/** A survey that the team may fill in, and the version to fill it in with. */
export const TeamSurvey = z.object({
  id: SurveyId,
  title: LocalText,
  state: OpenState,
  filledBy: z.enum(['member', 'leader']),
  version: z.int(),
})
export type TeamSurvey = z.infer<typeof TeamSurvey>

/** The one down channel: what a phone needs to work for days without a network. */
export const TeamBrief = z.object({
  identity: Identity,
  hamlets: z.array(TeamHamlet),
  surveys: z.array(TeamSurvey),
  /** A batch is sealed at so many responses, or so long after its first. */
  sealing: z.object({ responses: z.int(), afterMs: z.int() }),
  serverTime: EpochMs,
})
export type TeamBrief = z.infer<typeof TeamBrief>
