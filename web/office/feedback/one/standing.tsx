import type { FeedbackView } from '../../../../shared/api/feedback.ts'
import { isOpenCase, isQuarantined } from '../../../../shared/feedback/case.ts'
import { dayOf } from '../../../../shared/time.ts'
import { DueText } from '../due-text.tsx'
import { StateText } from '../state-text.tsx'
import { useWords } from '../words.ts'

/** What must be known before anything is done. */
export function Standing({ view }: { view: FeedbackView }) {
  const words = useWords()
  const { case: handling } = view
  if (handling.erasedAt !== undefined) return <p class="notice caution">{words.one.erased}</p>
  if (handling.judged === 'cleared') return <p class="notice caution">{words.one.cleared}</p>
  if (isQuarantined(handling)) {
    return (
      <p class="notice caution">
        {words.one.held} {handling.held?.map((reason) => words.quarantine.suspicions[reason]).join('; ')}.
      </p>
    )
  }
  if (handling.state === 'noted') return <p>{words.one.noted}</p>
  return (
    <p class="standing">
      <StateText line={handling} />
      {handling.due !== undefined && isOpenCase(handling) && (
        <DueText due={handling.due} today={dayOf(Date.now())} />
      )}
    </p>
  )
}
