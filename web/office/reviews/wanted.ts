import { ReviewFilter } from '../../../shared/api/reviews.ts'
import { ResponseId } from '../../../shared/ids.ts'

/** What of the list is looked for, and which other form is seen beside the open one. */
export type Wanted = ReviewFilter & { beside?: ResponseId }

/** Reads what the address says as `q`; what does not fit is as if it were absent. Pure. */
export function readWanted(q: string | undefined): Wanted {
  const said = Object.fromEntries(new URLSearchParams(q ?? ''))
  const filter = ReviewFilter.safeParse({ ...pick(said, ['doubt', 'team', 'member']) })
  const beside = ResponseId.safeParse(said.beside)
  return { ...(filter.success ? filter.data : {}), ...(beside.success ? { beside: beside.data } : {}) }
}

/** The same as a part of an address; nothing where nothing is looked for. Pure. */
export function wantedAddress(wanted: Wanted): { q?: string } {
  const q = new URLSearchParams(Object.entries(wanted)).toString()
  return q === '' ? {} : { q }
}

function pick(said: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => names.includes(name) && value !== ''),
  )
}
