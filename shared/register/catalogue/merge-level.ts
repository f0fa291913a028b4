import { AreaId } from '../../ids.ts'
import type { Day } from '../../time.ts'
import type { Report } from './columns.ts'
import { grouped } from './grouped.ts'
import type { AreaRow } from './read-row.ts'
import { type AnyAreaRecord, codeOf, type RevisedArea } from './record.ts'
import { type Territory, territoriesOf } from './territories.ts'

/** An area as it will be, as it is stored, and the rows that speak of it. */
export type MergedArea<Record> = { record: Record; rev: number; stored?: Record; rows: AreaRow[] }

/** All areas of one level as they will be. */
export type Merged<Record> = Map<AreaId, MergedArea<Record>>

/** What areas of both levels have in common. */
export type AreaBase = {
  id: AreaId
  code: string
  until?: Day
  names: { from: Day; name: string; type: string; decree?: string }[]
  successors: AnyAreaRecord['successors']
  formerly: AnyAreaRecord['formerly']
}

/**
 * Puts the rows of one level over what is stored of it. `make` adds what only that level has; where it gives nothing, it
 * has reported why.
 */
export function mergeLevel<Record extends AnyAreaRecord>(
  rows: readonly AreaRow[],
  existing: readonly RevisedArea<Record>[],
  make: (base: AreaBase, rows: readonly AreaRow[], stored: Record | undefined) => Record | undefined,
  report: Report,
): Merged<Record> {
  const merged: Merged<Record> = new Map(
    existing.map(({ record, rev }) => [record.id, { record, rev, stored: record, rows: [] }]),
  )
  const stored = grouped(existing, ({ record }) => record.code)
  const territories = [...grouped(rows, ({ code }) => code)].flatMap(([code, own]) =>
    territoriesOf(own, stored.get(code)?.map(({ record }) => record) ?? [], report),
  )
  const ids = new Set([...merged.keys(), ...territories.map(({ id }) => id)])
  for (const territory of territories) {
    const known = merged.get(territory.id)
    const own = territory.states.flatMap(({ row }) => row ?? [])
    const base = baseOf(territory, ids, report)
    const record = own.length === 0 ? known?.record : make(base, own, known?.stored)
    if (record !== undefined) merged.set(territory.id, { rev: 0, ...known, record, rows: own })
  }
  return withPredecessors(merged)
}

function baseOf(
  { id, states, stored, until }: Territory,
  ids: ReadonlySet<AreaId>,
  report: Report,
): AreaBase {
  const last = states.at(-1)?.row
  const into = last?.into ?? []
  return {
    id,
    code: codeOf(id),
    ...(until && { until }),
    names: states.map(({ from, name, type, decree }) => ({ from, name, type, ...(decree && { decree }) })),
    successors: into.length === 0 ? (stored?.successors ?? []) : into.flatMap(successor),
    formerly: stored?.formerly ?? [],
  }

  function successor({ code, share }: AreaRow['into'][number]) {
    const area = AreaId.parse(`${code}@${until}`)
    if (ids.has(area)) return { area, share }
    if (last !== undefined)
      report('unknown-area', { row: last.row, field: 'into' }, { value: code, about: area })
    return []
  }
}

/** What each was made of follows from where the others went; of those that are not at hand it stays as it is stored. */
function withPredecessors<Record extends AnyAreaRecord>(merged: Merged<Record>): Merged<Record> {
  const formerly = new Map<AreaId, AnyAreaRecord['formerly']>()
  for (const { record } of merged.values()) {
    const name = record.names.at(-1)?.name ?? ''
    for (const { area, share } of record.successors) {
      const known = formerly.get(area) ?? []
      formerly.set(area, known)
      known.push({ area: record.id, name, share })
    }
  }
  for (const area of merged.values()) {
    const away = area.record.formerly.filter((one) => !merged.has(one.area))
    const all = [...away, ...(formerly.get(area.record.id) ?? [])]
    area.record = { ...area.record, formerly: all.sort((one, other) => (one.area < other.area ? -1 : 1)) }
  }
  return merged
}
