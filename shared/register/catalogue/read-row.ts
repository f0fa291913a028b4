import type { Day } from '../../time.ts'
import { type Share, UNKNOWN_FIRST_DAY } from '../areas.ts'
import { dayIn } from '../import/dates.ts'
import type { Cell, Row } from '../import/sheet.ts'
import type { Columns, Field, Report } from './columns.ts'
import {
  type Level,
  levels,
  nameWithin,
  type Options,
  officialCode,
  shares,
  types,
  wordKey,
} from './vocabulary.ts'

/** One row: what an area was called, and was, from a day on. */
export type AreaRow = {
  /** As the spreadsheet numbers it. */
  row: number
  level: Level
  code: string
  /** The code of the province of a commune. */
  province?: string
  name: string
  type: string
  from: Day
  /** The last day on which it holds, where the table says so. */
  to?: Day
  /** Where the territory went behind that day. */
  into: { code: string; share: Share }[]
  district?: string
  decree?: string
}

/** The row as the table means it; nothing after reporting what in it cannot be read. */
export function readAreaRow(row: Row, columns: Columns, report: Report): AreaRow | undefined {
  let isWhole = true
  const wrong = (code: Parameters<Report>[0], field: Field, about?: string) => {
    isWhole = false
    const value = cell(field)?.text
    report(code, { row: row.number, field }, { ...(value && { value }), ...(about && { about }) })
    return undefined
  }

  const level = option('level', levels)
  if (level === undefined) return undefined
  const type = option('type', types[level])
  const code = readCode('code', cell('code'), level, type)
  const province = readProvince()
  const name = readText('name', 100) ?? (cell('name') ? '' : (wrong('required', 'name') ?? ''))
  const alone = nameWithin(name, type)
  if (alone !== undefined) wrong('other-name', 'name', alone)
  const from = readDay('from') ?? UNKNOWN_FIRST_DAY
  const to = readDay('to')
  if (to !== undefined && to < from) wrong('dates-crossed', 'to', from)
  const into = readInto()
  if (into.length > 0 && to === undefined && !cell('to')) wrong('required', 'to')
  const district = readText('district', 100)
  const decree = readText('decree', 100)
  if (!isWhole || type === undefined || code === undefined) return undefined
  return {
    row: row.number,
    level,
    code,
    ...(level === 'commune' && province !== undefined && { province }),
    name,
    type,
    from,
    ...(to && { to }),
    into,
    ...(district && { district }),
    ...(decree && { decree }),
  }

  function cell(field: Field): Cell | undefined {
    const column = columns.get(field)
    return column === undefined ? undefined : row.cells.get(column)
  }

  function option<Value extends string>(field: Field, options: Options<Value>): Value | undefined {
    const given = cell(field)
    if (given === undefined) return wrong('required', field)
    const value = options.get(wordKey(given.text))
    return value ?? wrong('not-an-option', field, [...new Set(options.values())].join(', '))
  }

  function readCode(field: Field, given: Cell | undefined, of: Level, typed?: string): string | undefined {
    if (given === undefined) return wrong('required', field)
    return officialCode(given.text, of, typed) ?? wrong('bad-code', field)
  }

  function readProvince(): string | undefined {
    const given = cell('province')
    if (level === 'commune') return readCode('province', given, 'province')
    if (given !== undefined && officialCode(given.text, 'province') !== code)
      wrong('bad-code', 'province', code)
    return undefined
  }

  function readText(field: Field, longest: number): string | undefined {
    const text = cell(field)?.text.replace(/\s+/g, ' ').trim()
    return text !== undefined && text.length > longest ? wrong('too-long', field, String(longest)) : text
  }

  function readDay(field: Field): Day | undefined {
    const given = cell(field)
    if (given === undefined) return undefined
    const day = dayIn(given)
    if (day === undefined) return wrong('not-a-date', field)
    const isNear = day === UNKNOWN_FIRST_DAY || (EARLIEST <= day && day <= LATEST)
    return isNear ? day : wrong('out-of-range', field, `${EARLIEST} – ${LATEST}`)
  }

  function readInto(): AreaRow['into'] {
    const codes = words('into', /[;,\s]+/).map(
      (word) => officialCode(word, level ?? 'commune') ?? wrong('bad-code', 'into', word) ?? '',
    )
    if (new Set(codes).size < codes.length) wrong('doubled', 'into')
    const given = words('share', /[;,]+/)
    if (given.length > 1 && given.length !== codes.length)
      wrong('not-an-option', 'share', String(codes.length))
    // Who says nothing means the plain case: all of it went to the one, or some to each.
    const standard: Share = codes.length === 1 ? 'whole' : 'part'
    const all = given.map(
      (word) => shares.get(wordKey(word)) ?? wrong('not-an-option', 'share', 'whole, part'),
    )
    return codes.map((into, n) => ({ code: into, share: (given.length === 1 ? all[0] : all[n]) ?? standard }))
  }

  function words(field: Field, between: RegExp): string[] {
    return (cell(field)?.text ?? '').split(between).flatMap((word) => word.trim() || [])
  }
}

const EARLIEST = '1900-01-01'
const LATEST = '2999-12-31'
