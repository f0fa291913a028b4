import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { Doubt, DoubtCode } from '../../../shared/doubts/doubt.ts'
import { doubtsOf } from '../../../shared/doubts/examine.ts'
import { type DoubtRules, defaultRules } from '../../../shared/doubts/rules.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { DeviceId, MemberId, type ResponseId, TeamId } from '../../../shared/ids.ts'
import type { Received } from '../../../shared/results/verdict.ts'
import { type EpochMs, MINUTE } from '../../../shared/time.ts'
import { aBatch, aResponse } from '../../support/batches.ts'
import { anInterview, theSurvey } from '../../support/versions.ts'

export const visitVersion = theSurvey('hh_digital_visit')

/** Nine in the morning in Vietnam. */
export const MORNING = Date.parse('2026-11-20T09:00:00+07:00')

/** A response of a member that took ten minutes and came at once. */
export function aReceived(
  given: {
    answers?: Answers
    at?: EpochMs
    minutes?: number
    member?: string | undefined
    phone?: string
  } & Partial<SurveyResponse> = {},
): Received {
  const { answers = anInterview(), at = MORNING, minutes = 10, phone, ...over } = given
  const member = 'member' in given ? given.member : 'm1'
  const author =
    member === undefined
      ? undefined
      : {
          team: TeamId.parse('t1'),
          member: MemberId.parse(member),
          device: DeviceId.parse(phone ?? `d-${member}`),
        }
  const response = aResponse({
    answers,
    startedAt: at - minutes * MINUTE,
    finishedAt: at,
    author,
    ...over,
  })
  const batch = { ...aBatch({ responses: [response] }), receivedAt: at, sentAt: at, flags: {} }
  const sender = author === undefined ? {} : { sender: { ...author, area: batch.area } }
  return { response, batch: { ...batch, ...sender }, place: 0 }
}

/** Interviews with different households on different days that differ in their answers. */
export function honestInterviews(count: number): Received[] {
  return Array.from({ length: count }, (_, n) =>
    aReceived({
      answers: anInterview({
        hh_key: String(n + 100),
        members_14plus: 1 + (n % 6),
        smartphones: n % 5,
        vneid_l2: 1,
        vneid_l1: 0,
        safety: n % 2 === 0 ? ['otp'] : ['link'],
        note: `Hộ ${n}`,
      }),
      at: MORNING - n * 60 * MINUTE * 24,
      minutes: 5 + (n % 9),
      member: `m${n % 3}`,
    }),
  )
}

/** What is found by the rules as they are by themselves, or as somebody changed them. */
export function found(
  entries: readonly Received[],
  version: SurveyVersion = visitVersion,
  rules: DoubtRules = defaultRules,
): Map<ResponseId, Doubt[]> {
  return doubtsOf(entries, [version], rules)
}

export function codesOf(doubts: readonly Doubt[] | undefined): DoubtCode[] {
  return (doubts ?? []).map(({ code }) => code)
}
