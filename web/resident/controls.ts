import { html } from 'hono/html'
import type { Language, Option, Question } from '../../shared/form/definition.ts'
import { inWords } from './text.ts'

export type Markup = ReturnType<typeof html>

/** What was typed or ticked, by question code: kept as it came, so that nothing is lost over an error. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** How a control stands on this page. */
export type Shown = {
  language: Language
  typed: readonly string[]
  /** May be left to the browser to insist on. */
  required: boolean
  /** Ids of the hint and the error that belong to it. */
  describedBy: string
  invalid: boolean
}

/** Whether a question is one field with a label, or a set of options. */
export function isChoice(
  question: Question,
): question is Extract<Question, { type: 'single' | 'multiple' | 'scale' }> {
  return question.type === 'single' || question.type === 'multiple' || question.type === 'scale'
}

/** The field or the options to answer a question with. Telephones choose their keyboard by it. */
export function control(question: Question, shown: Shown): Markup | '' {
  if (isChoice(question)) return html`${question.options.map((option) => choice(question, option, shown))}`
  if (question.type === 'text' && question.maxLength > 120) return textarea(question, shown)
  switch (question.type) {
    case 'note':
    case 'calculated':
    case 'prefilled':
      return ''
    case 'integer':
      return input(question, shown, html`inputmode="numeric"`)
    case 'decimal':
      return input(question, shown, html`inputmode="decimal"`)
    case 'phone':
      return input(question, shown, html`type="tel" autocomplete="tel" maxlength="20"`)
    case 'date':
    case 'time':
      return input(question, shown, html`type="${question.type}"`)
    case 'text':
      return input(question, shown, html`maxlength="${question.maxLength}"`)
    case 'hamlet':
    case 'household':
      return input(question, shown, html`maxlength="40"`)
  }
}

function choice({ code, type }: Question, option: Option, shown: Shown): Markup {
  const kind = type === 'multiple' ? 'checkbox' : 'radio'
  const checked = shown.typed.includes(option.code) ? html` checked` : ''
  // A browser would insist on every box of a set.
  const required = shown.required && kind === 'radio' ? html` required` : ''
  return html`<label class="o"><input type="${kind}" name="${code}" value="${option.code}"${checked}${required}><span>${inWords(option.label, shown.language)}</span></label>`
}

function input({ code }: Question, shown: Shown, attributes: Markup): Markup {
  return html`<input id="i-${code}" name="${code}" value="${shown.typed[0] ?? ''}" ${attributes}${common(shown)}>`
}

function textarea(question: Extract<Question, { type: 'text' }>, shown: Shown): Markup {
  const { code, maxLength } = question
  // The line break after the tag is dropped by browsers; without it they would drop the first one that was typed.
  return html`<textarea id="i-${code}" name="${code}" rows="4" maxlength="${maxLength}"${common(shown)}>
${shown.typed[0] ?? ''}</textarea>`
}

function common({ required, describedBy, invalid }: Shown): Markup {
  const described = describedBy === '' ? '' : html` aria-describedby="${describedBy}"`
  return html`${described}${invalid ? html` aria-invalid="true"` : ''}${required ? html` required` : ''}`
}
