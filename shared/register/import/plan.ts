import type { Day } from '../../time.ts'
import { AREAS_SHEET, planAreaSheets } from './area-sheets.ts'
import { openBook } from './book.ts'
import { headKey, readTable } from './header.ts'
import type { PlannedImport } from './planned.ts'
import type { Sheet, SheetIssue } from './sheet.ts'
import { COMMUNES_SHEET, GUIDE_SHEET, type ImportSheet, importSheets } from './sheets.ts'
import type { ImportScope, RegisterSnapshot } from './snapshot.ts'

/**
 * What a file would change in the register: a pure function of its sheets, of what its reader found wrong (`found`), of the
 * register, and of what the person may change. Planning what has been imported already finds everything the same.
 */
export function planImport(
  sheets: readonly Sheet[],
  found: readonly SheetIssue[],
  register: RegisterSnapshot,
  scope: ImportScope,
  today: Day,
): PlannedImport {
  const issues = [...found]
  const note = (issue: SheetIssue) => {
    issues.push(issue)
  }
  const { areas, sorted } = sortSheets(sheets, scope, note)
  const first = planAreaSheets(areas, register, scope, note)
  const book = openBook(first.register, scope, today)
  const plan: PlannedImport = { sheets: first.counts, changes: first.changes, issues }
  let { rows } = first
  for (const kind of importSheets) {
    const planned = kind.plan(sorted.get(kind) ?? [], book, note)
    plan.sheets.push(...planned.counts)
    plan.changes.push(...planned.changes)
    rows += planned.rows
  }
  if (rows === 0 && issues.length === 0) note({ code: 'no-rows', sheet: '' })
  return { ...plan, issues: inReadingOrder(issues, sheets) }
}

/** Which of our sheets each one is; what it is not, is noted. */
function sortSheets(
  sheets: readonly Sheet[],
  scope: ImportScope,
  note: (issue: SheetIssue) => void,
): { areas: Sheet[]; sorted: Map<ImportSheet, Sheet[]> } {
  const areas: Sheet[] = []
  const sorted = new Map<ImportSheet, Sheet[]>()
  const filled = sheets.filter(({ name, rows }) => rows.length > 0 && !ASIDE.has(headKey(name)))
  for (const sheet of filled) {
    if (headKey(sheet.name) === headKey(AREAS_SHEET)) {
      if (scope.areas === true) areas.push(sheet)
      else note({ code: 'outside-scope', sheet: sheet.name })
      continue
    }
    const kind = byName.get(headKey(sheet.name)) ?? (filled.length === 1 ? byHead(sheet) : undefined)
    if (kind === undefined) note({ code: 'unknown-sheet', sheet: sheet.name, about: NAMES })
    else if (kind.isOfProvince && scope.commune !== undefined)
      note({ code: 'outside-scope', sheet: sheet.name })
    else sorted.set(kind, [...(sorted.get(kind) ?? []), sheet])
  }
  return { areas, sorted }
}

const byName = new Map(
  importSheets.flatMap((sheet) =>
    [sheet.name, ...sheet.aliases].map((name): [string, ImportSheet] => [headKey(name), sheet]),
  ),
)
const NAMES = importSheets.map(({ name }) => name).join('; ')
const ASIDE: ReadonlySet<string> = new Set([GUIDE_SHEET, COMMUNES_SHEET].map(headKey))

/** The only sheet of a file (a CSV has no names) is told by its head: the kind most of whose columns it has. */
function byHead(sheet: Sheet): ImportSheet | undefined {
  let best: { kind: ImportSheet; known: number } | undefined
  for (const kind of importSheets) {
    const known = readTable(sheet, kind.columns, () => {})?.letters.size ?? 0
    if (known > (best?.known ?? 0)) best = { kind, known }
  }
  return best?.kind
}

// As somebody mends them: sheet by sheet, from the top to the bottom.
function inReadingOrder(issues: readonly SheetIssue[], sheets: readonly Sheet[]): SheetIssue[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]))
  const place = ({ sheet }: SheetIssue) => order.get(sheet) ?? -1
  return [...issues].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      letterOrder(a.column ?? '') - letterOrder(b.column ?? ''),
  )
}

function letterOrder(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
