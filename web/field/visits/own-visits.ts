import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { OutboxLines } from '../db/finished.ts'
import type { ResponseLine } from '../db/records.ts'
import { lineOf } from '../outbox/line.ts'

/** One revision of a form that this phone finished; without `acknowledgedAt` the server is not known to have it. */
export type OwnVisit = ResponseLine & { acknowledgedAt?: EpochMs }

/** Every revision of every form of one survey that is still on the phone, in no order. */
export function ownVisits({ finished, batches }: OutboxLines, survey: SurveyId): OwnVisit[] {
  return [
    ...finished.filter((form) => form.survey === survey).map(lineOf),
    ...batches
      .filter((batch) => batch.survey === survey)
      .flatMap(({ visits, acknowledgedAt }) =>
        visits.map((line) => (acknowledgedAt === undefined ? line : { ...line, acknowledgedAt })),
      ),
  ]
}

/** The last revision of each form. */
export function standing(visits: readonly OwnVisit[]): OwnVisit[] {
  const last = new Map<ResponseId, OwnVisit>()
  for (const visit of visits) {
    const other = last.get(visit.id)
    if (other === undefined || revOf(visit) > revOf(other)) last.set(visit.id, visit)
  }
  return [...last.values()]
}

/** The revision that a line is of, 1 and more. */
export const revOf = ({ rev = 1 }: Pick<ResponseLine, 'rev'>): number => rev
