import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { AreaId, JobId, SurveyId } from '../../shared/ids.ts'
import { PeriodId } from '../../shared/periods.ts'

export const Tab = z.enum([
  'indicators',
  'communes',
  'map',
  'league',
  'former',
  'hamlets',
  'teams',
  'missing',
  'days',
  'questions',
  'files',
])
export type Tab = z.infer<typeof Tab>

/** The parts of the office, as the bar at the top offers them. */
export const Page = z.enum([
  'results',
  'report',
  'reviews',
  'feedback',
  'register',
  'surveys',
  'people',
  'audit',
])
export type Page = z.infer<typeof Page>

/** What the page shows; all of it stands in the address, so that a link shows somebody else the same. */
export type Address = {
  /** The results without one. */
  page?: Page
  province?: AreaId
  survey?: SurveyId
  commune?: AreaId
  tab?: Tab
  /** The indicator by which places and days are compared. */
  indicator?: string
  /** The period that is shown; without one all until now. */
  period?: PeriodId
  /** What it is compared with: another period's id, or `target:<campaign>`. */
  against?: string
  /** The run that counted the chosen days of a whole province: its address finds it again. */
  job?: JobId
  /** Which part of a page, which of several things, what is looked for: each page says what it means by it. */
  view?: string
  item?: string
  q?: string
}

/** Reads `?province=96@2025-07-01&survey=…`; what does not parse is as if it were absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const read = <Schema extends z.ZodMiniType>(name: string, schema: Schema) => {
    const parsed = schema.safeParse(query.get(name))
    return parsed.success ? { [name]: parsed.data } : {}
  }
  return {
    ...read('page', Page),
    ...read('province', AreaId),
    ...read('survey', SurveyId),
    ...read('commune', AreaId),
    ...read('tab', Tab),
    ...read('indicator', z.string()),
    ...read('period', PeriodId),
    ...read('against', z.string()),
    ...read('job', JobId),
    ...read('view', z.string()),
    ...read('item', z.string()),
    ...read('q', z.string()),
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
    const read = (event: PopStateEvent) => {
      if (!isHeldBack(event)) setSearch(location.search)
    }
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return readAddress(search)
}

/** Goes to another address of the page without loading it anew; `replace` leaves no step back, for what is being typed. */
export function go(address: Address, how: 'push' | 'replace' = 'push'): void {
  if (mayGo?.(address) === false) return
  if (how === 'push') history.pushState(null, '', hrefOf(address))
  else history.replaceState(null, '', hrefOf(address))
  dispatchEvent(new PopStateEvent('popstate'))
}

type MayGo = (to: Address) => boolean

let mayGo: MayGo | undefined
/** Where the page is, whatever the browser's bar shows for a moment. */
let here = ''

/**
 * From now on every way to another address is asked about first, the browser's buttons too: where the answer is no the
 * page stays. One at a time. Returns how to end it.
 */
export function guardLeaving(ask: MayGo): () => void {
  here = location.href
  mayGo = ask
  return () => {
    mayGo = undefined
  }
}

// The browser has gone there already when it tells.
function isHeldBack(event: PopStateEvent): boolean {
  if (event.isTrusted && mayGo?.(readAddress(location.search)) === false) {
    history.pushState(null, '', here)
    return true
  }
  here = location.href
  return false
}
