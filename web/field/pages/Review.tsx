import { useSpeech } from '../context.ts'
import type { Screen } from '../fill/form.ts'
import { inLanguage } from '../text/catalogue.ts'

/** The last screen: back into any section, or "Gửi". */
export function Review(props: {
  screens: Screen[]
  edit: (section: string) => void
  isSaving: boolean
  send: () => void
}) {
  const { t, language } = useSpeech()
  return (
    <>
      <h1>{t.fill.reviewLead}</h1>
      <ul>
        {props.screens.map(({ section }) => (
          <li key={section.code}>
            <button type="button" class="row" onClick={() => props.edit(section.code)}>
              <span>✓ {inLanguage(section.title, language)}</span>
              <span class="link">{t.fill.edit}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="primary wide" disabled={props.isSaving} onClick={props.send}>
        {props.isSaving ? t.fill.saving : t.fill.send}
      </button>
    </>
  )
}
