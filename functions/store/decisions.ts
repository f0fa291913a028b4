import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { Decision } from '../../shared/results/received.ts'
import type { Clock } from '../../shared/time.ts'
import { keys, partitions } from './keys.ts'
import { putIfAbsent, query, type Table } from './table.ts'

export type Decisions = ReturnType<typeof decisionStore>

/** Judgements on responses: only ever added, never changed; the newest on a revision holds. */
export function decisionStore(table: Table, clock: Clock) {
  return {
    /** All of one survey and area, by response, revision and time. */
    async ofArea(survey: SurveyId, area: AreaId): Promise<Decision[]> {
      const found: Decision[] = []
      const items = query(table, partitions.decisions(survey, area), { now: clock() })
      for await (const item of items) found.push(Decision.parse(item))
      return found
    },

    /** Putting the same decision again changes nothing. */
    async put(survey: SurveyId, area: AreaId, decision: Decision): Promise<void> {
      const { response, rev, id } = decision
      await putIfAbsent(table, keys.decision(survey, area, response, rev, id), decision)
    },
  }
}
