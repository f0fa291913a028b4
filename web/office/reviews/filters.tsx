import { ReviewFilter, type ReviewPage } from '../../../shared/api/reviews.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { useWords } from './words.ts'

/** Narrows the list to one doubt, one team, one member of it. */
export function Filters(props: {
  choices: ReviewPage['choices']
  found: number
  filter: ReviewFilter
  onFilter: (filter: ReviewFilter) => void
}) {
  const words = useWords()
  const { language } = useLanguage()
  const { choices, filter } = props
  const named = (name: string) => (name === '' ? words.filters.unknown : name)
  const teams = choices.teams.map(({ id, name }) => ({ id, label: named(name) }))
  const members = (choices.teams.find(({ id }) => id === filter.team)?.members ?? []).map(({ id, name }) => ({
    id,
    label: named(name),
  }))
  const doubts = choices.doubts.map(({ code, count }) => ({
    id: code,
    label: words.tab(words.doubts.names[code], numberText(count, language)),
  }))
  const choose = (name: keyof ReviewFilter, value: string) => {
    const said = Object.entries({ ...filter, [name]: value })
    // Another team has other members.
    const kept = said.filter(([key, id]) => id !== '' && (key !== 'member' || name !== 'team'))
    props.onFilter(ReviewFilter.parse(Object.fromEntries(kept)))
  }
  const isNarrow = Object.keys(filter).length > 0
  return (
    <form class="tools" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
      {(doubts.length > 0 || filter.doubt !== undefined) && (
        <Pick
          label={words.filters.doubt}
          of={doubts}
          value={filter.doubt}
          onPick={(id) => choose('doubt', id)}
        />
      )}
      {teams.length > 0 && (
        <Pick
          label={words.filters.team}
          of={teams.sort((a, b) => byName(a.label, b.label))}
          value={filter.team}
          onPick={(id) => choose('team', id)}
        />
      )}
      {filter.team !== undefined && (
        <Pick
          label={words.filters.member}
          of={members.sort((a, b) => byName(a.label, b.label))}
          value={filter.member}
          onPick={(id) => choose('member', id)}
        />
      )}
      {isNarrow && (
        <>
          <button type="button" onClick={() => props.onFilter({})}>
            {words.filters.clear}
          </button>
          <p role="status">{words.filters.found(numberText(props.found, language))}</p>
        </>
      )}
    </form>
  )
}

function Pick(props: {
  label: string
  of: readonly { id: string; label: string }[]
  value: string | undefined
  onPick: (id: string) => void
}) {
  const words = useWords()
  return (
    <label>
      {props.label}
      <select value={props.value ?? ''} onChange={(event) => props.onPick(event.currentTarget.value)}>
        <option value="">{words.filters.any}</option>
        {props.of.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
