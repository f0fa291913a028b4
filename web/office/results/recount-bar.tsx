import type { EpochMs } from '../../../shared/time.ts'
import { dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Failed } from '../notices.tsx'
import { isUnderWay, type Recount } from './recount.ts'

/** How fresh the figures are, the button that makes them fresh, and how far that is. */
export function RecountBar(props: { recount: Recount; asOf: EpochMs | undefined; mayRecount: boolean }) {
  const { text, language } = useLanguage()
  const { job, justDone, refused, start } = props.recount
  const isRunning = job !== undefined && isUnderWay(job)
  const number = (value: number) => numberText(value, language)

  return (
    <section class="recount">
      <AsOf at={props.asOf} />
      {props.mayRecount && (
        <button type="button" class="primary" disabled={isRunning} onClick={start}>
          {text.recount.button}
        </button>
      )}
      <p role="status">
        {isRunning && `${text.recount.running} ${text.recount.mayLeave}`}
        {!isRunning && justDone && text.recount.done}
        {!isRunning && job?.state === 'failed' && text.recount.failed}
      </p>
      {isRunning && (
        <div class="progress">
          {job.progress.of === 0 ? (
            <progress aria-label={text.recount.running} />
          ) : (
            <>
              <progress aria-label={text.recount.running} value={job.progress.done} max={job.progress.of} />
              <span>{text.recount.progress(number(job.progress.done), number(job.progress.of))}</span>
            </>
          )}
        </div>
      )}
      {refused !== undefined && <Failed failure={refused} onRetry={start} />}
    </section>
  )
}

export function AsOf({ at }: { at: EpochMs | undefined }) {
  const { text } = useLanguage()
  return (
    <p class="as-of">
      {at === undefined ? text.recount.never : text.recount.asOf(timeText(at), dateText(at))}
    </p>
  )
}
