import type { AreaId } from '../../ids.ts'
import { type CommuneRecord, firstDayOf, type ProvinceRecord, UNKNOWN_FIRST_DAY } from '../areas.ts'
import type { Report } from './columns.ts'
import { grouped } from './grouped.ts'
import type { AreaBase, Merged } from './merge-level.ts'
import type { AreaRow } from './read-row.ts'
import { codeOf } from './record.ts'

/**
 * The province in which a commune lies, by the code in its rows: the territory of that code that lasts as long as the
 * commune does. A commune never moves to another province: it ends, and another begins.
 */
export function provinceFinder(provinces: Merged<ProvinceRecord>, report: Report) {
  const byCode = grouped(
    [...provinces.values()].map(({ record }) => record),
    ({ code }) => code,
  )
  return (
    base: AreaBase,
    rows: readonly AreaRow[],
    stored: CommuneRecord | undefined,
  ): AreaId | undefined => {
    const code = stored === undefined ? rows[0]?.province : codeOf(stored.province)
    const stray = rows.find((row) => row.province !== code)
    if (stray !== undefined) return unknown(stray, code)
    if (stored !== undefined) return stored.province
    const end = base.until ?? NEVER
    const found = byCode
      .get(code ?? '')
      ?.find(({ id, until = NEVER }) => firstDayOf(id) < end && end <= until)
    const first = firstDayOf(base.id)
    const isTooEarly = found !== undefined && first !== UNKNOWN_FIRST_DAY && first < firstDayOf(found.id)
    return found === undefined || isTooEarly ? unknown(rows[0], found?.id) : found.id
  }

  function unknown(row: AreaRow | undefined, about: string | undefined): undefined {
    if (row === undefined) return
    const { row: number, province: value } = row
    report(
      'unknown-province',
      { row: number, field: 'province' },
      { ...(value && { value }), ...(about && { about }) },
    )
  }
}

/** Reports communes that would outlive their province. */
export function checkOutliving(
  provinces: Merged<ProvinceRecord>,
  communes: Merged<CommuneRecord>,
  report: Report,
): void {
  for (const { record, rows } of communes.values()) {
    const province = provinces.get(record.province)
    const end = province?.record.until
    if (province === undefined || end === undefined || end >= (record.until ?? NEVER)) continue
    const [row] = rows
    const [ending] = province.rows.slice(-1)
    if (row !== undefined) {
      report(
        'unknown-province',
        { row: row.row, field: 'province' },
        { value: province.record.code, about: end },
      )
    } else if (ending !== undefined) {
      report('dates-crossed', { row: ending.row, field: 'to' }, { value: end, about: record.code })
    }
  }
}

const NEVER = '9999-12-31'
