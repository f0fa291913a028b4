import { Batch, type SurveyResponse } from '../../../shared/api/batches.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { OutboxContents } from '../db/finished.ts'

/** One revision of a form as it was finished here. */
export type Revision = { survey: SurveyId; response: SurveyResponse }

/** Every revision of one form that is on the phone, the newest first. */
export function revisionsOf({ finished, batches }: OutboxContents, id: ResponseId): Revision[] {
  const sealed = batches
    .filter(({ visits }) => visits.some((line) => line.id === id))
    .flatMap(({ survey, body }) =>
      Batch.parse(JSON.parse(body)).responses.map((response) => ({ survey, response })),
    )
  return [...finished, ...sealed]
    .filter(({ response }) => response.id === id)
    .map(({ survey, response }) => ({ survey, response }))
    .sort((a, b) => b.response.rev - a.response.rev)
}
