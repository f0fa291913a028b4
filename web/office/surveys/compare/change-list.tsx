import type { VersionChange } from '../../../../shared/form/compare.ts'
import type { LocalText, SurveyVersion } from '../../../../shared/form/definition.ts'
import { useLanguage } from '../../language.tsx'
import { useWords, type Words } from '../words.ts'

/** Changes in words, each with the question or section that it is about. */
export function ChangeList(props: {
  changes: readonly VersionChange[]
  before: SurveyVersion
  after: SurveyVersion
}) {
  return (
    <ul class="changes">
      {props.changes.map((change, place) => (
        <ChangeRow key={`${place} ${change.kind}`} {...props} change={change} />
      ))}
    </ul>
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
