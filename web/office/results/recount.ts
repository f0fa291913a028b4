import { useEffect, useState } from 'preact/hooks'
import type { JobView, ResultsView } from '../../../shared/api/office.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { SECOND } from '../../../shared/time.ts'
import { type ApiFailure, api } from '../api.ts'
import { asFailure, type Load, useLoad } from '../load.ts'

const POLL_EVERY = 1.5 * SECOND

export type Recount = {
  view: Load<ResultsView>
  reload: () => void
  /** The run requested last: under way, done or failed. */
  job: JobView | undefined
  /** A run that this page saw end has ended well. */
  justDone: boolean
  /** Why the last press of the button did nothing. */
  refused: ApiFailure | undefined
  start: () => void
}

/**
 * The runs of one survey and province. What is known of a run comes from the server, so a page that is opened while
 * one is under way shows it, whoever started it; it is asked after until it ends, and then the results are read anew.
 */
export function useRecount(survey: SurveyId, province: AreaId): Recount {
  const { load: view, reload } = useLoad(`${survey} ${province}`, () => api.results(survey, province))
  const [followed, setFollowed] = useState<JobView>()
  const [refused, setRefused] = useState<ApiFailure>()
  const [justDone, setJustDone] = useState(false)

  const newest = view.at === 'ready' ? view.value.newest : undefined
  const job = newer(followed, newest)

  const follow = (next: JobView) => {
    setFollowed(next)
    if (isUnderWay(next)) return
    setJustDone(next.state === 'done')
    reload()
  }

  useEffect(() => {
    if (job === undefined || !isUnderWay(job)) return
    const askAgain = (error: unknown) => {
      // A poll that fails says nothing of the run; only who is signed out need not ask on.
      if (asFailure(error).code === 'no-session') setRefused(asFailure(error))
      else setFollowed({ ...job })
    }
    const timer = setTimeout(() => api.job(survey, province, job.id).then(follow, askAgain), POLL_EVERY)
    return () => clearTimeout(timer)
  }, [job])

  const start = () => {
    setRefused(undefined)
    setJustDone(false)
    api.recount({ survey, province }).then(follow, (error: unknown) => setRefused(asFailure(error)))
  }
  return { view, reload, job, justDone, refused, start }
}

export function isUnderWay(job: JobView): boolean {
  return job.state === 'queued' || job.state === 'running'
}

function newer(followed: JobView | undefined, newest: JobView | undefined): JobView | undefined {
  if (followed === undefined || newest === undefined) return followed ?? newest
  return newest.requestedAt > followed.requestedAt ? newest : followed
}
