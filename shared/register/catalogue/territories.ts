import { AreaId } from '../../ids.ts'
import type { Day } from '../../time.ts'
import { firstDayOf } from '../areas.ts'
import { dayAfter } from '../import/dates.ts'
import type { Report } from './columns.ts'
import type { AreaRow } from './read-row.ts'
import type { AnyAreaRecord } from './record.ts'

/** From a day on an area is called so: as a row says it, as it is stored, or both, the row first. */
type State = { from: Day; name: string; type: string; decree?: string; row?: AreaRow; of?: AnyAreaRecord }

/** A territory as the rows and what is stored make it, its successors still by code. */
export type Territory = {
  id: AreaId
  states: State[]
  stored?: AnyAreaRecord
  /** The first day on which it is no more. */
  until?: Day
}

/**
 * The territories that one code has named, one after the other, from its rows and its stored records. A row that names
 * where the area went ends a territory, and so does what is stored; whatever follows under the code begins another.
 * Reports states that overlap, leave a gap, or have no end to go with.
 */
export function territoriesOf(
  rows: readonly AreaRow[],
  stored: readonly AnyAreaRecord[],
  report: Report,
): Territory[] {
  const byFirstDay = new Map(stored.map((record) => [firstDayOf(record.id), record]))
  const found: Territory[] = []
  for (const state of mergedStates(rows, stored)) {
    const current = found.at(-1)
    if (current === undefined || byFirstDay.has(state.from) || hasEndedBy(current, state.from)) {
      found.push(beginning(state))
    } else {
      current.states.push(state)
    }
  }
  for (const [n, territory] of found.entries()) {
    checkStates(territory)
    close(territory)
    checkNext(territory, found[n + 1])
  }
  return found

  function beginning(state: State): Territory {
    const stays = byFirstDay.get(state.from)
    const code = state.row?.code ?? stays?.code
    return { id: AreaId.parse(`${code}@${state.from}`), states: [state], ...(stays && { stored: stays }) }
  }

  function checkStates({ id, states, stored: own }: Territory): void {
    for (const [n, state] of states.entries()) {
      // A name that is stored for another territory would move there behind the back of what was written down for it.
      if (state.row === undefined && state.of !== own) reportRow(states, n, 'overlapping', state.of?.id ?? id)
      const next = states[n + 1]
      const to = state.row?.to
      if (next === undefined || to === undefined) continue
      const about = String(next.row?.row ?? next.from)
      if (next.from <= to) reportRow(states, n, 'overlapping', about)
      else if (next.from > dayAfter(to)) reportRow(states, n, 'gap', about)
    }
  }

  function reportRow(states: State[], n: number, code: 'overlapping' | 'gap', about: string): void {
    const row = states[n]?.row ?? rows[0]
    if (row !== undefined) report(code, { row: row.row, field: 'to' }, { about })
  }

  function close(territory: Territory): void {
    const row = territory.states.at(-1)?.row
    const { stored: own } = territory
    const until = row?.to === undefined ? own?.until : dayAfter(row.to)
    if (until !== undefined) territory.until = until
    if (row?.to !== undefined && row.into.length === 0 && !own?.successors.length) {
      report('required', { row: row.row, field: 'into' })
    }
  }

  function checkNext({ states, until }: Territory, next: Territory | undefined): void {
    const [begin] = next?.states ?? []
    if (begin === undefined || (until !== undefined && until <= begin.from)) return
    const row = begin.row ?? states.findLast((state) => state.row)?.row
    if (row === undefined) return
    const about =
      begin.row === undefined ? begin.from : String(states.at(-1)?.row?.row ?? states.at(-1)?.from)
    report('overlapping', { row: row.row, field: begin.row === undefined ? 'to' : 'from' }, { about })
  }
}

function hasEndedBy({ states, stored }: Territory, day: Day): boolean {
  const named = states.at(-1)?.row
  if (named !== undefined && named.into.length > 0) return true
  return stored?.until !== undefined && stored.until <= day
}

function mergedStates(rows: readonly AreaRow[], stored: readonly AnyAreaRecord[]): State[] {
  const states = new Map<Day, State>()
  for (const of of stored) for (const naming of of.names) states.set(naming.from, { ...naming, of })
  for (const row of rows) {
    const { from, name, type } = row
    const known = states.get(from)
    const decree = row.decree ?? known?.decree
    states.set(from, { from, name, type, row, ...(decree && { decree }), ...(known?.of && { of: known.of }) })
  }
  return [...states.values()].sort((one, other) => (one.from < other.from ? -1 : 1))
}
