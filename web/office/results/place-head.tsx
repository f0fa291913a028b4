import { dateText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import type { Part } from './drill/part-address.ts'
import { Path } from './drill/path.tsx'
import type { ResultsAddress } from './results-page.tsx'
import type { AnySummary } from './view.ts'

/** The way here, and the name of what is looked at. */
export function PlaceHead(props: {
  address: ResultsAddress
  summary: AnySummary
  part: Part | undefined
  provinceName: string | undefined
  seesNation: boolean
}) {
  const { text, say } = useLanguage()
  const { summary, part } = props
  return (
    <div class="place">
      <Path {...props} />
      <p class="print-only">
        {say(summary.title)} · {text.recount.asOf(timeText(summary.asOf), dateText(summary.asOf))}
      </p>
      <h2 id="place" tabIndex={-1}>
        {part?.name ?? summary.areaName}
      </h2>
    </div>
  )
}
