import { html, raw } from 'hono/html'
import type { Language, LocalText } from '../../../shared/form/definition.ts'
import { dayText } from '../../../shared/report/period-words.ts'
import { basisOf } from '../../../shared/results/names.ts'
import type { ProtectedPeriod } from '../../../shared/results/protect.ts'
import { dayOf, type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'
import { communeColumns, headlinesOf, MISSING, numberText, valueText } from './figures.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

type Markup = ReturnType<typeof html>

/** The results of one province as one whole document. Every word of theirs is escaped. */
export async function resultsPage(options: {
  code: string
  name: string
  language: Language
  /** What the province calls its teams. */
  teams: string
  published: readonly ProtectedPeriod[]
}): Promise<string> {
  const { code, name, language, teams, published } = options
  const said = words[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const address = `/ket-qua/${code}${other === 'en' ? '?lang=en' : ''}`
  return whole(
    language,
    said.title(name),
    html`<header><p class="lang"><a href="${address}" lang="${other}" hreflang="${other}">${said.otherLanguage}</a></p><h1>${said.title(name)}</h1><p>${said.lead(teams)}</p></header>
${published.length === 0 ? html`<p class="note">${said.nothingYet}</p>` : published.map((one, at) => resultsOf(one, at, language))}
<aside class="note"><h2>${said.noteTitle}</h2><ul>${said.notes.map((note) => html`<li>${note}</li>`)}</ul></aside>`,
  )
}

/** What a wrong address is answered, in either language. */
export function noSuchPage(language: Language): Promise<string> {
  const { notFoundTitle, notFound } = words[language]
  return whole(
    language,
    notFoundTitle,
    html`<header><h1>${notFoundTitle}</h1></header><p class="note">${notFound}</p>`,
  )
}

async function whole(language: Language, title: string, body: Markup): Promise<string> {
  const page = await html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="format-detection" content="telephone=no"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(styles)}</style></head>
<body><main>${body}</main></body></html>`
  return page.toString()
}

function resultsOf(summary: ProtectedPeriod, at: number, language: Language): Markup {
  const { title, period, asOf, legend, all } = summary
  const said = words[language]
  const when = `${said.from(dayText(period.from), dayText(period.to))}, ${said.asOf(momentText(asOf))}`
  return html`<section aria-labelledby="s${at}"><h2 id="s${at}">${inWords(title, language)}</h2><p class="when">${when}</p>
<table><thead><tr><th scope="col">${said.indicator}</th><th scope="col">${said.value}</th></tr></thead><tbody>${headlinesOf(
    legend,
  ).map((indicator) => {
    const value = all.indicators[indicator.code]
    const of =
      value?.value === undefined || value.denominator === undefined
        ? ''
        : html`<small>${said.ofSoMany(numberText(value.denominator, language))}</small>`
    return html`<tr><th scope="row">${inWords(indicator.label, language)}<small>${inWords(basisOf(indicator), language)}</small></th><td><b>${valueText(indicator, value, language)}</b>${indicator.percent ? '' : html` ${unitOf(indicator.unit, value?.value, language)}`}${of}</td></tr>`
  })}</tbody></table>${communesOf(summary, at, language)}</section>`
}

// Only places of which something is told: a list of dashes would say nothing.
function communesOf(summary: ProtectedPeriod, at: number, language: Language): Markup | string {
  const said = words[language]
  const columns = communeColumns(summary)
  const rows = summary.places
    .filter(({ kind }) => kind === 'commune')
    .map(({ name, group }) => ({
      name,
      values: columns.map((column) => valueText(column, group.indicators[column.code], language)),
    }))
  const told = rows
    .filter(({ values }) => values.some((value) => value !== MISSING))
    .toSorted((a, b) => byVietnamese.compare(bareName(a.name), bareName(b.name)))
  if (told.length === 0) return ''
  const count = said.communeRows(numberText(told.length, language), numberText(rows.length, language))
  return html`<h3 id="c${at}">${said.byCommune}</h3><p class="when">${count}</p><div class="wide" tabindex="0" role="region" aria-labelledby="c${at}"><table><thead><tr><th scope="col">${said.commune}</th>${columns.map(
    ({ label, unit }) =>
      html`<th scope="col">${inWords(label, language)}<small>${inWords(unit, language)}</small></th>`,
  )}</tr></thead><tbody>${told.map(
    ({ name, values }) =>
      html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

const byVietnamese = new Intl.Collator('vi', { numeric: true })

function bareName(name: string): string {
  return name.replace(/^(Xã|Phường|Đặc khu) /, '')
}

function unitOf(unit: LocalText, value: number | undefined, language: Language): string {
  return value === undefined ? '' : inWords(unit, language)
}

function inWords(text: LocalText, language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text.vi
}

function momentText(at: EpochMs): string {
  const time = new Date(at + VIETNAM_OFFSET).toISOString().slice(11, 16)
  return `${time} ${dayText(dayOf(at))}`
}
