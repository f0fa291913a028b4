import { useSpeech } from '../context.ts'
import type { Screen } from '../fill/form.ts'
import { inLanguage } from '../text/catalogue.ts'

/** What was answered, section by section, each with the way back into it. */
export function Answered({ screens, edit }: { screens: Screen[]; edit: (section: string) => void }) {
  const { t, language } = useSpeech()
  return (
    <ul>
      {screens.map(({ section }) => (
        <li key={section.code}>
          <button type="button" class="row" onClick={() => edit(section.code)}>
            <span>✓ {inLanguage(section.title, language)}</span>
            <span class="link">{t.fill.edit}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
