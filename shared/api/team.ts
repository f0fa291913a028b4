import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, DeviceId, HamletId, MemberId, SurveyId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { OpenState } from './survey-state.ts'
import { TeamSheet } from './team-sheet.ts'

/** An invitation's secret: 128 bits, Crockford base 32 in the link's fragment, so that it reaches no log. */
export const InvitationSecret = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))

/** Made once by the phone, before it joins: the same nonce within 24 hours gets the same cookie again. */
export const JoinNonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))

/**
 * An invitation that is typed: 4 characters to find it by and 8 that are its secret, Crockford base 32. For phones where
 * no link can be opened, as in a page installed on an iPhone.
 */
export const InvitationCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/))

/** An invitation as it is shown before it is accepted: for one member, or for a team whose members pick their names. */
export const InvitationView = z.object({
  teamName: z.string(),
  areaName: z.string(),
  provinceName: z.string(),
  members: z.array(z.object({ id: MemberId, name: z.string() })).check(z.minLength(1)),
})
export type InvitationView = z.infer<typeof InvitationView>

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
  /** Leads the team: sees its phones and files its report. */
  leader: z.exactOptional(z.boolean()),
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
  sealing: z.object({
    responses: z.int(),
    afterMs: z.int(),
    /** After an outage a phone waits for some random time up to this before it sends by itself. */
    spreadMs: z.exactOptional(z.int()),
  }),
  serverTime: EpochMs,
  /** The deployment's public key for rescue files (`shared/rescue`), base64url. */
  rescueKey: z.exactOptional(z.string()),
  /** What has been received, for each survey of households. */
  sheets: z.exactOptional(z.array(TeamSheet)),
  /** For a leader's report: sums of the team's visits by month (`2026-11`), then by `agg.…` source. */
  figures: z.exactOptional(z.record(z.string(), z.record(z.string(), z.number()))),
})
export type TeamBrief = z.infer<typeof TeamBrief>
