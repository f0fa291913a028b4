import type { AreaId } from '../../ids.ts'
import type { Day } from '../../time.ts'
import { type CommuneRecord, firstDayOf, namedOn } from '../areas.ts'
import { nameIndex } from './name-index.ts'
import { codeOf } from './record.ts'
import { type AnyCommuneType, nameKey, withoutType } from './spelling.ts'
import { successorsOn } from './through-time.ts'

/** A commune as it is called on the day of the search. */
type FoundArea = { id: AreaId; code: string; name: string; type: AnyCommuneType }

/** What a code or name of a commune led to; the ways of failing are issues of a spreadsheet. */
export type AreaFinding =
  | { kind: 'found'; area: FoundArea }
  | { kind: 'unknown-commune' }
  /** Only something of the past is called so; `now` is what it became (empty: not among the records). */
  | { kind: 'former-commune'; was: { id: AreaId; name: string }; now: FoundArea[] }
  | { kind: 'ambiguous-commune'; candidates: FoundArea[] }

/**
 * Finds communes of a day by code or by name, for many questions: it reads the records once. `records` may be those of
 * one province alone: they know by name what they were made of. Search is folded; where several fold alike the tone
 * marks decide, then a type before the name ("Phường An Phú").
 */
export function areaFinder(
  records: readonly CommuneRecord[],
  day: Day,
  province?: AreaId,
): (codeOrName: string) => AreaFinding {
  const chosen = records.filter((record) => province === undefined || record.province === province)
  const byId = new Map(records.map((record) => [record.id, record]))
  const own = new Set(chosen.map(({ id }) => id))
  const present = nameIndex<FoundArea>()
  const former = nameIndex<Former>()
  for (const record of chosen) {
    if (day < firstDayOf(record.id)) continue
    const area = foundOn(record, day)
    if (area !== undefined) present.add(area.code, area.name, area)
    for (const { from, name } of record.names) {
      if (from <= day && (area === undefined || nameKey(name) !== nameKey(area.name))) {
        former.add(area === undefined ? record.code : undefined, name, {
          id: record.id,
          name,
          via: record.id,
        })
      }
    }
    for (const { area: id, name } of record.formerly) {
      if (!own.has(id)) former.add(codeOf(id), name, { id, name, via: record.id })
    }
  }

  return (codeOrName) => {
    const given = codeOrName.trim()
    const code = /^\d{1,5}$/.test(given) ? given : undefined
    const typed = withoutType(given)
    return (
      asFound(present.coded(code)) ??
      asFormer(former.coded(code)) ??
      asFound(present.spelled(given)) ??
      asFound(ofType(present.spelled(typed?.name), typed?.type)) ??
      asFormer(former.spelled(given)) ??
      asFormer(former.spelled(typed?.name)) ??
      asFound(present.folded(given)) ??
      asFound(ofType(present.folded(typed?.name), typed?.type)) ??
      asFormer(former.folded(given)) ??
      asFormer(former.folded(typed?.name)) ?? { kind: 'unknown-commune' }
    )
  }

  function asFound(areas: readonly FoundArea[]): AreaFinding | undefined {
    const [area] = areas
    if (area === undefined) return undefined
    return areas.length === 1
      ? { kind: 'found', area }
      : { kind: 'ambiguous-commune', candidates: [...areas] }
  }

  function asFormer(ones: readonly Former[]): AreaFinding | undefined {
    const [was] = ones
    if (was === undefined) return undefined
    const ids = new Set(ones.flatMap(({ via }) => successorsOn(byId, via, day).map(({ area }) => area)))
    const now = [...ids].flatMap((id) => {
      const record = byId.get(id)
      return (record && foundOn(record, day)) ?? []
    })
    return { kind: 'former-commune', was: { id: was.id, name: was.name }, now }
  }
}

/** One question to `areaFinder`. */
export function findArea(
  records: readonly CommuneRecord[],
  codeOrName: string,
  province: AreaId | undefined,
  day: Day,
): AreaFinding {
  return areaFinder(records, day, province)(codeOrName)
}

/** Something of the past, and the record through which today's is found. */
type Former = { id: AreaId; name: string; via: AreaId }

function ofType(areas: readonly FoundArea[], type: AnyCommuneType | undefined): readonly FoundArea[] {
  const fitting = areas.filter((area) => area.type === type)
  return fitting.length > 0 ? fitting : areas
}

function foundOn(record: CommuneRecord, day: Day): FoundArea | undefined {
  const named = namedOn(record, day)
  return named && { id: record.id, code: record.code, name: named.name, type: named.type }
}
