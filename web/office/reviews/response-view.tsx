import { useState } from 'preact/hooks'
import type { ReviewedResponse, ReviewKind, ReviewLine } from '../../../shared/api/reviews.ts'
import { dateText, timeText } from '../format.ts'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { AnswersView } from './answers.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import { nameOf } from './name-of.ts'
import type { ReviewsApi } from './reviews-api.ts'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/** One form: what was answered, what became of it, and what can be decided on it. */
export function ResponseView(props: { api: ReviewsApi; id: string; isFrozen: boolean }) {
  const { load, reload } = useLoad(props.id, () => props.api.response(props.id))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <Shown {...props} response={load.value} />
}

function Shown(props: { api: ReviewsApi; response: ReviewedResponse; isFrozen: boolean }) {
  const words = useWords()
  const [line, setLine] = useState(props.response.line)
  const [said, setSaid] = useState('')
  const decide = async (kind: ReviewKind, reason?: string) => {
    const { response, rev } = line
    setSaid('')
    setLine(await props.api.decide({ response, rev, kind, ...(reason === undefined ? {} : { reason }) }))
    setSaid(kind === 'send-back' ? words.done[kind] : `${words.done[kind]} ${words.later}`)
  }
  return (
    <>
      <h2 id="form" tabIndex={-1}>
        {nameOf(line, words)}
      </h2>
      <section class="part review" aria-label={words.facts}>
        <Facts line={line} />
        <div role="status">{said !== '' && <p class="notice good">{said}</p>}</div>
        {props.isFrozen ? <p>{words.frozen}</p> : <DecisionButtons line={line} onDecide={decide} />}
      </section>
      {line.withdrawn !== true && (
        <AnswersView {...props.response} title={words.answers} unknown={words.unknownVersion(line.version)} />
      )}
    </>
  )
}

function Facts({ line }: { line: ReviewLine }) {
  const words = useWords()
  const { team, teamName, memberName, visitedAt, receivedAt, rev, reason, withdrawn, decision, rescuedBy } =
    line
  const corrections = rev - (withdrawn === true ? 2 : 1)
  const moment = (at: number) => `${timeText(at)} ${dateText(at)}`
  const facts: [string, string | undefined][] = [
    [words.columns.writer, team === undefined ? words.resident : memberName],
    [words.team, team === undefined ? undefined : teamName],
    [words.visitedAt, moment(visitedAt)],
    [words.columns.received, moment(receivedAt)],
    [words.rescuedBy, rescuedBy?.includes('@') === false ? words.aPhone(rescuedBy) : rescuedBy],
    [words.correction, corrections === 0 ? undefined : String(corrections)],
    [withdrawn === true ? words.withdrawalReason : words.revisionReason, reason],
    [
      words.lastDecision,
      decision && words.decided(words.kinds[decision.kind], decision.by, moment(decision.at)),
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
