import type { CommuneRecord, ProvinceRecord } from '../areas.ts'
import type { RegisterKind, RegisterRecord } from '../kinds.ts'
import type { SheetIssue } from './sheet.ts'

/** How many rows of a sheet add an entry, change one, or say what the register says. */
export type SheetCount = { name: string; added: number; changed: number; same: number }

/** A record as an import is to write it, over revision `rev` (0: a new one), and what that means in words. */
export type PlannedChange = {
  kind: RegisterKind | 'provinces' | 'communes'
  record: RegisterRecord | ProvinceRecord | CommuneRecord
  rev: number
  sheet: string
  row: number
  before?: PlannedChange['record']
  name: string
  /** By the titles of columns; those alone that change. */
  fields: { title: string; before: string; after: string }[]
}

/** What a file comes to. With any issue nothing of it may be imported. */
export type PlannedImport = { sheets: SheetCount[]; changes: PlannedChange[]; issues: SheetIssue[] }
