import { REGISTER } from '../../../shared/results/sources.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { CountTiles } from './count-tiles.tsx'
import type { AnySummary } from './view.ts'
import { useWords } from './words.ts'

/** How many forms the figures are from; those of the register are from none. */
export function Counted({ summary }: { summary: AnySummary }) {
  const { text } = useLanguage()
  const words = useWords()
  if (summary.survey === REGISTER) return <p class="quiet">{words.register.lead}</p>
  return (
    <>
      {summary.counts.received === 0 && <Empty title={text.empty.title}>{text.empty.noResponses}</Empty>}
      <CountTiles counts={summary.counts} />
    </>
  )
}
