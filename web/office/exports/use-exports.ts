import { useEffect, useState } from 'preact/hooks'
import type { ExportList, ExportRequest, ExportView } from '../../../shared/api/exports.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { SECOND } from '../../../shared/time.ts'
import type { ApiFailure } from '../api.ts'
import { asFailure, type Load, useLoad } from '../load.ts'
import { exportsApi } from './exports-api.ts'

const POLL_EVERY = 1.5 * SECOND

export type Exports = {
  load: Load<ExportList>
  reload: () => void
  /** The own ones, the newest first. */
  all: readonly ExportView[]
  /** Why the last press of a button did nothing. */
  refused: ApiFailure | undefined
  isAsking: boolean
  start: (request: ExportRequest) => void
}

/**
 * The own exports of one survey and province. What is known of them comes from the server, so a page that is opened while one
 * is under way shows it; the list is asked for until every one of it has ended.
 */
export function useExports(survey: SurveyId, province: AreaId): Exports {
  const key = `${survey} ${province}`
  const { load, reload } = useLoad(key, () => exportsApi.list(survey, province))
  const [newer, setNewer] = useState<{ key: string; exports: readonly ExportView[] }>()
  const [refused, setRefused] = useState<ApiFailure>()
  const [isAsking, setAsking] = useState(false)

  const first = load.at === 'ready' ? load.value.exports : []
  const all = newer?.key === key ? newer.exports : first
  const show = (exports: readonly ExportView[]) => setNewer({ key, exports })

  useEffect(() => {
    if (!all.some(isUnderWay)) return
    const askAgain = (error: unknown) => {
      // A poll that fails says nothing of the exports; only who is signed out need not ask on.
      if (asFailure(error).code === 'no-session') setRefused(asFailure(error))
      else show([...all])
    }
    const timer = setTimeout(
      () => exportsApi.list(survey, province).then(({ exports }) => show(exports), askAgain),
      POLL_EVERY,
    )
    return () => clearTimeout(timer)
  }, [all])

  const start = (request: ExportRequest) => {
    setRefused(undefined)
    setAsking(true)
    exportsApi
      .request(request)
      .then(
        (asked) => show([asked, ...all.filter(({ id }) => id !== asked.id)]),
        (error: unknown) => setRefused(asFailure(error)),
      )
      .finally(() => setAsking(false))
  }
  return { load, reload, all, refused, isAsking, start }
}

export function isUnderWay({ state }: ExportView): boolean {
  return state === 'queued' || state === 'running'
}
