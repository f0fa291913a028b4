import { useState } from 'preact/hooks'
import type { ReviewFilter, ReviewLine, ReviewPage, ReviewShow } from '../../../shared/api/reviews.ts'
import { isShownAs } from '../../../shared/doubts/counts.ts'
import { useTask } from '../controls/task.ts'
import { useLoad } from '../load.ts'
import type { ReviewsApi } from './reviews-api.ts'

/**
 * The forms that are looked for, page behind page. What is decided on meanwhile stays where it stands, as it is now, and
 * the counts follow; it is sorted anew when the list is fetched again.
 */
export function useFound(api: ReviewsApi, show: ReviewShow, filter: ReviewFilter) {
  const key = [show, filter.doubt, filter.team, filter.member].join(' ')
  const { load, reload } = useLoad(key, () => api.page(show, filter))
  const [changed, setChanged] = useState<{ first: ReviewPage; page: ReviewPage }>()
  const more = useTask()

  const page = load.at === 'ready' ? pageOf(load.value, changed) : undefined
  const change = (next: (page: ReviewPage) => ReviewPage) => {
    if (load.at !== 'ready') return
    const first = load.value
    setChanged((before) => ({ first, page: next(pageOf(first, before)) }))
  }
  return {
    load,
    reload,
    page,
    more,
    fetchMore: () =>
      more.run(async () => {
        const further = await api.page(show, filter, page?.next)
        change(({ lines }) => ({ ...further, lines: [...lines, ...further.lines] }))
      }),
    /** Puts lines as they are now in the place of those that stood there. */
    replace: (lines: readonly ReviewLine[]) => change((before) => withLines(before, lines)),
  }
}

/** A page with some of its lines as they are now, and counts that say so. Pure. */
export function withLines(page: ReviewPage, lines: readonly ReviewLine[]): ReviewPage {
  const now = new Map(lines.map((line) => [line.response, line]))
  const counts = { ...page.counts }
  for (const line of page.lines) {
    const after = now.get(line.response)
    if (after === undefined) continue
    for (const show of shows) counts[show] += Number(isShownAs(show, after)) - Number(isShownAs(show, line))
  }
  return { ...page, counts, lines: page.lines.map((line) => now.get(line.response) ?? line) }
}

const shows = ['held', 'doubtful', 'sent-back', 'all'] as const satisfies ReviewShow[]

function pageOf(first: ReviewPage, changed: { first: ReviewPage; page: ReviewPage } | undefined): ReviewPage {
  return changed?.first === first ? changed.page : first
}
