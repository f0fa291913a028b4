import { Batch, type SurveyResponse } from '../../../shared/api/batches.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { OutboxContents } from '../db/finished.ts'

/** One revision of a form as it was finished here, and what lists call it. */
export type Revision = { survey: SurveyId; label: string; response: SurveyResponse }

/** Every revision of one form that is on the phone, the newest first. */
export function revisionsOf({ finished, batches }: OutboxContents, id: ResponseId): Revision[] {
  const sealed = batches.flatMap(({ survey, visits, body }) => {
    const label = visits.find((line) => line.id === id)?.label
    if (label === undefined) return []
    return Batch.parse(JSON.parse(body)).responses.map((response) => ({ survey, label, response }))
  })
  return [...finished, ...sealed]
    .filter(({ response }) => response.id === id)
    .map(({ survey, label, response }) => ({ survey, label, response }))
    .sort((a, b) => b.response.rev - a.response.rev)
}
