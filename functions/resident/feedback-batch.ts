import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { BatchId, ResponseId } from '../../shared/ids.ts'
import type { Flag } from '../../shared/results/received.ts'
import type { EpochMs } from '../../shared/time.ts'
import { flagsOf } from '../field/flags.ts'
import type { Hanging } from './hanging.ts'

/** One revision of a feedback, as a form brought it. */
export type FeedbackForm = {
  id: BatchId
  response: { id: ResponseId; rev: number }
  version: SurveyVersion
  /** All of them. */
  answers: Answers
  /** What of them may rest with the results (`keepApart`). */
  kept: Answers
  startedAt: EpochMs
  receivedAt: EpochMs
}

/**
 * The batch of one that a form is stored as, with the consent that was given: the answer, the version of the notice that it
 * stood under, and when. `flagged` makes its flags of those that any response would have.
 */
export function feedbackBatch(
  { poster, survey, versions }: Hanging,
  { id, response: { id: responseId, rev }, version, answers, kept, startedAt, receivedAt }: FeedbackForm,
  flagged: (found: Flag[]) => Flag[],
) {
  const consent = version.questions.flatMap(({ code, consentRecord }) => {
    const answer = answers[code]
    if (consentRecord !== true || answer === undefined) return []
    return { question: code, answer, notice: version.version, at: receivedAt }
  })
  const response = {
    id: responseId,
    rev,
    version: version.version,
    startedAt,
    finishedAt: receivedAt,
    answers,
    place: poster.place,
    ...(poster.hamlet === undefined ? {} : { hamlet: poster.hamlet }),
    ...(consent.length === 0 ? {} : { consent }),
  }
  const batch = { id, survey: survey.id, area: poster.area, sealedAt: receivedAt }
  const { province } = poster
  const around = { survey, versions, province, receivedAt, device: undefined, sentAt: undefined }
  const found = flagged(flagsOf({ ...batch, responses: [response] }, around)[responseId] ?? [])
  const flags: Record<ResponseId, Flag[]> = found.length === 0 ? {} : { [responseId]: found }
  const responses: [typeof response] = [{ ...response, answers: kept }]
  return { ...batch, responses, receivedAt, flags }
}
