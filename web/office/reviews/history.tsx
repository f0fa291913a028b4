import type { ReviewedResponse } from '../../../shared/api/reviews.ts'
import { momentText } from './facts.tsx'
import { useWords } from './words.ts'

/** Everything that was decided on a form: what, who, when and why, the newest first. */
export function History({ history, rev }: { history: ReviewedResponse['history']; rev: number }) {
  const words = useWords()
  if (history.length === 0) return null
  return (
    <section class="part">
      <h3>{words.history}</h3>
      <p class="quiet">{words.historyLead}</p>
      <ol class="decisions">
        {history.map((decision) => (
          <li key={`${decision.at} ${decision.kind}`}>
            <strong>{words.kinds[decision.kind]}</strong>
            {decision.rev !== rev && ` (${words.ofRevision(decision.rev)})`}
            {decision.reason !== undefined && `: ${decision.reason}`}
            <small>
              {decision.by}, {momentText(decision.at)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
