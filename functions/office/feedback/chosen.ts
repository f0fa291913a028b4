import { type JudgeQuarantine, MAX_JUDGED } from '../../../shared/api/feedback.ts'
import { BatchId, type SurveyId, uuidV7 } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { CaseName } from '../../store/inbox.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import { isAskedThere, type Place } from './named.ts'

/** So many pages of the quarantine are read by one request at most. */
const READS = 10

/** A feedback to judge, and its survey. */
export type Chosen = CaseName & { frozen: boolean }

/** Which feedback of the commune is meant; `isMore` where more of it may wait that this request is too small for. */
export async function chosenIn(
  deps: OfficeDeps,
  place: Place,
  chosen: JudgeQuarantine['chosen'],
): Promise<{ names: Chosen[]; isMore: boolean }> {
  const surveys = new Map((await deps.surveys.list()).map((survey) => [survey.id, survey]))
  const area = place.commune
  const named = (cases: readonly { survey: SurveyId; id: BatchId }[]): Chosen[] =>
    cases.flatMap(({ survey: id, ...one }) => {
      const survey = surveys.get(id)
      if (survey === undefined || !isAskedThere(survey, place.province)) return []
      return [{ survey: id, area, id: one.id, frozen: isFrozen(survey) }]
    })
  if ('cases' in chosen) return { names: named(chosen.cases), isMore: false }
  const { found, isMore } = await waitingUntil(deps, area, chosen.until)
  return { names: named(found), isMore }
}

async function waitingUntil({ inbox }: Pick<OfficeDeps, 'inbox'>, area: CaseName['area'], until: EpochMs) {
  // Ids begin with the time at which the form was opened: none behind this one was sent by then.
  const last = BatchId.parse(uuidV7(until, (length) => new Uint8Array(length).fill(255)))
  const found: { survey: SurveyId; id: BatchId }[] = []
  let after: string | undefined
  for (let reads = 0; reads < READS; reads += 1) {
    const { entries, next } = await inbox.page(area, 'quarantine', {
      limit: MAX_JUDGED,
      ...(after === undefined ? {} : { after }),
    })
    for (const { line } of entries) {
      if (line.id > last) return { found, isMore: false }
      if (found.length === MAX_JUDGED) return { found, isMore: true }
      if (line.receivedAt <= until) found.push({ survey: line.survey, id: line.id })
    }
    if (next === undefined) return { found, isMore: false }
    after = next
  }
  return { found, isMore: found.length > 0 }
}

function isFrozen({ state }: Survey): boolean {
  return state === 'frozen'
}
