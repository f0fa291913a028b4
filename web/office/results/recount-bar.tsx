import type { ComponentChildren } from 'preact'
import type { JobView } from '../../../shared/api/office.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Failed } from '../notices.tsx'
import { isUnderWay, type Recount } from './recount.ts'
import { useWords } from './words.ts'

/** How fresh the figures are, the button that makes them fresh, and how far that is. */
export function RecountBar(props: { recount: Recount; latest: JobView | undefined; mayRecount: boolean }) {
  const { text } = useLanguage()
  const { job, justDone, refused, start } = props.recount
  const isRunning = job !== undefined && isUnderWay(job)
  return (
    <>
      <Freshness at={props.latest?.asOf} checkedAt={props.latest?.checkedAt}>
        {props.mayRecount && (
          <button type="button" class="primary" disabled={isRunning} onClick={start}>
            {text.recount.button}
          </button>
        )}
      </Freshness>
      <div class="run">
        <p role="status">
          {isRunning && `${text.recount.running} ${text.recount.mayLeave}`}
          {!isRunning && justDone && text.recount.done}
        </p>
        {isRunning && <Progress {...job.progress} />}
        {job?.state === 'failed' && refused === undefined && (
          <p class="notice caution">{text.recount.problems[job.problem ?? 'broken']}</p>
        )}
        {refused !== undefined && <Failed failure={refused} onRetry={start} />}
      </div>
    </>
  )
}

/** The instant up to which responses are counted: it stands beside every figure. */
export function Freshness(props: {
  at: EpochMs | undefined
  /** When it was last seen that nothing has changed since. */
  checkedAt?: EpochMs | undefined
  children?: ComponentChildren
}) {
  const { text } = useLanguage()
  const words = useWords()
  const { at, checkedAt } = props
  return (
    <div class="freshness">
      <div>
        <p>{at === undefined ? text.recount.never : text.recount.asOf(timeText(at), dateText(at))}</p>
        {checkedAt !== undefined && <small>{words.checked(timeText(checkedAt), dateText(checkedAt))}</small>}
      </div>
      {props.children}
    </div>
  )
}

/** How far a run is, by communes. */
export function Progress({ done, of }: { done: number; of: number }) {
  const { text, language } = useLanguage()
  if (of === 0) return <progress aria-label={text.recount.running} />
  return (
    <div class="progress">
      <progress aria-label={text.recount.running} value={done} max={of} />
      <span>{text.recount.progress(numberText(done, language), numberText(of, language))}</span>
    </div>
  )
}
