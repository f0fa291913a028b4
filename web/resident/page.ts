import { html, raw } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import type { Markup } from './controls.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** The number is the contract between this markup and the script that improves it. */
const SCRIPT = '/r/form-1.js'

/**
 * One whole document with its style inside, complete without the script. What the script fetches is known for ours by
 * `data-page` on `<main>`: a captive portal answers 200 too.
 */
export function page(options: {
  title: string
  language: Language
  /** Where the same page is in the other language, if it is. */
  inOtherLanguage?: string | undefined
  /** What the script meets: a form, or the end of one (then its draft goes). On other pages it has nothing to do. */
  kind?: 'form' | 'done' | 'said'
  body: Markup
}): Markup {
  const { title, language, inOtherLanguage, kind = 'said', body } = options
  const other = language === 'vi' ? 'en' : 'vi'
  const link =
    inOtherLanguage === undefined
      ? ''
      : html`<p class="l"><a href="${inOtherLanguage}" lang="${other}" hreflang="${other}">${words[language].otherLanguage}</a></p>`
  // At the end: what asks for it sooner paints later.
  const script = kind === 'said' ? '' : html`<script src="${SCRIPT}" defer></script>`
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(styles)}</style></head>
<body><main data-page="${kind}">${link}${body}</main>${script}</body></html>`
}
