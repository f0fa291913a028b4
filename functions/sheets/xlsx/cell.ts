import type { Cell } from '../../../shared/register/import/sheet.ts'
import type { Day } from '../../../shared/time.ts'
import { type DateSystem, dayOfIso, dayOfSerial, dayText } from './dates.ts'
import { noStrings, type Strings, textCell } from './strings.ts'
import type { NumberLook } from './styles.ts'

/** What the cells of all sheets refer to. */
export type Book = {
  strings: Strings
  looks: readonly NumberLook[]
  dates: DateSystem
}

/** A cell as it is written: the attributes `t` and `s`, the text inside. */
export type RawCell = { type: string; style: string; value: string }

/**
 * The cell that a raw one means (ECMA-376 part 1, 18.18.11); absent where nothing is left. True and false are the texts
 * TRUE and FALSE. `where` begins the sentence of a refusal. Throws `unreadable-spreadsheet` and `too-large`.
 */
export function getCell({ type, style, value }: RawCell, book: Book, where: string): Cell | undefined {
  if (type === 's') return sharedCell(value.trim(), book, where)
  if (type === 'b') return booleans[value.trim()] ?? textCell(value, where)
  if (type === 'd') return dateCell(dayOfIso(value)) ?? textCell(value, where)
  if (type === 'n') return numberCell(value.trim(), book, book.looks[Number(style)]) ?? textCell(value, where)
  return textCell(value, where)
}

const TRUE = { kind: 'text', text: 'TRUE' } as const
const FALSE = { kind: 'text', text: 'FALSE' } as const
const booleans: Record<string, Cell> = { '1': TRUE, true: TRUE, '0': FALSE, false: FALSE }

function sharedCell(index: string, { strings }: Book, where: string): Cell | undefined {
  return /^\d{1,7}$/.test(index) ? strings(Number(index), where) : noStrings(0, where)
}

function numberCell(written: string, { dates }: Book, look: NumberLook | undefined): Cell | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(written)) return undefined
  const value = typed(Number(written))
  if (!Number.isFinite(value)) return undefined
  if (look?.kind === 'date') {
    const cell = dateCell(dayOfSerial(value, dates))
    if (cell !== undefined) return cell
  }
  const digits = look?.kind === 'padded' && value >= 0 && Number.isInteger(value) ? look.digits : 0
  return { kind: 'number', value, text: decimals(value).padStart(digits, '0') }
}

function dateCell(day: Day | undefined): Cell | undefined {
  return day === undefined ? undefined : { kind: 'date', day, text: dayText(day) }
}

// Files carry 17 digits, people see and type 15: 0.30000000000000004 was 0.3. And -0 was 0.
function typed(value: number): number {
  return Number(value.toPrecision(15)) + 0
}

function decimals(value: number): string {
  const text = String(value)
  return text.includes('e') ? plain.format(value) : text
}

const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 })
