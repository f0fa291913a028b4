import { useEffect, useState } from 'preact/hooks'
import type { ImportView } from '../../../../shared/api/imports.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { SECOND } from '../../../../shared/time.ts'
import { useLoad } from '../../load.ts'
import { importApi } from './import-api.ts'

const POLL_EVERY = 1 * SECOND

/**
 * The import that runs in the province, whoever started it, until it ends; what this page started is followed to its end
 * and stays on screen.
 */
export function useImportRun(
  province: AreaId,
  onDone: () => void,
): { run: ImportView | undefined; follow: (run: ImportView) => void } {
  const { load } = useLoad(`imports ${province}`, () => importApi.recent(province))
  const [followed, setFollowed] = useState<ImportView>()
  const started = load.at === 'ready' ? load.value.find(isUnderWay) : undefined
  const run = followed ?? started

  useEffect(() => {
    if (run === undefined || !isUnderWay(run)) return
    const show = (next: ImportView) => {
      setFollowed(next)
      if (next.state === 'done') onDone()
    }
    // A poll that fails says nothing of the run.
    const askAgain = () => setFollowed({ ...run })
    const timer = setTimeout(() => importApi.view(province, run.id).then(show, askAgain), POLL_EVERY)
    return () => clearTimeout(timer)
  }, [run])

  return { run, follow: setFollowed }
}

/** Somebody works on it, or is about to. */
export function isUnderWay({ state }: ImportView): boolean {
  return state === 'queued' || state === 'running'
}
