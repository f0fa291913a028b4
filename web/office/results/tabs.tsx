import { REGISTER } from '../../../shared/results/sources.ts'
import { missingOf } from '../../../shared/results/summarise-ledgers.ts'
import type { Tab } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import type { ResultsAddress } from './results-page.tsx'
import type { AnySummary } from './view.ts'

/** The parts that there are of a summary. */
export function tabsOf(summary: AnySummary): Tab[] {
  const withQuestions: Tab[] = summary.legend.questions.length === 0 ? [] : ['questions']
  if ('communes' in summary) {
    const former: Tab[] = summary.former === undefined ? [] : ['former']
    // Whole counts of large and small communes are no contest.
    const league: Tab[] = summary.survey === REGISTER ? [] : ['league']
    return ['indicators', 'communes', 'map', ...league, ...former, 'days', ...withQuestions, 'files']
  }
  const missing: Tab[] = summary.ledgers === undefined ? [] : ['missing']
  return ['indicators', 'hamlets', 'teams', ...missing, 'days', ...withQuestions]
}

/** The parts as links. */
export function Tabs({ summary, address, tab }: { summary: AnySummary; address: ResultsAddress; tab: Tab }) {
  const { text, language } = useLanguage()
  const missing = 'hamlets' in summary ? missingOf(summary.ledgers ?? []) : 0
  const { item: _, view: __, ...kept } = address
  return (
    <nav class="tabs" aria-label={text.tabsLabel}>
      {tabsOf(summary).map((name) => (
        <Link key={name} to={{ ...kept, tab: name }} current={name === tab}>
          {text.tabs[name]}
          {name === 'missing' && missing > 0 && ` (${numberText(missing, language)})`}
        </Link>
      ))}
    </nav>
  )
}
