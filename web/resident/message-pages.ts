import { html } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import { groupedCode } from '../../shared/invitation-code.ts'
import type { Day } from '../../shared/time.ts'
import type { Markup } from './controls.ts'
import { page } from './page.ts'
import { qrCode } from './qr.ts'
import { receiptWords } from './receipt-words.ts'
import { dayInWords } from './when.ts'
import { words } from './words.ts'

export type ThanksPage = {
  language: Language
  /** Where the poster hangs, in words, with its commune. */
  place: string
  /** The address of the status. */
  link: string
  /** Eight characters that work together with the commune. */
  code: string
  outcome: 'noted' | 'received'
  /** The last day for an answer, where one will come. */
  due?: Day | undefined
}

/** Says that the form has arrived, what happens next, and how to see what became of it. */
export function thanksPage({ language, place, link, code, outcome, due }: ThanksPage): Markup {
  const say = receiptWords[language]
  const arrived = due === undefined ? say[outcome] : say.answeredBy(dayInWords(due))
  return message({
    title: say.thanks,
    language,
    kind: 'done',
    sign: tick,
    body: html`<p>${arrived}</p>${outcome === 'noted' ? html`<p>${say.nothingToAnswer}</p>` : ''}
<div class="c"><h2>${say.keepThis}</h2><p>${say.code}<b class="k">${groupedCode(code)}</b></p><p>${say.codeGoesWith(place)}</p>
${qrCode(link, say.qr)}<p>${say.keepHow[outcome]}</p><p><a id="receipt" href="${link}" class="b u">${say.openStatus}</a></p></div>
<p>${say.lookUpAt} <a class="j" href="/g/tra-cuu?lang=${language}">${shortAddress(link)}</a>, ${say.lookUpWith}</p>`,
  })
}

/** The same form came again with other answers: the first ones stand. */
export function sentBeforePage(language: Language): Markup {
  const say = words[language]
  return message({
    title: say.sentBefore,
    language,
    kind: 'done',
    body: html`<p>${say.sentBeforeMore}</p><p><a class="b" href="?lang=${language}">${say.newForm}</a></p>`,
  })
}

export function unknownPage(language: Language): Markup {
  const say = words[language]
  const more = html`<p>${say.unknownMore}</p><p>${say.unknownReceipt}</p>`
  return message({ title: say.unknown, language, body: html`${more}${lookingUp(language)}` })
}

export function overPage(language: Language): Markup {
  const say = words[language]
  return message({
    title: say.over,
    language,
    body: html`<p>${say.overMore}</p>${lookingUp(language)}`,
  })
}

export function busyPage(language: Language): Markup {
  const say = words[language]
  return message({ title: say.busy, language, body: html`<p>${say.busyReload}</p>` })
}

/** A page with a heading and a few words. */
export function message(said: {
  title: string
  language: Language
  body: Markup
  kind?: 'done'
  sign?: Markup
}): Markup {
  const { title, language, body, kind, sign = '' } = said
  return page({
    title,
    language,
    ...(kind === undefined ? {} : { kind }),
    body: html`<header>${sign}<h1>${title}</h1></header><div class="m">${body}</div>`,
  })
}

function lookingUp(language: Language): Markup {
  return html`<p><a class="b u" href="/g/tra-cuu?lang=${language}">${receiptWords[language].lookup}</a></p>`
}

const tick = html`<svg class="y" viewBox="0 0 56 56" aria-hidden="true"><circle cx="28" cy="28" r="25"/><path d="M16 29l8 8 16-17"/></svg>`

/** To be typed by hand: without `https://`. */
function shortAddress(link: string): string {
  return link.replace(/^\w+:\/\//, '').replace(/\/g\/.*$/, '/g/tra-cuu')
}
