import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { useWords } from '../words.ts'
import { freeCode } from './edits.ts'
import { TextPair } from './text-pair.tsx'

/** What is said of the form as a whole: its title, what is read first, its languages; and a new section. */
export function WholeForm(props: {
  version: SurveyVersion
  onChange: (version: SurveyVersion) => void
  onPick: (item: string) => void
}) {
  const { version, onChange, onPick } = props
  const words = useWords()
  const hasEnglish = version.languages.includes('en')
  const addSection = () => {
    const code = freeCode(
      words.edit.section,
      version.sections.map((section) => section.code),
    )
    onChange({ ...version, sections: [...version.sections, { code, title: { vi: '' } }] })
    onPick(`section:${code}`)
  }
  return (
    <div class="form">
      <h3>{words.edit.whole}</h3>
      <TextPair
        label={words.settings.name}
        labelEn={words.settings.nameEn}
        text={version.title}
        hasEnglish={hasEnglish}
        onChange={(title) => onChange({ ...version, title })}
      />
      <TextPair
        label={words.edit.notice}
        labelEn={`${words.edit.notice} · ${words.languages.en}`}
        text={version.notice}
        hasEnglish={hasEnglish}
        long
        onChange={(notice) => onChange({ ...version, notice })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={hasEnglish}
          onChange={(event) =>
            onChange({ ...version, languages: event.currentTarget.checked ? ['vi', 'en'] : ['vi'] })
          }
        />
        {words.edit.english}
      </label>
      <dl class="facts">
        <dt>{words.detail.unit}</dt>
        <dd>{words.units[version.unit.kind]}</dd>
      </dl>
      <label>
        {words.list.who}
        <select
          value={version.filledBy}
          onChange={(event) => {
            const filledBy = readFilledBy(event.currentTarget.value)
            onChange({ ...version, filledBy })
          }}
        >
          {(['member', 'leader', 'resident'] as const).map((who) => (
            <option key={who} value={who}>
              {words.filledBy[who]}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        <button type="button" onClick={addSection}>
          {words.edit.addSection}
        </button>
      </div>
    </div>
  )
}

function readFilledBy(value: string): SurveyVersion['filledBy'] {
  return value === 'leader' || value === 'resident' ? value : 'member'
}
