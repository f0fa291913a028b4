import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Language, SurveyVersion } from '../../../../shared/form/definition.ts'
import { SpeechContext } from '../../../field/context.ts'
import phoneStyle from '../../../field/style.css?inline'
import { loadCatalogue } from '../../../field/text/catalogue.ts'
import { useWords } from '../words.ts'
import { PhoneForm } from './phone-form.tsx'

/**
 * A screen of 360 x 640 with the members' own form in it: their code and their style, in a shadow root so that neither
 * page's style reaches the other.
 */
export function Phone({ version, language }: { version: SurveyVersion; language: Language }) {
  const words = useWords()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' })
    const style = new CSSStyleSheet()
    style.replaceSync(asInside(phoneStyle))
    root.adoptedStyleSheets = [style]
    let isCurrent = true
    void loadCatalogue(language).then((t) => {
      if (!isCurrent) return
      render(
        <SpeechContext.Provider value={{ language, t }}>
          <div class="body" lang={language}>
            <PhoneForm version={version} words={words} />
          </div>
        </SpeechContext.Provider>,
        root,
      )
    })
    return () => {
      isCurrent = false
      render(null, root)
    }
  }, [version, language])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there.
    <section class="phone" aria-label={words.preview.phone} tabIndex={0}>
      <div ref={frame} />
    </section>
  )
}

// In a shadow root there is neither a document's root nor its body, and the page around it is the one that has a main.
// Sizes are those of a phone whose owner chose none; what a phone shows in the dark fits no `:host` and is passed over.
function asInside(style: string): string {
  return style
    .replace(/([\d.]+)rem/g, (_, size) => `${Number(size) * 18}px`)
    .replace(/:root\b/g, ':host')
    .replace(/(^|[\s,}])(?:html|body)(?=[\s,{])/g, '$1.body')
    .replace(/(^|[\s,}])main(?=[\s,{:])/g, '$1.main')
}
