import { html } from 'hono/html'
import type { CaseState } from '../../shared/feedback/case.ts'
import type { Language } from '../../shared/form/definition.ts'
import { groupedCode } from '../../shared/invitation-code.ts'
import type { Day, EpochMs } from '../../shared/time.ts'
import type { Markup } from './controls.ts'
import { message } from './message-pages.ts'
import { page } from './page.ts'
import { receiptWords } from './receipt-words.ts'
import { dayInWords, timeInWords } from './when.ts'

/** One step as the resident reads it; a reply and the reason of a closing have words. */
export type StatusStep = {
  at: EpochMs
  kind: 'received' | 'handling' | 'reply' | 'closed' | 'settled' | 'unsettled' | 'corrected' | 'erased'
  text?: string | undefined
}

export type StatusPage = {
  language: Language
  place: string
  /** This page's own address, whole or from `/g/` on. */
  link: string
  /** Eight characters, as they are stored. */
  code: string
  receivedAt: EpochMs
  state: CaseState
  due?: Day | undefined
  /** The oldest first. */
  history: readonly StatusStep[]
  /** May say that it is settled, or not. */
  mayJudge: boolean
  /** "Not settled" opens it again: words are wanted. */
  mayReopen: boolean
  mayCorrect: boolean
  mayErase: boolean
  erased?: boolean | undefined
  /** What the resident just did. */
  said?: 'settled' | 'unsettled' | 'corrected' | 'needs-words' | undefined
}

/** What became of a feedback, and what its sender can do about it. */
export function statusPage(status: StatusPage): Markup {
  const { language, place, link, code, receivedAt, state, due, history, erased, said } = status
  const say = receiptWords[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const isOpen = (state === 'received' || state === 'handling') && erased !== true
  return page({
    title: say.status,
    language,
    inOtherLanguage: `${link}?lang=${other}`,
    body: html`<header><h1>${say.status}</h1><p>${place}</p></header><div class="m">
${said === undefined || said === 'needs-words' ? '' : html`<p class="g" role="status">${say.said[said]}</p>`}
<p class="v">${erased === true ? say.erasedState : say.states[state]}</p>
${erased === true ? html`<p>${say.erasedMore}</p>` : ''}${isOpen && due !== undefined ? html`<p>${say.dueBy(dayInWords(due))}</p>` : ''}${state === 'noted' && erased !== true ? html`<p>${say.nothingToAnswer}</p>` : ''}
${lastWords(history, language)}${judging(status)}
<h2>${say.history}</h2><ol class="i">${history.map(({ at, kind }) => html`<li>${say.steps[kind]}<small>${timeInWords(at)}</small></li>`)}</ol>
<p>${say.code}: <b>${groupedCode(code)}</b><br><small>${say.sentAt(timeInWords(receivedAt))}</small></p>
${status.mayCorrect ? html`<p><a class="b u" href="${link}/sua?lang=${language}">${say.correct}</a></p>` : ''}${status.mayErase ? html`<p><a class="b u" href="${link}?erase&amp;lang=${language}">${say.erase}</a></p>` : ''}</div>`,
  })
}

/** Asks once more, for nothing brings the words back. */
export function eraseConfirmPage({ language, link }: { language: Language; link: string }): Markup {
  const say = receiptWords[language]
  return message({
    title: say.eraseTitle,
    language,
    body: html`<p>${say.eraseMore}</p>
<form method="post" action="${link}?lang=${language}" accept-charset="utf-8"><input type="hidden" name="_act" value="erase"><button class="d">${say.eraseYes}</button></form>
<p><a class="b u" href="${link}?lang=${language}">${say.eraseNo}</a></p>`,
  })
}

export function erasedPage({ language }: { language: Language }): Markup {
  const say = receiptWords[language]
  return message({
    title: say.erasedTitle,
    language,
    body: html`<p>${say.erasedMore}</p><p>${say.erasedCopies}</p>`,
  })
}

/** The newest reply or reason stands out; all others are in the history only. */
function lastWords(history: readonly StatusStep[], language: Language): Markup | '' {
  const say = receiptWords[language]
  const told = history.filter(
    ({ kind, text }) => (kind === 'reply' || kind === 'closed') && text !== undefined,
  )
  const last = told[told.length - 1]
  if (last === undefined) return ''
  return html`<div class="c f"><h2>${last.kind === 'reply' ? say.reply : say.closedBecause}</h2><p class="p">${last.text}</p></div>`
}

function judging({ language, link, mayJudge, mayReopen, said }: StatusPage): Markup | '' {
  if (!mayJudge) return ''
  const say = receiptWords[language]
  const wrong = said === 'needs-words' ? html`<p class="e" id="e-why" role="alert">${say.needsWords}</p>` : ''
  const why = mayReopen
    ? html`<label class="t" for="why">${say.whyNot}</label><p class="h" id="h-why">${say.whyNotHelp}</p>${wrong}<textarea id="why" name="why" rows="3" maxlength="1000" aria-describedby="h-why${wrong && ' e-why'}"></textarea><p><button class="u" name="_act" value="unsettled">${say.unsettled}</button></p>`
    : html`<p>${say.stillNot}</p>`
  return html`<h2>${say.isItSettled}</h2><form method="post" action="${link}?lang=${language}" accept-charset="utf-8"><p><button class="u" name="_act" value="settled">${say.settled}</button></p>${why}</form>`
}
