import { useState } from 'preact/hooks'
import { can } from '../../../shared/access.ts'
import type { SurveyView } from '../../../shared/api/surveys.ts'
import { go } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { byName, matches } from '../results/sort.ts'
import { surveysApi } from './api.ts'
import { NewSurveyDialog } from './new-survey.tsx'
import { scopeText, useWords } from './words.ts'

/** Every survey that this person may see, and the way to a new one. */
export function SurveyList({ me, address }: PageProps) {
  const words = useWords()
  const { say } = useLanguage()
  const { load, reload } = useLoad('surveys', surveysApi.list)
  const [isCreating, setCreating] = useState(false)
  const { province, q = '' } = address
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />

  const { surveys } = load.value
  const mayCreate = province !== undefined && can(me.staff, 'edit-surveys', { province })
  const found = surveys
    .filter(({ title, id }) => matches(`${say(title)} ${id}`, q))
    .sort((a, b) => byName(say(a.title), say(b.title)))
  return (
    <>
      <div class="page-head">
        <h2 id="place" tabIndex={-1}>
          {words.list.title}
        </h2>
        {mayCreate && (
          <button type="button" class="primary" onClick={() => setCreating(true)}>
            {words.list.create}
          </button>
        )}
      </div>
      {surveys.length === 0 ? (
        <Empty title={words.list.empty}>{mayCreate ? words.list.emptyHint : words.list.emptyReader}</Empty>
      ) : (
        <div class="part">
          {surveys.length > 8 && (
            <form class="tools" onSubmit={(event) => event.preventDefault()}>
              <label class="wide">
                {words.list.search}
                <input
                  type="search"
                  value={q}
                  onInput={(event) => go({ ...address, q: event.currentTarget.value }, 'replace')}
                />
              </label>
            </form>
          )}
          <ul class="survey-list">
            {found.length === 0 && <li class="quiet">{words.list.noneFound}</li>}
            {found.map((survey) => (
              <SurveyRow key={survey.id} survey={survey} />
            ))}
          </ul>
        </div>
      )}
      {isCreating && province !== undefined && (
        <NewSurveyDialog surveys={surveys} province={province} onClose={() => setCreating(false)} />
      )}
    </>
  )
}

function SurveyRow({ survey }: { survey: SurveyView }) {
  const words = useWords()
  const { say, language } = useLanguage()
  const { id, title, state, filledBy, scope, version, draft } = survey
  return (
    <li>
      <div>
        <Link to={{ page: 'surveys', survey: id, view: 'detail' }} class="name">
          {say(title)}
        </Link>
        <p class="quiet">
          {words.filledBy[filledBy]} · {scopeText(scope, words, language)} ·{' '}
          {version === 0 ? words.list.unpublished : words.detail.version(String(version))}
          {draft !== undefined && ` · ${words.list.drafting}`}
        </p>
      </div>
      <span class={`badge ${state}`}>{words.states[state]}</span>
    </li>
  )
}
