import type { AreaId } from '../../ids.ts'
import type { Day } from '../../time.ts'
import { type CommuneRecord, firstDayOf, namedOn, type ProvinceRecord, type Share } from '../areas.ts'

/** Where a territory is to be found on some day, whole or only a part of it. */
export type Whereabouts = { area: AreaId; share: Share }

/**
 * Where the territory `id` is on `day`: itself while it stands, else what it went to, and what that went to. The share is
 * `part` where any step gave only a part away. A successor that is not among `records` is given as it stands; nothing for
 * an area that is not among them or had not begun.
 */
export function successorsOn(
  records: ReadonlyMap<AreaId, ProvinceRecord | CommuneRecord>,
  id: AreaId,
  day: Day,
): Whereabouts[] {
  const record = records.get(id)
  if (record === undefined || day < firstDayOf(id)) return []
  const found = new Map<AreaId, Share>()
  const follow = (from: ProvinceRecord | CommuneRecord, share: Share) => {
    if (from.until === undefined || day < from.until) return note(from.id, share)
    for (const successor of from.successors) {
      const both = share === 'part' ? 'part' : successor.share
      const next = records.get(successor.area)
      // Whoever comes later began later: a record that says otherwise must not send us in circles.
      if (next === undefined || firstDayOf(next.id) <= firstDayOf(from.id)) note(successor.area, both)
      else follow(next, both)
    }
  }
  const note = (area: AreaId, share: Share) => {
    if (found.get(area) !== 'whole') found.set(area, share)
  }
  follow(record, 'whole')
  return [...found].map(([area, share]) => ({ area, share }))
}

/**
 * Those of `records` that there are on a day, each with its name and type of that day. Of the communes of a province these
 * are its areas on that day, with the towns and districts without communes of former times.
 */
export function areasOn<Record extends ProvinceRecord | CommuneRecord>(
  records: readonly Record[],
  day: Day,
): { area: Record; named: Record['names'][number] }[] {
  return records.flatMap((area) => {
    const named = namedOn<Record['names'][number]>(area, day)
    return named === undefined ? [] : [{ area, named }]
  })
}
