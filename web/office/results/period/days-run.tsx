import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { JobView } from '../../../../shared/api/office.ts'
import type { JobId } from '../../../../shared/ids.ts'
import { SECOND } from '../../../../shared/time.ts'
import { api } from '../../api.ts'
import { useLoad } from '../../load.ts'
import { Empty, Failed } from '../../notices.tsx'
import { isUnderWay } from '../recount.ts'
import { Progress } from '../recount-bar.tsx'
import type { ResultsAddress } from '../results-page.tsx'
import { Skeleton } from '../skeleton.tsx'
import { useWords } from '../words.ts'

const POLL_EVERY = 1.5 * SECOND

type Props = {
  address: ResultsAddress
  mayCount: boolean
  /** What is shown once the days are counted. */
  children: ComponentChildren
}

/** Chosen days of a whole province: not counted yet, being counted, or there. */
export function DaysRun(props: Props) {
  const { job } = props.address
  if (job === undefined) return <NotCounted mayCount={props.mayCount} />
  return <FollowedRun key={job} {...props} job={job} />
}

function FollowedRun(props: Props & { job: JobId }) {
  const words = useWords().period
  const { survey, province } = props.address
  const { load, reload } = useLoad(props.job, () => api.job(survey, province, props.job))
  const job = load.at === 'ready' ? load.value : undefined
  useAskAgain(job, reload)
  if (load.at === 'loading') return <Skeleton />
  if (load.at === 'failed') {
    if (load.failure.code === 'not-found') return <NotCounted mayCount={props.mayCount} />
    return <Failed failure={load.failure} onRetry={reload} />
  }
  if (load.value.state === 'done') return <>{props.children}</>
  if (!isUnderWay(load.value)) return <NotCounted mayCount={props.mayCount} hasFailed />
  return (
    <div class="notice counting">
      <p role="status">
        {words.counting} {words.mayLeave}
      </p>
      <Progress {...load.value.progress} />
    </div>
  )
}

function useAskAgain(job: JobView | undefined, ask: () => void): void {
  useEffect(() => {
    if (job === undefined || !isUnderWay(job)) return
    const timer = setTimeout(ask, POLL_EVERY)
    return () => clearTimeout(timer)
  }, [job])
}

function NotCounted({ mayCount, hasFailed = false }: Pick<Props, 'mayCount'> & { hasFailed?: boolean }) {
  const words = useWords().period
  return (
    <Empty title={words.notCounted}>
      {!mayCount ? words.notCountedByOthers : hasFailed ? words.failed : words.notCountedLead}
    </Empty>
  )
}
