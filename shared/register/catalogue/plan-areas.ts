import type { AreaId } from '../../ids.ts'
import { CommuneRecord, ProvinceRecord } from '../areas.ts'
import type { Sheet, SheetIssue } from '../import/sheet.ts'
import { type Report, readColumns } from './columns.ts'
import { type Merged, type MergedArea, mergeLevel } from './merge-level.ts'
import { checkOutliving, provinceFinder } from './province-of.ts'
import { type AreaRow, readAreaRow } from './read-row.ts'
import { type AnyAreaRecord, isSameArea, type RevisedArea } from './record.ts'

/** The catalogue, or as much of it as is at hand: areas elsewhere that are not cannot be named as successors. */
export type StoredAreas = {
  provinces: readonly RevisedArea<ProvinceRecord>[]
  communes: readonly RevisedArea<CommuneRecord>[]
}

/** An area as an import would write it, and the last row that speaks of it: none where it follows from other rows. */
export type PlannedArea<Record> = RevisedArea<Record> & { row?: number }

/** What an import would write, what is new before what changes; with any issue nothing. */
export type AreaPlan = {
  provinces: PlannedArea<ProvinceRecord>[]
  communes: PlannedArea<CommuneRecord>[]
  /** `same`: areas of which the table says what is stored already. */
  counts: { added: number; changed: number; same: number }
  issues: SheetIssue[]
}

/**
 * What the table of areas (docs/area-catalogue.md) would change in what is stored: it adds and corrects, and an empty cell
 * takes nothing away. Planned again over its own result it changes nothing. With a `scope`, only areas of that province.
 */
export function planAreas(sheet: Sheet, existing: StoredAreas, scope?: AreaId): AreaPlan {
  const { columns, issues } = readColumns(sheet)
  const report: Report = (code, { row, field }, what) => {
    const column = columns.get(field)
    issues.push({ code, sheet: sheet.name, row, ...(column && { column }), ...what })
  }
  if (issues.length > 0) return nothing(issues)
  const rows = sheet.rows.slice(1).flatMap((row) => readAreaRow(row, columns, report) ?? [])
  reportDoubled(rows, report)
  // What does not fit together is only told when every cell could be read: the row that is missing may be the unreadable one.
  if (issues.length > 0) return nothing(issues)

  const provinces = mergeLevel(
    rows.filter(({ level }) => level === 'province'),
    existing.provinces,
    (base) => ProvinceRecord.parse(base),
    report,
  )
  const provinceOf = provinceFinder(provinces, report)
  const communes = mergeLevel(
    rows.filter(({ level }) => level === 'commune'),
    existing.communes,
    (base, own, stored) => {
      const province = provinceOf(base, own, stored)
      const district = own.findLast((row) => row.district)?.district ?? stored?.district
      return province && CommuneRecord.parse({ ...base, province, ...(district && { district }) })
    },
    report,
  )
  checkOutliving(provinces, communes, report)
  if (scope !== undefined) {
    reportOutside(provinces, ({ id }) => id === scope, report)
    reportOutside(communes, ({ province }) => province === scope, report)
  }
  return issues.length > 0 ? nothing(issues) : planOf(provinces, communes)
}

function planOf(provinces: Merged<ProvinceRecord>, communes: Merged<CommuneRecord>): AreaPlan {
  const counts = { added: 0, changed: 0, same: 0 }
  const changesOf = <Record extends AnyAreaRecord>(merged: Merged<Record>): PlannedArea<Record>[] => {
    const added: MergedArea<Record>[] = []
    const changed: MergedArea<Record>[] = []
    for (const area of merged.values()) {
      if (area.stored === undefined) added.push(area)
      else if (!isSameArea(area.stored, area.record)) changed.push(area)
      else if (area.rows.length > 0) counts.same += 1
    }
    counts.added += added.length
    counts.changed += changed.length
    return [...added, ...changed].map(({ record, rev, rows }) => {
      const row = rows.at(-1)?.row
      return { record, rev, ...(row === undefined ? {} : { row }) }
    })
  }
  return { provinces: changesOf(provinces), communes: changesOf(communes), counts, issues: [] }
}

function reportDoubled(rows: readonly AreaRow[], report: Report): void {
  const first = new Map<string, AreaRow>()
  for (const row of rows) {
    const key = `${row.code}@${row.from}`
    const other = first.get(key)
    if (other === undefined) first.set(key, row)
    else report('doubled', { row: row.row, field: 'code' }, { value: row.code, about: String(other.row) })
  }
}

function reportOutside<Record extends AnyAreaRecord>(
  merged: Merged<Record>,
  isInside: (record: Record) => boolean,
  report: Report,
): void {
  for (const { record, rows } of merged.values()) {
    if (!isInside(record))
      for (const { row, code } of rows) report('outside-scope', { row, field: 'code' }, { value: code })
    for (const { area } of record.successors) {
      const next = merged.get(area)
      const [row] = rows.slice(-1)
      if (row === undefined || next === undefined || next.rows.length > 0 || isInside(next.record)) continue
      report('outside-scope', { row: row.row, field: 'into' }, { value: next.record.code })
    }
  }
}

function nothing(issues: SheetIssue[]): AreaPlan {
  const byRow = [...issues].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
  return { provinces: [], communes: [], counts: { added: 0, changed: 0, same: 0 }, issues: byRow }
}
