import { FeedbackLine } from '../../shared/api/feedback.ts'
import { type Case, isOpenCase, isQuarantined } from '../../shared/feedback/case.ts'
import type { AreaId, BatchId, SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { expire } from './expire.ts'
import { type Key, keys, partitions, prefixes } from './keys.ts'
import { queryPage } from './page.ts'
import { put, type Table } from './table.ts'

/** A feedback by name. */
export type CaseName = { survey: SurveyId; area: AreaId; id: BatchId }

export type Inbox = ReturnType<typeof inboxStore>

/**
 * What waits, commune by commune: one entry for each open case, by its due day, and for each in quarantine. They repeat
 * what the case says; the case is the truth. An entry is written before the change that opens a case, and goes after the
 * change that ends it: so a case never waits without one, and an entry too many is seen through when it is opened.
 */
export function inboxStore(table: Table, clock: Clock) {
  return {
    /** Makes the entries what `next` wants, where `before` is what they were made for. Call it before a change that opens. */
    async follow(name: CaseName, before: Case | undefined, next: Case): Promise<void> {
      const [old, wanted] = [before && placeOf(name, before), placeOf(name, next)]
      if (wanted !== undefined) await put(table, wanted, lineOf(name, next))
      if (old !== undefined && old.sk !== wanted?.sk) await expire(table, old, clock())
    },

    /** A page of open cases, the first due first, or of those in quarantine, behind `after`. */
    async page(
      area: AreaId,
      which: 'open' | 'quarantine',
      from: { after?: string; limit: number },
    ): Promise<{ lines: FeedbackLine[]; next?: string }> {
      const prefix = which === 'open' ? prefixes.openCases() : prefixes.quarantine()
      const { items, next } = await queryPage(table, partitions.inbox(area), {
        now: clock(),
        prefix,
        limit: from.limit,
        ...(from.after === undefined ? {} : { after: prefix + from.after }),
      })
      const lines = items.map((item) => FeedbackLine.parse(item))
      return next === undefined ? { lines } : { lines, next: next.slice(prefix.length) }
    },
  }
}

/** A feedback as lists show it. */
export function lineOf({ survey, id }: CaseName, handling: Case): FeedbackLine {
  return FeedbackLine.parse({ ...handling, id, survey })
}

function placeOf({ area, id }: CaseName, handling: Case): Key | undefined {
  if (isQuarantined(handling)) return keys.quarantined(area, id)
  if (isOpenCase(handling) && handling.due !== undefined) return keys.openCase(area, handling.due, id)
  return undefined
}
