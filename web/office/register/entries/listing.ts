import { useState } from 'preact/hooks'
import type { Kind } from '../../../../shared/register/kinds.ts'
import { useTask } from '../../controls/task.ts'
import { useLoad } from '../../load.ts'
import { useRegister } from '../desk.ts'
import type { EntryPage, EntryQuery } from '../register-api.ts'
import { type Entry, withEntry } from './revise.ts'

/** What came of a query so far; what was saved since stands in it as it was saved. */
type Gathered<R> = { key: string; later: EntryPage<R>[]; saved: Entry<R>[] }

/** A list that the server gives a page at a time. */
export function useListing<R extends { id: string }>(kind: Kind<R>, query: EntryQuery) {
  const { api } = useRegister()
  const key = JSON.stringify([kind.name, query])
  const { load, reload } = useLoad(key, () => api.page(kind, query))
  const [state, setState] = useState<Gathered<R>>({ key, later: [], saved: [] })
  const gathered = state.key === key ? state : { key, later: [], saved: [] }
  const task = useTask()

  const pages = load.at === 'ready' ? [load.value, ...gathered.later] : []
  const next = pages.at(-1)?.next
  const entries = gathered.saved.reduce(
    withEntry,
    pages.flatMap((page) => page.entries),
  )
  return {
    load,
    entries,
    /** Everything came with the first page. */
    isShort: load.at === 'ready' && load.value.next === undefined,
    /** Gets the next page; nothing where there is none. */
    more:
      next === undefined
        ? undefined
        : () =>
            task.run(async () => {
              const page = await api.page(kind, query, next)
              setState((now) => {
                const kept = now.key === key ? now : gathered
                return { ...kept, later: [...kept.later, page] }
              })
            }),
    busy: task.busy,
    failure: task.failure,
    saved: (entry: Entry<R>) =>
      setState((now) => {
        const kept = now.key === key ? now : gathered
        return { ...kept, saved: [...kept.saved, entry] }
      }),
    reload: () => {
      setState({ key, later: [], saved: [] })
      reload()
    },
  }
}
