import { html } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { Markup } from './controls.ts'
import { page } from './page.ts'
import { receiptWords } from './receipt-words.ts'

/** Names of the fields, and of what the address carries. */
export const lookupFields = { province: 'tinh', commune: 'xa', code: 'ma' } as const

type Place = { id: AreaId; name: string }

export type LookupPage = {
  language: Language
  provinces: readonly Place[]
  province?: AreaId | undefined
  /** Of the chosen province. */
  communes?: readonly Place[] | undefined
  commune?: AreaId | undefined
  /** The code as it was typed. */
  typed?: string | undefined
  problem?: 'unknown' | 'too-many' | undefined
}

/** Finds a feedback by its commune and eight characters: first the province is chosen, then the commune with the code. */
export function lookupPage(lookup: LookupPage): Markup {
  const { language, provinces, province, communes, problem } = lookup
  const say = receiptWords[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const chosen = provinces.find(({ id }) => id === province)
  const wrong = problem === 'unknown' ? say.unknownCode : problem === 'too-many' ? say.tooMany : undefined
  return page({
    title: say.lookup,
    language,
    inOtherLanguage: chosen === undefined ? `?lang=${other}` : `?tinh=${chosen.id}&lang=${other}`,
    body: html`<header><h1>${say.lookup}</h1><p>${say.lookupMore}</p></header>
${wrong === undefined ? '' : html`<div class="a" role="alert"><p><b>${wrong}</b></p></div>`}
${chosen === undefined || communes === undefined ? provinceForm(lookup) : codeForm(lookup, chosen, communes)}`,
  })
}

function provinceForm({ language, provinces }: LookupPage): Markup {
  const say = receiptWords[language]
  return html`<form action="/g/tra-cuu"><input type="hidden" name="lang" value="${language}">
<div class="q"><label class="t" for="tinh">${say.province}</label><select id="tinh" name="${lookupFields.province}" required>${choices(provinces, undefined, say.choose)}</select></div>
<div class="s"><button>${say.next}</button></div></form>`
}

function codeForm(lookup: LookupPage, chosen: Place, communes: readonly Place[]): Markup {
  const { language, commune, typed = '', problem } = lookup
  const say = receiptWords[language]
  return html`<form method="post" action="/g/tra-cuu?lang=${language}" accept-charset="utf-8"><input type="hidden" name="${lookupFields.province}" value="${chosen.id}">
<p class="q">${say.province}: <b>${chosen.name}</b><br><a class="j" href="/g/tra-cuu?lang=${language}">${say.otherProvince}</a></p>
<div class="q"><label class="t" for="xa">${say.commune}</label><select id="xa" name="${lookupFields.commune}" required>${choices(communes, commune, say.choose)}</select></div>
<div class="q"><label class="t" for="ma">${say.typeCode}</label><p class="h" id="h-ma">${say.typeCodeHelp}</p><input id="ma" name="${lookupFields.code}" value="${typed}" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="h-ma" required${problem === 'unknown' ? html` aria-invalid="true"` : ''}></div>
<div class="s"><button>${say.look}</button></div></form>`
}

function choices(places: readonly Place[], chosen: AreaId | undefined, first: string): Markup {
  return html`<option value="">${first}</option>${places.map(({ id, name }) => html`<option value="${id}"${id === chosen ? html` selected` : ''}>${name}</option>`)}`
}
