import type { ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import type { Address } from '../address.ts'
import { Link } from '../link.tsx'
import { momentText } from './facts.tsx'
import { nameOf } from './name-of.ts'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/** Forms as a list, each with what became of it and what is unusual; several can be selected. */
export function ReviewList(props: {
  lines: readonly ReviewLine[]
  open: string | undefined
  selected: ReadonlySet<string>
  canSelect: (line: ReviewLine) => boolean
  onToggle: (line: ReviewLine) => void
  addressOf: (line: ReviewLine) => Address
}) {
  const words = useWords()
  return (
    <ul class="forms" aria-label={words.table}>
      {props.lines.map((line) => (
        <li key={line.response} class={line.response === props.open ? 'open' : ''}>
          {props.canSelect(line) ? (
            <label class="tick">
              <input
                type="checkbox"
                aria-label={words.select.one(nameOf(line, words))}
                checked={props.selected.has(line.response)}
                onChange={() => props.onToggle(line)}
              />
            </label>
          ) : (
            <span class="tick" />
          )}
          <div>
            <Link to={props.addressOf(line)} current={line.response === props.open}>
              {nameOf(line, words)}
            </Link>
            <small>
              {line.team === undefined
                ? words.resident
                : [line.memberName, line.teamName].filter((name) => name !== '').join(' · ')}
            </small>
            <small>{momentText(line.receivedAt)}</small>
          </div>
          <div class="standing">
            <Status line={line} />
            {!isDecided(line) && <Chips line={line} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Chips({ line }: { line: ReviewLine }) {
  const words = useWords()
  const codes = new Map(line.doubts.map(({ code, severity }) => [code, severity]))
  return (
    <>
      {Array.from(codes, ([code, severity]) => (
        <span key={code} class={`chip ${severity}`}>
          {words.doubts.names[code]}
        </span>
      ))}
    </>
  )
}
