import type { ReviewedResponse, ReviewLine } from '../../../shared/api/reviews.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { AnswerText } from './answers.tsx'
import { comparedAnswers } from './compared.ts'
import { momentText } from './facts.tsx'
import { nameOf } from './name-of.ts'
import type { ReviewsApi } from './reviews-api.ts'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/** A form and another that it is compared with, question by question; what differs is marked. */
export function Compare(props: {
  api: ReviewsApi
  one: ReviewedResponse
  beside: ResponseId
  back: Address
  toOther: Address
}) {
  const words = useWords()
  const { load, reload } = useLoad(props.beside, () => props.api.response(props.beside))
  return (
    <section class="part" aria-label={words.compare.title}>
      <p class="row">
        <Link to={props.back}>{words.compare.close}</Link>
        <Link to={props.toOther}>
          {words.compare.open}
          {load.at === 'ready' && `: ${nameOf(load.value.line, words)}`}
        </Link>
      </p>
      {load.at === 'loading' && <Loading />}
      {load.at === 'failed' && <Failed failure={load.failure} onRetry={reload} />}
      {load.at === 'ready' && <SideBySide one={props.one} other={load.value} />}
    </section>
  )
}

function SideBySide({ one, other }: { one: ReviewedResponse; other: ReviewedResponse }) {
  const words = useWords()
  const { say } = useLanguage()
  const rows = comparedAnswers(one, other)
  const same = rows.filter(({ isSame }) => isSame).length
  return (
    <table class="figures beside">
      <caption class="quiet">{words.compare.same(same, rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.compare.question}</th>
          <Head line={one.line} />
          <Head line={other.line} />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.columns.status}</th>
          <td>
            <Status line={one.line} />
          </td>
          <td>
            <Status line={other.line} />
          </td>
        </tr>
        {rows.map((row) => (
          <tr key={row.code} class={row.isSame ? 'same' : 'differs'}>
            <th scope="row">
              {row.label === undefined ? row.code : say(row.label)}
              {!row.isSame && <small>{words.compare.differs}</small>}
            </th>
            <td>
              <AnswerText answer={row.one} />
            </td>
            <td>
              <AnswerText answer={row.other} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ line }: { line: ReviewLine }) {
  const words = useWords()
  return (
    <th scope="col">
      {nameOf(line, words)}
      <small>{line.team === undefined ? words.resident : line.memberName}</small>
      <small>{momentText(line.visitedAt)}</small>
    </th>
  )
}
