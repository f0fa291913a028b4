import { useState } from 'preact/hooks'
import type { FeedbackContact, FeedbackView } from '../../../../shared/api/feedback.ts'
import { useFoundFocus } from '../../controls/found-focus.ts'
import { useTask } from '../../controls/task.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { StepFailure } from './step-failure.tsx'

/** What is kept apart of a feedback: shown at a press, which is written down first. */
export function Contact(props: { view: FeedbackView; onShow: () => Promise<FeedbackContact> }) {
  const { view } = props
  const words = useWords().one
  const { say } = useLanguage()
  const task = useTask()
  const [shown, setShown] = useState<FeedbackContact>()
  const place = useFoundFocus(shown)
  const labelOf = (code: string) => {
    const label = view.version?.questions.find((question) => question.code === code)?.label
    return label === undefined ? code : say(label)
  }
  if (!view.hasContact) return null
  if (shown !== undefined) {
    const entries = Object.entries(shown.answers)
    return (
      <div class="contact" role="status" tabIndex={-1} ref={place}>
        <p class="quiet">{entries.length === 0 ? words.contactGone : words.contact}</p>
        <dl>
          {entries.map(([code, answer]) => (
            <div key={code}>
              <dt>{labelOf(code)}</dt>
              <dd>{String(answer)}</dd>
            </div>
          ))}
        </dl>
      </div>
    )
  }
  return (
    <div class="contact">
      <button
        type="button"
        disabled={task.busy}
        onClick={() => task.run(async () => setShown(await props.onShow()))}
      >
        {view.case.wantsAnswer ? words.showContact : words.showOriginal}
      </button>
      <p class="quiet">{words.contactNote}</p>
      <StepFailure failure={task.failure} />
    </div>
  )
}
