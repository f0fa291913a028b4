import type { ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import { type Doubt, othersOf } from '../../../shared/doubts/doubt.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { doubtText } from './doubt-words.ts'
import { nameOf } from './name-of.ts'
import { useWords } from './words.ts'

/** What is unusual about a form, each with what it is compared with, and the way to the forms that it is compared with. */
export function DoubtNotes(props: {
  line: ReviewLine
  others: readonly ReviewLine[]
  besideOf: (other: ReviewLine) => Address
}) {
  const words = useWords()
  const { line, others, besideOf } = props
  if (line.doubts.length === 0) return null
  return (
    <section class="doubts" aria-label={words.doubts.title}>
      <h3>{words.doubts.title}</h3>
      <p class="quiet">{isDecided(line) ? words.doubts.settled : words.doubts.lead}</p>
      <ul>
        {line.doubts.map((doubt, place) => (
          <li key={place} class={doubt.severity}>
            <strong>{words.doubts.names[doubt.code]}</strong>
            <DoubtText doubt={doubt} />
            <Beside
              others={others.filter(({ response }) => othersOf(doubt).includes(response))}
              besideOf={besideOf}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sentence of a doubt. */
export function DoubtText({ doubt }: { doubt: Doubt }) {
  const words = useWords()
  return <span>{doubtText(doubt, words, useLanguage())}</span>
}

function Beside(props: { others: readonly ReviewLine[]; besideOf: (other: ReviewLine) => Address }) {
  const words = useWords()
  const [only, another] = props.others
  if (only !== undefined && another === undefined)
    return <Link to={props.besideOf(only)}>{words.doubts.beside}</Link>
  return (
    <>
      {props.others.map((other) => (
        <Link key={other.response} to={props.besideOf(other)}>
          {words.doubts.besideOf(`${nameOf(other, words)}${other.memberName && ` (${other.memberName})`}`)}
        </Link>
      ))}
    </>
  )
}
