import type { FeedbackView } from '../../../../shared/api/feedback.ts'

/** What was said in words, to be read where it is answered. */
export function SaidWords({ view }: { view: FeedbackView }) {
  const texts = wordsOf(view)
  if (texts.length === 0) return null
  return (
    <blockquote class="said-words">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </blockquote>
  )
}

function wordsOf({ version, answers, case: { excerpt } }: FeedbackView): string[] {
  const texts = (version?.questions ?? []).flatMap(({ type, code }) => {
    const answer = type === 'text' ? answers[code] : undefined
    return answer === undefined ? [] : [String(answer)]
  })
  return texts.length > 0 || excerpt === '' ? texts : [excerpt]
}
