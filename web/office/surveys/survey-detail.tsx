import { useState } from 'preact/hooks'
import type { Me } from '../../../shared/api/office.ts'
import type { SurveyDetail } from '../../../shared/api/surveys.ts'
import { mayChange, mayPublish } from '../../../shared/form/lifecycle.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { surveysApi } from './api.ts'
import { PublishButton } from './publish-button.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { StateButtons } from './state-buttons.tsx'
import { scopeText, useWords } from './words.ts'

/** One survey: what it is, its version in the making, and those that are published. */
export function SurveyDetailPage({ survey }: { me: Me; survey: SurveyId }) {
  const words = useWords()
  const { say } = useLanguage()
  const { load, reload } = useLoad(survey, () => surveysApi.detail(survey))
  const [said, setSaid] = useState('')
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const detail = load.value
  const changed = (what: string) => {
    setSaid(what)
    reload()
  }
  return (
    <>
      <p>
        <Link to={{ page: 'surveys' }}>{words.detail.back}</Link>
      </p>
      <div class="page-head">
        <h2 id="place" tabIndex={-1}>
          {say(detail.title)}
        </h2>
        <span class={`badge ${detail.state}`}>{words.states[detail.state]}</span>
        {detail.mayEdit && <StateButtons detail={detail} onChanged={() => changed(words.detail.saved)} />}
      </div>
      <p role="status" class={said === '' ? 'hidden' : 'notice good'}>
        {said}
      </p>
      {!detail.mayEdit && <p class="quiet">{words.detail.readOnly}</p>}
      <Facts detail={detail} onChanged={() => changed(words.detail.saved)} />
      {detail.mayEdit && <Draft detail={detail} onPublished={() => changed(words.detail.published)} />}
      <Versions detail={detail} />
    </>
  )
}

function Facts({ detail, onChanged }: { detail: SurveyDetail; onChanged: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const [isChanging, setChanging] = useState(false)
  const { id, filledBy, scope, retentionDays } = detail
  return (
    <section class="part">
      <div class="page-head">
        <h3>{words.detail.facts}</h3>
        {detail.mayEdit && (
          <button type="button" onClick={() => setChanging(true)}>
            {words.detail.change}
          </button>
        )}
      </div>
      <dl class="facts">
        <dt>{words.detail.id}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{words.list.who}</dt>
        <dd>{words.filledBy[filledBy]}</dd>
        <dt>{words.scope.label}</dt>
        <dd>{scopeText(scope, words, language)}</dd>
        <dt>{words.detail.retention}</dt>
        <dd>
          {retentionDays === undefined
            ? words.detail.forever
            : words.detail.days(numberText(retentionDays, language))}
        </dd>
      </dl>
      {isChanging && (
        <SettingsDialog
          detail={detail}
          onClose={() => setChanging(false)}
          onSaved={() => {
            setChanging(false)
            onChanged()
          }}
        />
      )}
    </section>
  )
}

function Draft({ detail, onPublished }: { detail: SurveyDetail; onPublished: () => void }) {
  const words = useWords()
  const { id, draft, version, state } = detail
  const to = { page: 'surveys', survey: id } as const
  const mayEdit = mayChange(state)
  return (
    <section class="part">
      <h3>{words.detail.draft}</h3>
      <p class="quiet">
        {draft === undefined
          ? words.detail.noDraft
          : words.detail.draftBy(draft.editedBy, `${timeText(draft.editedAt)} ${dateText(draft.editedAt)}`)}
      </p>
      <div class="row">
        {mayEdit && (
          <Link class="button" to={{ ...to, view: 'edit' }}>
            {words.detail.edit}
          </Link>
        )}
        {draft !== undefined && (
          <>
            <Link class="button" to={{ ...to, view: 'preview', item: 'draft' }}>
              {words.detail.preview}
            </Link>
            {version > 0 && (
              <Link class="button" to={{ ...to, view: 'compare', item: `${version}..draft` }}>
                {words.detail.compareDraft}
              </Link>
            )}
            {mayPublish(state) && <PublishButton detail={detail} onPublished={onPublished} />}
          </>
        )}
      </div>
      {draft !== undefined && mayEdit && !mayPublish(state) && (
        <p class="quiet">{words.detail.publishLater}</p>
      )}
    </section>
  )
}

function Versions({ detail }: { detail: SurveyDetail }) {
  const words = useWords()
  const to = { page: 'surveys', survey: detail.id } as const
  if (detail.versions.length === 0) return null
  return (
    <section class="part">
      <h3>{words.detail.versions}</h3>
      <ul class="survey-list">
        {detail.versions.map(({ version, publishedAt, publishedBy }) => (
          <li key={version}>
            <div>
              <span class="name">
                {words.detail.version(String(version))}
                {version === detail.version && ` · ${words.detail.current}`}
              </span>
              {publishedAt !== undefined && (
                <p class="quiet">
                  {words.detail.publishedAt} {dateText(publishedAt)}
                  {publishedBy !== undefined && ` · ${publishedBy}`}
                </p>
              )}
            </div>
            <div class="row">
              <Link class="button" to={{ ...to, view: 'preview', item: String(version) }}>
                {words.detail.preview}
              </Link>
              {version > 1 && (
                <Link class="button" to={{ ...to, view: 'compare', item: `${version - 1}..${version}` }}>
                  {words.detail.compare}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
