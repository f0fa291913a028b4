import type { SurveyId } from '../../../shared/ids.ts'
import { useSpeech } from '../context.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { momentText } from '../text/catalogue.ts'
import { householdsOf } from './household-list.ts'
import type { HouseholdFacts } from './load-households.ts'
import { standing } from './own-visits.ts'
import { newId, startOf } from './start.ts'
import { useVisitWords } from './words.ts'

/** What is known of one household, and the way to a new visit. */
export function HouseholdPage(props: {
  phone: Phone
  survey: SurveyId
  facts: HouseholdFacts
  hamlet: HouseholdFacts['hamlets'][number]
  code: string
}) {
  const { phone, survey, facts, hamlet, code } = props
  const { t } = useSpeech()
  const { household: words, history } = useVisitWords()
  const list = householdsOf(hamlet, facts.width, facts.sheet, facts.visits, facts.drafts)
  const { state, draft } = list.find((one) => one.code === code) ?? { state: 'new', draft: undefined }
  const visits = standing(facts.visits)
    .filter(({ household }) => household?.hamlet === hamlet.id && household.code === code)
    .sort((a, b) => b.finishedAt - a.finishedAt)
  const start = startOf(hamlet.id, code)
  return (
    <main>
      <Title>{words.title(code)}</Title>
      <p class="quiet">{hamlet.name}</p>
      <div class="card">
        <p class="label">{words[state]}</p>
      </div>
      {visits.length > 0 && <h2>{words.visits}</h2>}
      {visits.map(({ id, finishedAt, household, withdrawn }) => (
        <a key={id} class="row" href={addressOf({ page: 'response', id })}>
          <span>
            {momentText(finishedAt, phone.clock())}
            <strong class="line">
              {withdrawn ? history.withdrawn : household?.isMet ? words.met : words.notMet}
            </strong>
          </span>
        </a>
      ))}
      {visits.length === 0 && state !== 'new' && <p>{words.noVisits}</p>}
      {draft !== undefined && (
        <a class="button primary" href={addressOf({ page: 'fill', survey, id: draft })}>
          {words.resume}
        </a>
      )}
      <a
        class={draft === undefined ? 'button primary' : 'button'}
        href={addressOf({ page: 'fill', survey, id: newId(phone), start })}
      >
        {state === 'new' ? words.start : words.again}
      </a>
      <a class="button" href={addressOf({ page: 'households', survey, start: `hamlet=${hamlet.id}` })}>
        {words.back}
      </a>
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}
