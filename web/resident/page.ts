import { html, raw } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import type { Markup } from './controls.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** One whole document: nothing else is loaded, and no script runs. */
export function page(options: {
  title: string
  language: Language
  otherLanguage?: boolean
  body: Markup
}): Markup {
  const { title, language, body } = options
  const other = language === 'vi' ? 'en' : 'vi'
  const link = html`<p class="l"><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words[language].otherLanguage}</a></p>`
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(styles)}</style></head>
<body><main>${options.otherLanguage === true ? link : ''}${body}</main></body></html>`
}
