import { useState } from 'preact/hooks'
import { useTask } from '../controls/task.ts'
import { type Load, useLoad } from '../load.ts'

type Page = { next?: string }

/**
 * A list that goes on where its last page ended. It begins anew when `key` changes or `reload` is called; what was
 * fetched behind the first page belongs to that page and goes with it.
 */
export function usePages<P extends Page>(key: string, fetchPage: (after?: string) => Promise<P>) {
  const { load, reload } = useLoad(key, () => fetchPage())
  const [further, setFurther] = useState<{ first: P; pages: P[] }>()
  const more = useTask()

  const pages = load.at === 'ready' ? [load.value, ...pagesBehind(load, further)] : []
  const next = pages.at(-1)?.next
  const fetchMore = () =>
    more.run(async () => {
      if (load.at !== 'ready') return
      const page = await fetchPage(next)
      setFurther({ first: load.value, pages: [...pagesBehind(load, further), page] })
    })
  return { load, reload, pages, hasMore: next !== undefined, more, fetchMore }
}

function pagesBehind<P>(load: Load<P> & { at: 'ready' }, further: { first: P; pages: P[] } | undefined): P[] {
  return further?.first === load.value ? further.pages : []
}
