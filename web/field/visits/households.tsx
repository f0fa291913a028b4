import { useCallback, useState } from 'preact/hooks'
import type { HamletId, SurveyId } from '../../../shared/ids.ts'
import { fold } from '../../../shared/text.ts'
import { useSpeech, useStored } from '../context.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { inLanguage, momentText } from '../text/catalogue.ts'
import { HamletChoice, rememberedHamlet } from './hamlet-choice.tsx'
import { HouseholdGrid } from './household-grid.tsx'
import { countsOf, type Household, type HouseholdState, householdsOf } from './household-list.ts'
import { HouseholdPage } from './household-page.tsx'
import { type HouseholdFacts, loadHouseholds } from './load-households.ts'
import { newId, startOf } from './start.ts'
import { useVisitWords } from './words.ts'

type Filter = 'all' | HouseholdState
const FILTERS: readonly Filter[] = ['all', 'new', 'revisit', 'done']

/** The households of a survey, hamlet by hamlet, or one of them, as the address says. */
export function Households(props: { phone: Phone; survey: SurveyId; start: string | undefined }) {
  const { phone, survey } = props
  const { t } = useSpeech()
  const { households: words } = useVisitWords()
  const load = useCallback(async (from: Phone) => ({ facts: await loadHouseholds(from, survey) }), [survey])
  const stored = useStored(phone, load)
  if (stored === undefined) return <main aria-busy="true">{t.loading}</main>

  const { facts } = stored
  const asked = new URLSearchParams(props.start)
  const hamlet =
    facts?.hamlets.find(({ id }) => id === (asked.get('hamlet') ?? rememberedHamlet())) ?? facts?.hamlets[0]
  if (facts === undefined || hamlet === undefined) {
    return (
      <main>
        <Title>{words.title}</Title>
        <p>{facts === undefined ? words.none : words.noHamlets}</p>
        <a class="button" href={addressOf({ page: 'home' })}>
          {t.home}
        </a>
      </main>
    )
  }
  const code = asked.get('household')
  const shown = { phone, survey, facts, hamlet }
  return code === null ? <List {...shown} /> : <HouseholdPage {...shown} code={code} />
}

function List(props: {
  phone: Phone
  survey: SurveyId
  facts: HouseholdFacts
  hamlet: HouseholdFacts['hamlets'][number]
}) {
  const { phone, survey, facts, hamlet } = props
  const { t, language } = useSpeech()
  const { households: words } = useVisitWords()
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const sought = fold(search)

  const listOf = (one: typeof hamlet) =>
    householdsOf(one, facts.width, facts.sheet, facts.visits, facts.drafts)
  const present = listOf(hamlet)
  const counts = { ...countsOf(present), all: present.length }
  const isFound = ({ code, state }: Household, isNamed: boolean) =>
    (filter === 'all' || state === filter) && (isNamed || fold(code).includes(sought))
  const groups = (sought === '' ? [hamlet] : facts.hamlets)
    .map((one) => {
      const isNamed = sought === '' || fold(one.name).includes(sought)
      return { hamlet: one, found: listOf(one).filter((household) => isFound(household, isNamed)) }
    })
    .filter(({ found }) => found.length > 0)

  const press = (where: HamletId, { code, state, draft }: Household) => {
    const start = startOf(where, code)
    if (draft !== undefined) location.hash = addressOf({ page: 'fill', survey, id: draft })
    else if (state !== 'new') location.hash = addressOf({ page: 'households', survey, start })
    else location.hash = addressOf({ page: 'fill', survey, id: newId(phone), start })
  }
  return (
    <main>
      <Title>{words.title}</Title>
      <p class="quiet">{inLanguage(facts.title, language)}</p>
      {facts.hamlets.length > 1 && <HamletChoice survey={survey} hamlets={facts.hamlets} chosen={hamlet} />}
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        autocomplete="off"
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out on old phones. */}
      <div class="tabs" role="group" aria-label={words.filters}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
            {one === 'all' ? words.all : words.states[one]} <strong>{counts[one]}</strong>
          </button>
        ))}
      </div>
      {groups.length === 0 && <p role="status">{words.nothing}</p>}
      {groups.map(({ hamlet: one, found }) => (
        <section key={one.id}>
          {(facts.hamlets.length > 1 || sought !== '') && <h2>{one.name}</h2>}
          <HouseholdGrid
            households={found}
            about={`${one.id} ${filter} ${sought}`}
            press={(household) => press(one.id, household)}
          />
        </section>
      ))}
      <p class="quiet">
        {facts.sheet === undefined ? words.onlyHere : words.asOf(momentText(facts.sheet.asOf, phone.clock()))}
      </p>
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}
