import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { OutboxContents } from '../db/finished.ts'
import type { ResponseLine, VisitedHousehold } from '../db/records.ts'

/** One revision of a form that this phone finished; without `acknowledgedAt` the server is not known to have it. */
export type OwnVisit = {
  id: ResponseId
  survey: SurveyId
  rev: number
  household: VisitedHousehold | undefined
  isWithdrawn: boolean
  finishedAt: EpochMs
  acknowledgedAt: EpochMs | undefined
}

/** Every revision of every form of one survey that is still on the phone, in no order. */
export function ownVisits({ finished, batches }: OutboxContents, survey: SurveyId): OwnVisit[] {
  const visit = (line: Omit<ResponseLine, 'label'>, acknowledgedAt: EpochMs | undefined): OwnVisit => ({
    id: line.id,
    survey,
    rev: line.rev ?? 1,
    household: line.household,
    isWithdrawn: line.withdrawn === true,
    finishedAt: line.finishedAt,
    acknowledgedAt,
  })
  return [
    ...finished
      .filter((form) => form.survey === survey)
      .map(({ id, household, response }) => {
        const { rev, finishedAt, withdrawn } = response
        return visit(
          {
            id,
            rev,
            finishedAt,
            ...(household === undefined ? {} : { household }),
            ...(withdrawn === undefined ? {} : { withdrawn }),
          },
          undefined,
        )
      }),
    ...batches
      .filter((batch) => batch.survey === survey)
      .flatMap((batch) => batch.visits.map((line) => visit(line, batch.acknowledgedAt))),
  ]
}

/** The last revision of each form. */
export function standing(visits: readonly OwnVisit[]): OwnVisit[] {
  const last = new Map<ResponseId, OwnVisit>()
  for (const visit of visits) {
    if (visit.rev > (last.get(visit.id)?.rev ?? 0)) last.set(visit.id, visit)
  }
  return [...last.values()]
}
