import { html } from 'hono/html'
import type { Language } from '../../shared/form/definition.ts'
import { conditionInWords } from './condition.ts'
import { control, isChoice, type Markup, type Typed } from './controls.ts'
import type { Entry } from './outline.ts'
import { inWords } from './text.ts'
import { words } from './words.ts'

/** What a question needs to know of its page. */
export type Around = {
  language: Language
  outline: readonly Entry[]
  typed: Typed
  /** In words, by question code. */
  errors: ReadonlyMap<string, string>
}

/** One question with its number, its hints, what is wrong with it, and the field to answer it. */
export function questionBlock(entry: Entry, around: Around): Markup {
  const { question } = entry
  const { code } = question
  const error = around.errors.get(code)
  const hints = hintsOf(entry, around)
  const hint = hints.length === 0 ? '' : html`<p class="h" id="h-${code}">${hints.join(' ')}</p>`
  const wrong = error === undefined ? '' : html`<p class="e" id="e-${code}">${error}</p>`
  const describedBy = [hint && `h-${code}`, wrong && `e-${code}`].filter((id) => id !== '').join(' ')
  const field = control(question, {
    language: around.language,
    typed: around.typed[code] ?? [],
    required: question.required && !isConditional(entry),
    describedBy,
    invalid: error !== undefined,
  })
  const body = html`${hint}${wrong}${field}`
  const name = error === undefined ? 'q' : 'q bad'

  if (question.type === 'note')
    return html`<div class="q"><p>${inWords(question.label, around.language)}</p></div>`
  if (isChoice(question)) {
    const described = describedBy === '' ? '' : html` aria-describedby="${describedBy}"`
    return html`<fieldset class="${name}" id="q-${code}"${described}><legend>${titleOf(entry, around)}</legend>${body}</fieldset>`
  }
  return html`<div class="${name}" id="q-${code}"><label class="t" for="i-${code}">${titleOf(entry, around)}</label>${body}</div>`
}

/** Its number and what it asks. */
export function headingOf({ question, number }: Entry, language: Language): string {
  return `${number}. ${inWords(question.label, language)}`
}

function titleOf(entry: Entry, { language }: Around): Markup {
  const { question } = entry
  const optional = question.required ? '' : html` <small>(${words[language].optional})</small>`
  return html`${headingOf(entry, language)}${optional}`
}

function hintsOf({ question, section }: Entry, { outline, language }: Around): string[] {
  const conditions = [section?.relevant, question.relevant].filter((relevant) => relevant !== undefined)
  return [
    ...conditions.map((relevant) => conditionInWords(relevant, outline, language)),
    ...(question.type === 'multiple' ? [words[language].choose] : []),
    ...(question.help === undefined ? [] : [inWords(question.help, language)]),
  ]
}

function isConditional({ question, section }: Entry): boolean {
  return question.relevant !== undefined || section?.relevant !== undefined
}
