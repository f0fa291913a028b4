import type { ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import { dateText, timeText } from '../format.ts'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/** Who wrote a form, when, and what became of it. */
export function Facts({ line }: { line: ReviewLine }) {
  const words = useWords()
  const { team, teamName, memberName, visitedAt, receivedAt, rev, reason, withdrawn, decision, rescuedBy } =
    line
  const corrections = rev - (withdrawn === true ? 2 : 1)
  const facts: [string, string | undefined][] = [
    [words.columns.writer, team === undefined ? words.resident : memberName],
    [words.team, team === undefined ? undefined : teamName],
    [words.visitedAt, momentText(visitedAt)],
    [words.columns.received, momentText(receivedAt)],
    [words.rescuedBy, rescuedBy?.includes('@') === false ? words.aPhone(rescuedBy) : rescuedBy],
    [words.correction, corrections === 0 ? undefined : String(corrections)],
    [withdrawn === true ? words.withdrawalReason : words.revisionReason, reason],
    [
      words.lastDecision,
      decision && isDecided(line)
        ? words.decided(words.kinds[decision.kind], decision.by, momentText(decision.at))
        : undefined,
    ],
  ]
  return (
    <dl class="answers">
      <div>
        <dt>{words.columns.status}</dt>
        <dd>
          <Status line={line} />
        </dd>
      </div>
      {facts.map(
        ([name, fact]) =>
          fact !== undefined &&
          fact !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** "10:32 21/11/2026" */
export function momentText(at: number): string {
  return `${timeText(at)} ${dateText(at)}`
}
