import type { ExportValues } from '../../../shared/api/exports.ts'
import type { LocalText, Question } from '../../../shared/form/definition.ts'
import { isDate } from '../../../shared/form/kinds.ts'
import { Day } from '../../../shared/time.ts'
import type { Column, ColumnType, RowValue } from './columns.ts'
import { columnNames, wordsIn } from './words.ts'

/**
 * The columns of one question. Several choices stand twice: joined as XLSForm's readers expect, and as one 0/1 column an
 * option, to add up.
 */
export function questionColumns(
  question: Question,
  types: ReadonlyMap<string, ColumnType>,
  values: ExportValues,
): Column[] {
  const { code, label } = question
  const name = Object.hasOwn(columnNames, code) ? `answer.${code}` : code
  const whole: Column = {
    code: name,
    label,
    type: types.get(code) ?? 'text',
    of: answerOf(question, values),
    ...('options' in question ? { options: question.options } : {}),
    ...(question.type === 'scale' ? { isScale: true } : {}),
  }
  if (question.type !== 'multiple') return [whole]
  const each = question.options.map((option): Column => {
    const of: Column['of'] = ({ answers: { [code]: chosen } }) =>
      Array.isArray(chosen) ? Number(chosen.includes(option.code)) : undefined
    return { code: `${name}/${option.code}`, label: optionLabel(label, option.label), type: 'integer', of }
  })
  return [whole, ...each]
}

function optionLabel(question: LocalText, option: LocalText): LocalText {
  const en =
    question.en === undefined || option.en === undefined ? {} : { en: `${question.en} – ${option.en}` }
  return { vi: `${question.vi} – ${option.vi}`, ...en }
}

function answerOf(question: Question, values: ExportValues): Column['of'] {
  const { code, type } = question
  const options = 'options' in question && values !== 'codes' ? question.options : []
  const labels = new Map(options.map((option) => [option.code, wordsIn(option.label, values)]))
  const wordOf = (chosen: string) => labels.get(chosen) ?? chosen
  const between = values === 'codes' ? ' ' : '; '
  // An answer that does not fit its question was flagged, and is shown as it came.
  return ({ answers: { [code]: value } }) => {
    if (typeof value === 'number') return value
    if (Array.isArray(value)) return text(value.map(wordOf).join(between))
    if (value === undefined) return undefined
    return (type === 'date' ? dayIn(value) : undefined) ?? text(wordOf(value))
  }
}

const text = (value: string): RowValue => (value === '' ? undefined : value)

function dayIn(value: string): RowValue {
  const known = answeredDays.get(value)
  if (known !== undefined) return known
  if (value < FIRST_DAY || !isDate(value)) return undefined
  const day = { kind: 'day', value: Day.parse(value) } as const
  if (answeredDays.size < MANY) answeredDays.set(value, day)
  return day
}

/** Days that were answered before: most come again. */
const answeredDays = new Map<string, RowValue>()
const MANY = 50_000

/** Before it spreadsheets count wrongly, or not at all. */
const FIRST_DAY = '1900-03-01'
