import { useState } from 'preact/hooks'
import { COUNTED_TO } from '../../../../shared/api/feedback.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx'
import { dateText, numberText, timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import type { useJudging } from './judging.ts'

/** Everything that was held until a moment, judged at one press; how far it is, and a way to stop. */
export function AllBar(props: { held: number; until: EpochMs; judging: ReturnType<typeof useJudging> }) {
  const { held, until, judging } = props
  const { language } = useLanguage()
  const words = useWords().quarantine
  const [isAsked, setAsked] = useState(false)
  const count = numberText(held, language)
  const shown = held < COUNTED_TO ? count : words.orMore(count)
  if (judging.progress !== undefined) {
    const done = numberText(judging.progress, language)
    return (
      <div class="all-held">
        <p role="status">{held < COUNTED_TO ? words.progress(done, count) : words.progressOf(done)}</p>
        <progress
          {...(held < COUNTED_TO ? { value: judging.progress, max: held } : {})}
          aria-label={words.all(shown, timeText(until), dateText(until))}
        />
        <button type="button" onClick={judging.stop}>
          {words.stop}
        </button>
      </div>
    )
  }
  return (
    <div class="all-held">
      <p>{words.all(shown, timeText(until), dateText(until))}</p>
      <div class="row">
        <button type="button" disabled={judging.busy} onClick={() => judging.all('release', until)}>
          {words.releaseAll}
        </button>
        <button type="button" disabled={judging.busy} onClick={() => setAsked(true)}>
          {words.clearAll}
        </button>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={words.clearAllTitle}
          confirm={words.clearAll}
          onConfirm={async () => {
            // It is told beside the list, where it can be stopped.
            void judging.all('clear', until)
          }}
          onClose={() => setAsked(false)}
        >
          <p>{words.clearAllLead(shown)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
