import type { AreaId } from '../../ids.ts'
import { CommuneRecord, ProvinceRecord } from '../areas.ts'

export type AnyAreaRecord = ProvinceRecord | CommuneRecord

/** A record and the number of its last change; 0 says that there is none yet. */
export type RevisedArea<Record> = { record: Record; rev: number }

/** Whether two records say the same. */
export function isSameArea(one: AnyAreaRecord, other: AnyAreaRecord): boolean {
  // Parsing puts the fields of both in one order.
  const text = (record: AnyAreaRecord) =>
    JSON.stringify('province' in record ? CommuneRecord.parse(record) : ProvinceRecord.parse(record))
  return text(one) === text(other)
}

/** The official code in an id. */
export function codeOf(id: AreaId): string {
  return id.slice(0, id.indexOf('@'))
}
