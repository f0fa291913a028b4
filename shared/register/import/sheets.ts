import type { RegisterKind, RegisterRecord } from '../kinds.ts'
import type { Book } from './book.ts'
import type { Column } from './column.ts'
import { campaignSheet } from './kinds/campaigns.ts'
import { figureSheet } from './kinds/figures.ts'
import { hamletSheet } from './kinds/hamlets.ts'
import { memberSheet } from './kinds/members.ts'
import { teamSheet } from './kinds/teams.ts'
import { trainingSheet } from './kinds/trainings.ts'
import { zaloGroupSheet } from './kinds/zalo-groups.ts'
import { cellsOf, planSheets, type SheetsPlan } from './plan-sheets.ts'
import type { Sheet, SheetIssue } from './sheet.ts'
import type { Cells, SheetKind } from './sheet-kind.ts'

/** A sheet of the workbook by which the register is imported. */
export type ImportSheet = {
  kind: RegisterKind
  name: string
  aliases: readonly string[]
  columns: readonly Column[]
  /** Concerns the province as a whole: a commune's file cannot have it. */
  isOfProvince: boolean
  plan(sheets: readonly Sheet[], book: Book, note: (issue: SheetIssue) => void): SheetsPlan
  /** The register's present entries as rows, by the columns' keys. */
  rows(book: Book): Cells[]
}

/** All of them, in the order in which later ones may refer to earlier ones. */
export const importSheets: readonly ImportSheet[] = [
  bound(hamletSheet),
  bound(teamSheet),
  bound(memberSheet),
  bound(trainingSheet),
  bound(zaloGroupSheet),
  bound(campaignSheet, true),
  bound(figureSheet, true),
]

/** The sheets that a template has beside them; nothing is read there. */
export const GUIDE_SHEET = 'Hướng dẫn'
export const COMMUNES_SHEET = 'Danh mục xã'

function bound<Record extends RegisterRecord, Place>(
  kind: SheetKind<Record, Place>,
  isOfProvince = false,
): ImportSheet {
  return {
    kind: kind.kind,
    name: kind.name,
    aliases: kind.aliases,
    columns: kind.columns,
    isOfProvince,
    plan: (sheets, book, note) => planSheets(kind, sheets, book, note),
    rows: (book) =>
      kind
        .indexIn(book)
        .all()
        .filter(({ record }) => kind.isShown(record, book))
        .map(({ record }) => cellsOf(kind, book, record)),
  }
}
