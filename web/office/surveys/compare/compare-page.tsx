import { compareVersions, type VersionChange } from '../../../../shared/form/compare.ts'
import type { LocalText, SurveyVersion } from '../../../../shared/form/definition.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { readVersion } from '../api.ts'
import { useWords, type Words } from '../words.ts'

/** What is different between two versions, `1..2` or `2..draft`, in words. */
export function ComparePage({ survey, item }: { survey: SurveyId; item: string }) {
  const words = useWords()
  const [first = '', second = 'draft'] = item.split('..')
  const { load, reload } = useLoad(`${survey} ${item}`, () =>
    Promise.all([readVersion(survey, first), readVersion(survey, second)]),
  )
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const [before, after] = load.value
  const changes = compareVersions(before, after)
  const nameOf = (which: string) => (which === 'draft' ? words.detail.draft : words.detail.version(which))
  return (
    <>
      <p>
        <Link to={{ page: 'surveys', survey, view: 'detail' }}>{words.preview.back}</Link>
      </p>
      <div class="page-head">
        <h2>{words.compare.title}</h2>
        <p class="quiet">{words.compare.of(nameOf(first), nameOf(second))}</p>
      </div>
      {changes.length === 0 ? (
        <Empty>{words.compare.none}</Empty>
      ) : (
        <ul class="part changes">
          {changes.map((change, place) => (
            <ChangeRow key={`${place} ${change.kind}`} change={change} before={before} after={after} />
          ))}
        </ul>
      )}
    </>
  )
}

function ChangeRow(props: { change: VersionChange; before: SurveyVersion; after: SurveyVersion }) {
  const { change, before, after } = props
  const words = useWords()
  const { say } = useLanguage()
  const label = labelIn(change, after) ?? labelIn(change, before)
  return (
    <li class={change.kind}>
      <p>
        <strong>{changeText(change, words)}</strong>
        {label !== undefined && <> “{say(label)}”</>}
        {change.on !== 'survey' && (
          <code> {change.on === 'option' ? `${change.question}/${change.code}` : change.code}</code>
        )}
      </p>
      {change.language !== undefined && (
        <dl class="before-after">
          <dt>{words.compare.before}</dt>
          <dd>
            <del>{change.before === '' ? '—' : change.before}</del>
          </dd>
          <dt>{words.compare.after}</dt>
          <dd>
            <ins>{change.after === '' ? '—' : change.after}</ins>
          </dd>
        </dl>
      )}
    </li>
  )
}

/** "Thêm câu hỏi", "Đổi điều kiện hỏi". */
function changeText(change: VersionChange, words: Words): string {
  const { kinds, on } = words.changes
  const what: Record<string, string> = kinds
  return `${what[change.kind] ?? change.kind}: ${on[change.on]}`
}

function labelIn(change: VersionChange, version: SurveyVersion): LocalText | undefined {
  switch (change.on) {
    case 'survey':
      return undefined
    case 'section':
      return version.sections.find(({ code }) => code === change.code)?.title
    case 'question':
      return version.questions.find(({ code }) => code === change.code)?.label
    case 'check':
      return version.checks.find(({ code }) => code === change.code)?.message
    case 'option': {
      const question = version.questions.find(({ code }) => code === change.question)
      const options = question !== undefined && 'options' in question ? question.options : []
      return options.find(({ code }) => code === change.code)?.label
    }
  }
}
