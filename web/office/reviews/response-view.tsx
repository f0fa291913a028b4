import type { ReviewedResponse, ReviewLine } from '../../../shared/api/reviews.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { AnswersView } from './answers.tsx'
import { Compare } from './compare.tsx'
import type { Deciding } from './deciding.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { DoubtNotes } from './doubt-notes.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { latest } from './latest.ts'
import { nameOf } from './name-of.ts'
import type { ReviewsApi } from './reviews-api.ts'
import { useWords } from './words.ts'

type Props = {
  api: ReviewsApi
  id: string
  /** Another form that it is seen beside. */
  beside: ResponseId | undefined
  deciding: Deciding
  isFrozen: boolean
  /** Where it is seen beside another, or alone. */
  addressBeside: (other: ResponseId | undefined) => Address
}

/** One form: what was answered, what is unusual, what became of it, and what can be decided on it. */
export function ResponseView(props: Props) {
  const { load, reload } = useLoad(props.id, () => props.api.response(props.id))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <Shown {...props} response={load.value} />
}

function Shown({
  api,
  response,
  beside,
  deciding,
  isFrozen,
  addressBeside,
}: Props & { response: ReviewedResponse }) {
  const words = useWords()
  const { line, history } = asOfNow(response, deciding.news)
  const others = response.others.map((other) => latest(other, deciding.news))
  return (
    <>
      <div class="part decide">
        <h2 id="form" tabIndex={-1}>
          {nameOf(line, words)}
        </h2>
        {isFrozen ? (
          <p>{words.frozen}</p>
        ) : (
          <DecisionButtons
            key={line.response}
            line={line}
            onDecide={(kind, reason) => deciding.one(line, kind, reason)}
          />
        )}
      </div>
      {beside === undefined ? (
        <section class="part review" aria-label={words.facts}>
          <DoubtNotes line={line} others={others} besideOf={(other) => addressBeside(other.response)} />
          <Facts line={line} />
        </section>
      ) : (
        <Compare
          key={beside}
          api={api}
          one={{ ...response, line }}
          beside={beside}
          back={addressBeside(undefined)}
          toOther={{ ...addressBeside(undefined), item: beside }}
        />
      )}
      {beside === undefined && line.withdrawn !== true && (
        <AnswersView
          {...response}
          title={words.answers}
          unknown={words.unknownVersion(line.version)}
          doubts={line.doubts}
        />
      )}
      {beside === undefined && <History history={history} rev={line.rev} />}
    </>
  )
}

/** A response with what was decided on it since it was fetched. */
function asOfNow(
  { line, history }: Pick<ReviewedResponse, 'line' | 'history'>,
  news: readonly ReviewLine[],
): Pick<ReviewedResponse, 'line' | 'history'> {
  const known = new Set(history.map(({ at }) => at))
  const since = news.flatMap(({ response, rev, decision }) =>
    response === line.response && decision !== undefined && !known.has(decision.at)
      ? [{ ...decision, rev }]
      : [],
  )
  return { line: latest(line, news), history: [...since.reverse(), ...history] }
}
