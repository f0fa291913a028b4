import { useState } from 'preact/hooks'
import type { ReviewFilter, ReviewLine, ReviewPage, ReviewShow } from '../../../shared/api/reviews.ts'
import { isShownAs } from '../../../shared/doubts/counts.ts'
import { useTask } from '../controls/task.ts'
import { useLoad } from '../load.ts'
import { latest } from './latest.ts'
import type { ReviewsApi } from './reviews-api.ts'

/**
 * The forms that are looked for, page behind page. What is decided on meanwhile (`news`) stays where it stands, as it is
 * now, and the counts follow; it is sorted anew when the list is fetched again.
 */
export function useFound(
  api: ReviewsApi,
  show: ReviewShow,
  filter: ReviewFilter,
  news: readonly ReviewLine[],
) {
  const key = [show, filter.doubt, filter.team, filter.member].join(' ')
  const { load, reload } = useLoad(key, () => api.page(show, filter))
  const [longer, setLonger] = useState<{ first: ReviewPage; page: ReviewPage }>()
  const more = useTask()

  const first = load.at === 'ready' ? load.value : undefined
  const fetched = longer !== undefined && longer.first === first ? longer.page : first
  const page = fetched === undefined ? undefined : asOfNow(fetched, news)
  const fetchMore = async () => {
    if (first === undefined || page === undefined) return
    const further = await api.page(show, filter, page.next)
    setLonger({ first, page: { ...further, lines: [...page.lines, ...further.lines] } })
  }
  return { load, reload, page, more, fetchMore: () => more.run(fetchMore) }
}

/** A page with its lines as they are now, and counts that say so. Pure. */
export function asOfNow(page: ReviewPage, news: readonly ReviewLine[]): ReviewPage {
  const counts = { ...page.counts }
  const lines = page.lines.map((line) => {
    const now = latest(line, news)
    for (const show of shows) counts[show] += Number(isShownAs(show, now)) - Number(isShownAs(show, line))
    return now
  })
  return { ...page, counts, lines }
}

const shows = ['held', 'doubtful', 'sent-back', 'all'] as const satisfies ReviewShow[]
