import type { IssueCode, Row, Sheet, SheetIssue } from '../import/sheet.ts'
import { nameKey } from './spelling.ts'

/** The columns of the table of areas (docs/area-catalogue.md), by the word for them in code. */
const headers = {
  level: ['Cấp', 'Level'],
  code: ['Mã', 'Code'],
  province: ['Mã tỉnh', 'Province'],
  name: ['Tên', 'Name'],
  type: ['Loại', 'Type'],
  from: ['Từ ngày', 'From'],
  to: ['Đến hết ngày', 'To'],
  into: ['Nhập vào mã', 'Into'],
  share: ['Phần', 'Share'],
  district: ['Huyện', 'District'],
  decree: ['Nghị quyết', 'Decree'],
  note: ['Ghi chú', 'Note'],
} as const

export type Field = keyof typeof headers

const required: readonly Field[] = ['level', 'code', 'province', 'name', 'type', 'from']

/** The letters of the columns that the table has. */
export type Columns = ReadonlyMap<Field, string>

/** Notes an issue of a row and column, with what stands there or what it concerns. */
export type Report = (
  code: IssueCode,
  at: { row: number; field: Field },
  what?: { value?: string; about?: string },
) => void

/** The columns by their headers, and the issues of the table as a whole. */
export function readColumns(sheet: Sheet): { columns: Columns; issues: SheetIssue[] } {
  const [header, ...rows] = sheet.rows
  const at = { sheet: sheet.name, ...(header === undefined ? {} : { row: header.number }) }
  if (header === undefined || !isHeader(header))
    return { columns: new Map(), issues: [{ code: 'no-header', ...at }] }
  const columns = new Map<Field, string>()
  const issues: SheetIssue[] = []
  for (const [column, { text }] of header.cells) {
    const field = fields.get(headerKey(text))
    if (field === undefined) issues.push({ code: 'unknown-column', ...at, column, value: text })
    else if (columns.has(field)) issues.push({ code: 'doubled-column', ...at, column, value: text })
    else columns.set(field, column)
  }
  for (const field of required) {
    if (!columns.has(field)) issues.push({ code: 'missing-column', ...at, about: headers[field][0] })
  }
  for (const row of rows.filter(isHeader)) {
    issues.push({ code: 'second-header', sheet: sheet.name, row: row.number })
  }
  if (rows.length === 0) issues.push({ code: 'no-rows', sheet: sheet.name })
  return { columns, issues }
}

function isHeader(row: Row): boolean {
  const found = new Set([...row.cells.values()].map(({ text }) => fields.get(headerKey(text))))
  return found.has('level') && found.has('code')
}

function headerKey(text: string): string {
  return nameKey(text.replace(/_/g, ' '))
}

const fields = new Map<string, Field>(
  Object.entries(headers).flatMap(([field, names]) =>
    isField(field) ? names.map((name): [string, Field] => [headerKey(name), field]) : [],
  ),
)

function isField(word: string): word is Field {
  return Object.hasOwn(headers, word)
}
