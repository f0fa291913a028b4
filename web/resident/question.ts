import { html } from 'hono/html'
import type { Language, Question } from '../../shared/form/definition.ts'
import type { Expression } from '../../shared/form/expression.ts'
import { questionsIn } from '../../shared/form/references.ts'
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
  /** Codes of questions whose earlier answer stands where nothing is typed: it is personal and not shown again. */
  standing: ReadonlySet<string>
}

/** One question with its number, its hints, what is wrong with it, and the field to answer it. */
export function questionBlock(entry: Entry, around: Around): Markup {
  const { question } = entry
  const { code } = question
  const error = around.errors.get(code)
  const hint = hintOf(entry, around)
  const wrong = error === undefined ? '' : html`<p class="e" id="e-${code}">${error}</p>`
  const describedBy = [hint && `h-${code}`, wrong && `e-${code}`].filter((id) => id !== '').join(' ')
  const field = control(question, {
    language: around.language,
    typed: around.typed[code] ?? [],
    required: isWanted(entry, around) && !isConditional(entry),
    describedBy,
    invalid: error !== undefined,
  })
  const name = error === undefined ? 'q' : 'q bad'
  const mark = forScript(entry, around)

  if (question.type === 'note')
    return html`<div class="q"${mark}><p>${inWords(question.label, around.language)}</p></div>`
  if (isChoice(question)) {
    const described = describedBy === '' ? '' : html` aria-describedby="${describedBy}"`
    return html`<fieldset class="${name}" id="q-${code}"${mark}${described}><legend>${titleOf(entry, around)}</legend>${hint}${wrong}${isConsent(question) ? html`<div class="z">${field}</div>` : field}</fieldset>`
  }
  return html`<div class="${name}" id="q-${code}"${mark}><label class="t" for="i-${code}">${titleOf(entry, around)}</label>${hint}${wrong}${field}</div>`
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

/** The condition apart from the rest: where the script follows it, nobody need read it. */
function hintOf({ question, section }: Entry, { outline, language, standing }: Around): Markup | '' {
  const { choose, keptIfEmpty } = words[language]
  const conditions = [section?.relevant, question.relevant].filter((relevant) => relevant !== undefined)
  const when = conditions.map((relevant) => conditionInWords(relevant, outline, language)).join(' ')
  const help = question.help === undefined ? '' : inWords(question.help, language)
  const kept = standing.has(question.code) ? keptIfEmpty : ''
  const rest = [question.type === 'multiple' ? choose : '', help, kept]
    .filter((text) => text !== '')
    .join(' ')
  if (when === '' && rest === '') return ''
  return html`<p class="h" id="h-${question.code}">${when && html`<span>${when} </span>`}${rest}</p>`
}

/**
 * What the script needs to follow a condition: the question's code, the condition that it and its section have, whether it is
 * wanted then, how its answer is read, and whether it must not be kept on the phone. A condition over something that is not on
 * the page cannot be followed there: such a question is always shown, as without the script.
 */
function forScript(entry: Entry, around: Around): Markup {
  const { question, section } = entry
  const { outline } = around
  const { code, type } = question
  const both = conditionOf(section?.relevant, question.relevant)
  const isOnPage = (named: string) => outline.some((other) => other.question.code === named)
  const followed = both !== undefined && questionsIn(both).every(isOnPage)
  const condition = followed ? html` data-if="${JSON.stringify(both)}"` : ''
  const wanted = followed && isWanted(entry, around) ? html` data-wanted` : ''
  const number = type === 'integer' || type === 'decimal' ? html` data-number="${type}"` : ''
  const personal = question.privacy === 'basic' ? html` data-personal` : ''
  return html` data-q="${code}"${condition}${wanted}${number}${personal}`
}

function isWanted({ question }: Entry, { standing }: Around): boolean {
  return question.required && !standing.has(question.code)
}

function conditionOf(
  section: Expression | undefined,
  question: Expression | undefined,
): Expression | undefined {
  if (section === undefined || question === undefined) return section ?? question
  return ['and', section, question]
}

/** Two answers of the same weight, side by side. */
function isConsent(question: Question): boolean {
  return question.consentRecord === true && 'options' in question && question.options.length === 2
}

function isConditional({ question, section }: Entry): boolean {
  return question.relevant !== undefined || section?.relevant !== undefined
}
