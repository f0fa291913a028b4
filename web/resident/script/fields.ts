import type { AnswerValue } from '../../../shared/form/answers.ts'
import { readDecimal, readInteger } from '../../../shared/form/typed-number.ts'

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Names and values in their order; a name may come several times. */
export type Values = [name: string, value: string][]

/** The fields of a form or a question. Not `form.elements`: a question's code may be `elements`. */
export function fieldsIn(part: Element): Field[] {
  return Array.from(part.querySelectorAll<Field>('input,textarea,select'))
}

/** Whether it counts: a box that is ticked, or a field with something in it. */
export function isFilled(field: Field): boolean {
  return isBox(field) ? field.checked : field.value !== ''
}

/** What a browser would send of them. */
export function valuesOf(fields: readonly Field[]): Values {
  return fields
    .filter((field) => !field.disabled && field.name !== '' && (!isBox(field) || field.checked))
    .map((field): [string, string] => [field.name, field.value])
}

/** Fills in what was kept: what is not named stays empty. */
export function fillIn(fields: readonly Field[], values: Values): void {
  for (const field of fields) {
    if (isBox(field))
      field.checked = values.some(([name, value]) => name === field.name && value === field.value)
    else field.value = (values.filter(([name]) => name === field.name)[0] ?? ['', ''])[1]
  }
}

/** As `application/x-www-form-urlencoded`, with the line ends of forms. */
export function encoded(values: Values): string {
  const code = (text: string) => encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n'))
  return values.map(([name, value]) => `${code(name)}=${code(value)}`).join('&')
}

/** What is answered in a question's block, as the conditions of others compare it. */
export function answerIn(block: Element): AnswerValue | undefined {
  const fields = fieldsIn(block)
  const first = fields[0]
  if (first === undefined) return undefined
  if (first.type === 'checkbox') {
    const chosen = fields.filter(isFilled).map(({ value }) => value)
    return chosen.length === 0 ? undefined : chosen
  }
  const text = (isBox(first) ? fields.filter(isFilled)[0]?.value : first.value)?.trim() ?? ''
  if (text === '') return undefined
  const number = block.getAttribute('data-number')
  if (number === null) return text
  return number === 'integer' ? readInteger(text) : readDecimal(text)
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}
