import type { AreaId } from '../../../shared/ids.ts'
import type { ReportView } from '../../../shared/report/view.ts'
import { dateText, MISSING, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useWords } from './words.ts'

/** Where the figures come from and how far they go; what is missing leads to where it is brought up to date. */
export function Sources({ sources, province }: { sources: ReportView['sources']; province: AreaId }) {
  const words = useWords()
  const { say } = useLanguage()
  return (
    <section class="report-sources" aria-label={words.sources}>
      <ul>
        {sources.map(({ survey, title, state, asOf }) => (
          <li key={survey} class={state === 'ready' ? 'quiet' : 'lacking'}>
            {words.source[state](
              say(title),
              asOf === undefined ? MISSING : `${timeText(asOf)} ${dateText(asOf)}`,
            )}{' '}
            {state !== 'ready' && <Link to={{ page: 'results', province, survey }}>{words.update}</Link>}
          </li>
        ))}
      </ul>
      <p class="quiet">{words.protected}</p>
    </section>
  )
}
