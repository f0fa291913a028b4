import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { AreaId, SurveyId } from '../../shared/ids.ts'

export const Tab = z.enum(['indicators', 'communes', 'hamlets', 'teams', 'days', 'questions', 'files'])
export type Tab = z.infer<typeof Tab>

/** What the page shows; all of it stands in the address, so that a link shows somebody else the same. */
export type Address = {
  province?: AreaId
  survey?: SurveyId
  commune?: AreaId
  tab?: Tab
  /** The indicator by which places and days are compared. */
  indicator?: string
}

/** Reads `?province=96@2025-07-01&survey=…`; what does not parse is as if it were absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const read = <Schema extends z.ZodMiniType>(name: string, schema: Schema) => {
    const parsed = schema.safeParse(query.get(name))
    return parsed.success ? { [name]: parsed.data } : {}
  }
  return {
    ...read('province', AreaId),
    ...read('survey', SurveyId),
    ...read('commune', AreaId),
    ...read('tab', Tab),
    ...read('indicator', z.string()),
  }
}

/** The address as a link. */
export function hrefOf(address: Address): string {
  const query = new URLSearchParams(Object.entries(address))
  return `/office/?${query}`.replace(/%40/g, '@')
}

/** The address that the browser shows. */
export function useAddress(): Address {
  const [search, setSearch] = useState(location.search)
  useEffect(() => {
    const read = () => setSearch(location.search)
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return readAddress(search)
}

/** Goes to another address of the page without loading it anew. */
export function go(address: Address): void {
  history.pushState(null, '', hrefOf(address))
  dispatchEvent(new PopStateEvent('popstate'))
}
