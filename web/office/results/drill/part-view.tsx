import { kinds } from '../../../../shared/register/kinds.ts'
import type { HamletRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { isActive } from '../../../../shared/register/validity.ts'
import { missingOf } from '../../../../shared/results/summarise-ledgers.ts'
import type { CommuneSummary } from '../../../../shared/results/summary.ts'
import { dayOf } from '../../../../shared/time.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed } from '../../notices.tsx'
import { registerApi } from '../../register/register-api.ts'
import { Indicators } from '../indicators.tsx'
import { placeAddress } from '../place-address.ts'
import type { ResultsAddress } from '../results-page.tsx'
import { byName } from '../sort.ts'
import type { View } from '../view.ts'
import { useWords } from '../words.ts'
import type { Part } from './part-address.ts'

type Props = { part: Part; summary: CommuneSummary; view: View; address: ResultsAddress }

/** One hamlet with its teams, or one team with its hamlets: every indicator of it, and links to the others. */
export function PartView({ part, summary, view, address }: Props) {
  const words = useWords().drill
  const { language } = useLanguage()
  const { goal: _, ...withoutGoal } = view
  const place = view.places.find(({ id }) => id === part.id)
  const { item: __, view: ___, ...toCommune } = address
  const missing =
    part.kind === 'team' ? missingOf((summary.ledgers ?? []).filter(({ team }) => team === part.id)) : 0
  if (place === undefined && part.name === undefined) {
    return (
      <>
        <Empty>{words.gone}</Empty>
        <p class="centred">
          <Link to={{ ...toCommune, tab: 'indicators' }}>{words.backToCommune}</Link>
        </p>
      </>
    )
  }
  return (
    <>
      {missing > 0 && (
        <p>
          <Link to={{ ...toCommune, tab: 'missing' }}>{words.missing(numberText(missing, language))}</Link>
        </p>
      )}
      <Related part={part} summary={summary} address={address} />
      <Indicators
        view={withoutGoal}
        name={part.name ?? ''}
        group={place?.group ?? { responses: 0, questions: {}, indicators: {} }}
        place={part.id}
      />
    </>
  )
}

/** The teams of a hamlet, or the hamlets of a team, as the register has them on the day of the figures. */
function Related({ part, summary, address }: Omit<Props, 'view'>) {
  const words = useWords().drill
  const { load, reload } = useLoad(summary.area, async () => {
    const api = registerApi(address.province)
    const [teams, hamlets] = await Promise.all([
      api.all(kinds.teams, { commune: summary.area }),
      api.all(kinds.hamlets, { commune: summary.area }),
    ])
    return { teams, hamlets }
  })
  if (load.at === 'loading') return <p class="related quiet">…</p>
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const today = dayOf(summary.asOf)
  const active = <R extends { from: HamletRecord['from']; until?: HamletRecord['from'] }>(all: R[]) =>
    all.filter((one) => isActive(one, today))
  const teams = active(load.value.teams)
  const hamlets = active(load.value.hamlets)
  const team = teams.find(({ id }) => id === part.id)

  if (part.kind === 'hamlet') {
    const own = teams.filter((one) => looksAfter(one, part.id))
    return (
      <RelatedList title={words.hamletTeams} none={words.noTeams} entries={own}>
        {(id) => ({ ...placeOf(address, 'team', id), view: part.id })}
      </RelatedList>
    )
  }
  if (team?.level === 'commune') return <p class="related">{words.allHamlets}</p>
  const own = hamlets.filter(({ id }) => team?.hamlets.includes(id) === true)
  return (
    <RelatedList title={words.teamHamlets} none={words.noHamlets} entries={own}>
      {(id) => placeOf(address, 'hamlet', id)}
    </RelatedList>
  )
}

function RelatedList(props: {
  title: string
  none: string
  entries: readonly { id: string; name: string }[]
  children: (id: string) => ResultsAddress
}) {
  const { title, none, entries } = props
  return (
    <p class="related">
      <strong>{title}:</strong>{' '}
      {entries.length === 0
        ? none
        : entries
            .toSorted((a, b) => byName(a.name, b.name))
            .map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link to={props.children(id)}>{name}</Link>
              </span>
            ))}
    </p>
  )
}

function placeOf(address: ResultsAddress, kind: 'hamlet' | 'team', id: string): ResultsAddress {
  return placeAddress(address, { kind, id }) ?? address
}

function looksAfter({ level, hamlets }: TeamRecord, hamlet: string): boolean {
  return level === 'commune' || hamlets.some((id) => id === hamlet)
}
