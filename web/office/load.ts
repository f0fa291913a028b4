import { useEffect, useState } from 'preact/hooks'
import { ApiFailure } from './api.ts'

export type Load<T> = { at: 'loading' } | { at: 'failed'; failure: ApiFailure } | { at: 'ready'; value: T }

/**
 * Fetches whenever `key` changes or `reload` is called; an answer that comes after the key has changed again is
 * dropped. While the same key is fetched again, the former value stays on screen.
 */
export function useLoad<T>(key: string, fetcher: () => Promise<T>): { load: Load<T>; reload: () => void } {
  const [state, setState] = useState<{ key: string; load: Load<T> }>({ key, load: { at: 'loading' } })
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let isCurrent = true
    const show = (load: Load<T>) => {
      if (isCurrent) setState({ key, load })
    }
    fetcher().then(
      (value) => show({ at: 'ready', value }),
      (error: unknown) => show({ at: 'failed', failure: asFailure(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [key, tries])

  return {
    load: state.key === key ? state.load : { at: 'loading' },
    reload: () => setTries((count) => count + 1),
  }
}

export function asFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('unexpected')
}
