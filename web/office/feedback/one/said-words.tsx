import type { FeedbackView } from '../../../../shared/api/feedback.ts'
import { isOpenCase } from '../../../../shared/feedback/case.ts'
import { useWords } from '../words.ts'

/** What was said in words, and what is still wrong where it was opened again, to be read where it is answered. */
export function SaidWords({ view }: { view: FeedbackView }) {
  const words = useWords()
  const texts = wordsOf(view)
  const unsettled = getStillWrong(view)
  if (texts.length === 0 && unsettled === undefined) return null
  return (
    <blockquote class="said-words">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {unsettled !== undefined && (
        <p>
          <small>{words.steps.unsettled}: </small>
          {unsettled}
        </p>
      )}
    </blockquote>
  )
}

function getStillWrong({ case: handling }: FeedbackView): string | undefined {
  if (!isOpenCase(handling)) return undefined
  return handling.steps.find(({ kind }) => kind === 'unsettled')?.text
}

function wordsOf({ version, answers, case: { excerpt } }: FeedbackView): string[] {
  const texts = (version?.questions ?? []).flatMap(({ type, code }) => {
    const answer = type === 'text' ? answers[code] : undefined
    return answer === undefined ? [] : [String(answer)]
  })
  return texts.length > 0 || excerpt === '' ? texts : [excerpt]
}
