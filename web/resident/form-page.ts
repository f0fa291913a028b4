import { html } from 'hono/html'
import type { Language, SurveyVersion } from '../../shared/form/definition.ts'
import type { Issue } from '../../shared/form/validate.ts'
import type { Markup, Typed } from './controls.ts'
import { hidden } from './hidden.ts'
import { issueInWords } from './issue-words.ts'
import { type Entry, outlineOf } from './outline.ts'
import { page } from './page.ts'
import { headingOf, questionBlock } from './question.ts'
import { inWords } from './text.ts'
import { words } from './words.ts'

export type FormPage = {
  version: SurveyVersion
  language: Language
  /** Where the poster hangs, in words. */
  place: string
  /** Four characters that stand on the poster too. */
  word: string
  /** Values of the hidden fields, by name. The id among them was made when the form was first shown: sent twice, it is one feedback. */
  fields: Readonly<Record<string, string>>
  /** Work for the script to prove, as JSON. */
  challenge?: string | undefined
  typed?: Typed | undefined
  issues?: readonly Issue[] | undefined
  /** The form could not be stored just now. */
  busy?: boolean | undefined
  /** Where it is sent, if not beside the address of the form. */
  action?: string | undefined
  /** It was sent before, and is being put right. */
  correcting?: boolean | undefined
  /** Codes of personal questions whose earlier answer stands where nothing is typed. */
  standing?: ReadonlySet<string> | undefined
}

/** The whole form on one page; it works with scripts off, and after an error nothing that was typed is lost. */
export function formPage(form: FormPage): Markup {
  const { version, language, typed = {}, correcting = false } = form
  const say = words[language]
  const outline = outlineOf(version)
  const errors = errorsOf(form, outline)
  const around = { language, outline, typed, errors: errors.beside, standing: form.standing ?? new Set() }
  const other = version.languages.find((one) => one !== language)
  return page({
    title: inWords(version.title, language),
    language,
    inOtherLanguage: other === undefined ? undefined : `?lang=${other}`,
    kind: 'form',
    body: html`<header><h1>${correcting ? say.correcting : inWords(version.title, language)}</h1><p>${form.place}</p><p class="w">${say.checkWord} <b>${form.word}</b> – ${say.sameAsPoster}</p></header>
${form.busy === true ? busyNotice(language) : errorSummary(errors, language)}
<p class="n">${inWords(version.notice, language)}</p>
<form method="post" action="${form.action ?? sendTo(language)}" accept-charset="utf-8"${forScript(form)}>
${Object.entries(fieldsOf(form)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${trap(typed)}
${outline.map(
  (entry, at) => html`${sectionTitle(outline, at, language)}${questionBlock(entry, around)}
`,
)}
<div class="s"><button>${correcting ? say.saveChanges : say.send}</button></div>
</form>`,
  })
}

/**
 * Not the address of the form: a browser drops the page that it keeps for an address to which something was sent
 * (RFC 9111, 4.4), and whoever then went back to it would get the form anew, with all that was typed and another id.
 */
function sendTo(language: Language): string {
  return `?send&lang=${language}`
}

function fieldsOf({ fields, challenge }: FormPage): Readonly<Record<string, string>> {
  return challenge === undefined ? fields : { [hidden.proof]: '', ...fields }
}

/** What the script wants to know of the form: which draft is its own, and what work to prove. */
function forScript({ version, challenge, correcting }: FormPage): Markup {
  const draft = correcting === true ? '' : html` data-draft="${version.survey}/${version.version}"`
  return html`${draft}${challenge === undefined ? '' : html` data-challenge="${challenge}"`}`
}

/** Out of sight, out of the order of keys, and out of what is read aloud: only a program fills it in. */
function trap(typed: Typed): Markup {
  return html`<div class="x" aria-hidden="true"><input name="${hidden.trap}" value="${typed[hidden.trap]?.[0] ?? ''}" tabindex="-1" autocomplete="off"></div>`
}

type Errors = { beside: Map<string, string>; list: { text: string; href?: string }[] }

/** What is said beside each question, and at the top, in the order of the page, which questions they are. */
function errorsOf({ issues = [], language }: FormPage, outline: readonly Entry[]): Errors {
  const beside = new Map<string, string>()
  const list: Errors['list'] = []
  for (const issue of issues.filter(({ severity }) => severity === 'error')) {
    const entry = outline.find(({ question }) => question.code === issue.question)
    const text = issueInWords(issue, entry?.question, language)
    if (entry === undefined) list.push({ text })
    else if (!beside.has(entry.question.code)) {
      beside.set(entry.question.code, text)
      list.push({ text: headingOf(entry, language), href: `#q-${entry.question.code}` })
    }
  }
  return { beside, list }
}

function errorSummary({ list }: Errors, language: Language): Markup | '' {
  if (list.length === 0) return ''
  const lines = list.map(({ text, href }) =>
    href === undefined ? html`<p>${text}</p>` : html`<p><a href="${href}">${text}</a></p>`,
  )
  return html`<div class="a" role="alert"><p><b>${words[language].lookAgain(list.length)}</b></p>${lines}<p>${words[language].nothingLost}</p></div>`
}

function busyNotice(language: Language): Markup {
  const say = words[language]
  return html`<div class="a" role="alert"><p><b>${say.busy}</b></p><p>${say.busyMore} ${say.nothingLost}</p></div>`
}

/** Stands before the first question of a section, where there are several. */
function sectionTitle(outline: readonly Entry[], at: number, language: Language): Markup | '' {
  const { section } = outline[at] ?? {}
  const isFirst = at === 0 || outline[at - 1]?.section !== section
  const isOnly = outline.every((entry) => entry.section === section)
  if (section === undefined || !isFirst || isOnly) return ''
  return html`<h2>${inWords(section.title, language)}</h2>`
}
