import { useState } from 'preact/hooks'
import type { ApiFailure } from '../api.ts'
import { asFailure } from '../load.ts'

/** Something that is being done at a press of a button: once at a time, and its failure stays until the next try. */
export function useTask(): {
  busy: boolean
  failure: ApiFailure | undefined
  run: (work: () => Promise<void>) => Promise<void>
} {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const run = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, run }
}
