import type { Day } from '../../time.ts'
import { nameKey } from '../catalogue/spelling.ts'
import { Figure } from '../kinds.ts'
import { dayIn, isWithinReach } from './dates.ts'
import { parseDecimal, parseWhole } from './numbers.ts'
import type { Cell, IssueCode, Row, SheetIssue } from './sheet.ts'

export type RowReader = ReturnType<typeof openRow>

/**
 * Reads the cells of a row by the keys of their columns. What does not fit is noted as an issue of its cell and given as
 * nothing, like an empty cell: with any issue nothing is imported.
 */
export function openRow(
  row: Row,
  place: { sheet: string; letters: ReadonlyMap<string, string> },
  note: (issue: SheetIssue) => void,
) {
  const noted = new Set<string>()
  const cellOf = (key: string): Cell | undefined => {
    const letter = place.letters.get(key)
    return letter === undefined ? undefined : row.cells.get(letter)
  }
  const issue = (
    code: IssueCode,
    key: string,
    about?: string,
    value: string | undefined = cellOf(key)?.text, // or the part of it that does not fit
  ): undefined => {
    const what = `${code} ${key} ${about} ${value}`
    if (noted.has(what)) return undefined // a cell may be read more than once
    noted.add(what)
    const column = place.letters.get(key)
    note({
      code,
      sheet: place.sheet,
      row: row.number,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value: value.slice(0, MAX_QUOTE) }),
      ...(about === undefined ? {} : { about }),
    })
    return undefined
  }
  const number = (key: string, parse: (text: string) => number | undefined): number | undefined => {
    const cell = cellOf(key)
    if (cell === undefined) return undefined
    if (cell.kind === 'date') return issue('not-a-number', key)
    const value = cell.kind === 'number' ? cell.value : parse(cell.text)
    return value === undefined || !Number.isFinite(value) ? issue('not-a-number', key) : value
  }
  const text = (key: string, longest = MAX_TEXT): string | undefined => {
    const given = cellOf(key)?.text.replace(/\s+/g, ' ').trim()
    if (given === undefined || given === '') return undefined
    return given.length > longest ? issue('too-long', key, String(longest)) : given
  }

  return {
    number: row.number,
    sheet: place.sheet,
    /** True when something of the row does not fit. */
    get failed() {
      return noted.size > 0
    },
    issue,
    isEmpty: (key: string): boolean => cellOf(key) === undefined,
    text,
    /** Notes `required` where the cell is empty. */
    need(key: string, longest?: number): string | undefined {
      return cellOf(key) === undefined ? issue('required', key) : text(key, longest)
    },

    code(key: string): string | undefined {
      const given = text(key)
      return given === undefined || CODE.test(given) ? given : issue('bad-code', key)
    },
    /** A whole number from 0 to ten millions. */
    count(key: string): number | undefined {
      const value = number(key, parseWhole)
      if (value === undefined) return undefined
      if (!Number.isInteger(value)) return issue('not-whole', key)
      return value < 0 || value > MAX_COUNT ? issue('out-of-range', key, `0–${MAX_COUNT}`) : value
    },
    decimal(key: string): number | undefined {
      const value = number(key, parseDecimal)
      return value === undefined || Figure.safeParse(value).success ? value : issue('out-of-range', key)
    },
    day(key: string): Day | undefined {
      const cell = cellOf(key)
      if (cell === undefined) return undefined
      const day = dayIn(cell)
      if (day === undefined) return issue('not-a-date', key)
      return isWithinReach(day) ? day : issue('out-of-range', key)
    },
    /** One of the words for each option; the first of each is the one that the template writes. */
    option<Option extends string>(
      key: string,
      words: Readonly<Record<Option, readonly string[]>>,
    ): Option | undefined {
      const given = text(key)
      if (given === undefined) return undefined
      for (const option in words) {
        if (words[option].some((word) => nameKey(word) === nameKey(given))) return option
      }
      const allowed: string[] = []
      for (const option in words) allowed.push(words[option][0] ?? option)
      return issue('not-an-option', key, allowed.join('; '))
    },
    /** The parts of a list, which semicolons or new lines divide. */
    list(key: string): string[] | undefined {
      const parts = cellOf(key)
        ?.text.split(/[;\n]/)
        .map((part) => part.replace(/\s+/g, ' ').trim())
      return parts?.filter((part) => part !== '')
    },
  }
}

const MAX_TEXT = 32_767
const MAX_QUOTE = 200
const MAX_COUNT = 10_000_000
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/
