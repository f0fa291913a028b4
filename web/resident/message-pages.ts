import { html } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import type { Markup } from './controls.ts'
import { page } from './page.ts'
import { words } from './words.ts'

/** Says that the form has arrived, and under which number it can be asked about. */
export function thanksPage(language: Language, receipt: string): Markup {
  const say = words[language]
  return message(
    say.thanks,
    language,
    html`<p>${say.received}</p><p class="c">${say.receipt}<b class="k">${receipt}</b></p><p>${say.keepReceipt}</p>`,
    html`<svg class="y" viewBox="0 0 56 56" aria-hidden="true"><circle cx="28" cy="28" r="25"/><path d="M16 29l8 8 16-17"/></svg>`,
  )
}

/** The same form came again with other answers: the first ones stand. */
export function sentBeforePage(language: Language): Markup {
  const say = words[language]
  return message(
    say.sentBefore,
    language,
    html`<p>${say.sentBeforeMore}</p><p><a class="b" href="?lang=${language}">${say.newForm}</a></p>`,
  )
}

export function unknownPage(language: Language): Markup {
  return message(words[language].unknown, language, html`<p>${words[language].unknownMore}</p>`)
}

export function overPage(language: Language): Markup {
  return message(words[language].over, language, html`<p>${words[language].overMore}</p>`)
}

export function busyPage(language: Language): Markup {
  return message(words[language].busy, language, html`<p>${words[language].busyReload}</p>`)
}

function message(title: string, language: Language, body: Markup, sign: Markup | '' = ''): Markup {
  return page({
    title,
    language,
    body: html`<header>${sign}<h1>${title}</h1></header><div class="m">${body}</div>`,
  })
}
