import type { FeedbackLine } from '../../../shared/api/feedback.ts'
import { type AreaId, BatchId, type SurveyId } from '../../../shared/ids.ts'
import type { Day } from '../../../shared/time.ts'
import { type InboxList, lineOf } from '../../store/inbox.ts'
import type { OfficeDeps } from '../deps.ts'
import { seeThrough } from './see-through.ts'

/** Feedback on one page. */
const PAGE = 50

/** So many items are read for one page at most, some 100 read units, wherever the next one wanted may be. */
const READS = 5
const READ_AT_ONCE = 100

/** Which lines are wanted, behind which place; `isNarrow` where most may not be. */
export type From = {
  isWanted: (line: FeedbackLine) => boolean
  after: string | undefined
  isNarrow: boolean
}

/** Some lines; `next` is the place behind the last that was looked at, when there may be more. */
export type Lines = { lines: FeedbackLine[]; next?: string }

/** What waits in a commune: open cases, those due before a day only, or those in quarantine. */
export function readInbox(
  deps: Pick<OfficeDeps, 'cases' | 'inbox' | 'clock'>,
  area: AreaId,
  { list, before, ...from }: From & { list: InboxList; before: Day | undefined },
): Promise<Lines> {
  return gather(from, async (after, limit) => {
    const { entries, next } = await deps.inbox.page(area, list, {
      limit,
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    })
    const seen = entries.map(async (entry) => ({
      place: entry.place,
      line: await seeThrough(deps, area, entry),
    }))
    return { found: await Promise.all(seen), next }
  })
}

/** All feedback of one survey and commune, the last opened first; what its resident took back is not shown. */
export function readAll(
  { cases }: Pick<OfficeDeps, 'cases'>,
  { survey, area }: { survey: SurveyId; area: AreaId },
  from: From,
): Promise<Lines> {
  return gather(from, async (after, limit) => {
    const { found, next } = await cases.lines(survey, area, {
      limit,
      ...(after === undefined ? {} : { after: BatchId.parse(after) }),
    })
    const lines = found.map(({ id, handling }) => ({
      place: id,
      line: handling.erasedAt === undefined ? lineOf({ survey, area, id }, handling) : undefined,
    }))
    return { found: lines, next }
  })
}

type Read = { found: { place: string; line: FeedbackLine | undefined }[]; next: string | undefined }

async function gather(
  { isWanted, after, isNarrow }: From,
  read: (after: string | undefined, limit: number) => Promise<Read>,
): Promise<Lines> {
  const lines: FeedbackLine[] = []
  let place = after
  for (let reads = 0; reads < READS; reads += 1) {
    const { found, next } = await read(place, isNarrow ? READ_AT_ONCE : PAGE)
    for (const entry of found) {
      if (entry.line === undefined || !isWanted(entry.line)) continue
      lines.push(entry.line)
      const isLast = next === undefined && entry === found.at(-1)
      if (lines.length === PAGE) return isLast ? { lines } : { lines, next: entry.place }
    }
    if (next === undefined) return { lines }
    place = next
  }
  return place === undefined ? { lines } : { lines, next: place }
}
