import type { AreaId } from '../../../shared/ids.ts'
import type { ReportView } from '../../../shared/report/view.ts'
import { dayOf } from '../../../shared/time.ts'
import { dateText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useWords } from './words.ts'

type Source = ReportView['sources'][number]

/** Where the figures come from and how far they go; what is missing leads to where it is brought up to date. */
export function Sources({ sources, province }: { sources: readonly Source[]; province: AreaId }) {
  const words = useWords()
  const { say } = useLanguage()
  const lacking = sources.filter(isLacking)
  const counted = sources.filter((source) => !isLacking(source))
  return (
    <section class="report-sources" aria-label={words.sources}>
      <ul>
        {lacking.map((source) => (
          <li key={source.survey} class="lacking">
            {words.source[source.state](say(source.title), asOfText(source))}{' '}
            <Link to={{ page: 'results', province, survey: source.survey }}>{words.update}</Link>
          </li>
        ))}
        {byTime(counted).map((alike) => (
          <li key={alike[0].survey} class="quiet">
            {words.source[alike[0].state](
              alike.length === sources.length
                ? words.allSources
                : alike.map(({ title }) => say(title)).join('; '),
              asOfText(alike[0]),
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{words.protected}</p>
    </section>
  )
}

/** Whether a recount would give more; one of today gives all that there is of a period that is not over. */
function isLacking({ state, asOf }: Source): boolean {
  if (state === 'early') return asOf !== undefined && dayOf(asOf) < dayOf(Date.now())
  return state !== 'ready'
}

/** Those of the same moment together: they are mostly counted in one night. */
function byTime(sources: readonly Source[]): [Source, ...Source[]][] {
  const groups: [Source, ...Source[]][] = []
  for (const source of sources) {
    const alike = groups.find(
      ([first]) => asOfText(first) === asOfText(source) && first.state === source.state,
    )
    if (alike === undefined) groups.push([source])
    else alike.push(source)
  }
  return groups
}

function asOfText({ asOf }: Source): string {
  return asOf === undefined ? '' : `${timeText(asOf)} ${dateText(asOf)}`
}
