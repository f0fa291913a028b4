import type { Case, CaseStep } from '../../../../shared/feedback/case.ts'
import { dateText, dayText, timeText } from '../../format.ts'
import { useWords, type Words } from '../words.ts'

/** What was done with a feedback, the last first, and what the resident said to it. */
export function Steps({ handling, nameOf }: { handling: Case; nameOf: (email: string) => string }) {
  const words = useWords()
  const { steps, receivedAt } = handling
  return (
    <section class="part">
      <h3>{words.one.steps}</h3>
      <ol class="steps">
        {[...steps].reverse().map((step) => (
          <li key={`${step.at} ${step.kind}`}>
            <Moment at={step.at} />
            <p>{whatOf(step, nameOf, words.steps)}</p>
            {step.text !== undefined && <blockquote>{step.text}</blockquote>}
          </li>
        ))}
        <li>
          <Moment at={receivedAt} />
          <p>{words.steps.received}</p>
        </li>
      </ol>
    </section>
  )
}

function Moment({ at }: { at: number }) {
  return (
    <p class="quiet">
      {timeText(at)} {dateText(at)}
    </p>
  )
}

function whatOf(step: CaseStep, nameOf: (email: string) => string, words: Words['steps']): string {
  const { kind, by, to = '' } = step
  switch (kind) {
    case 'settled':
    case 'unsettled':
    case 'correct':
    case 'erase':
      return words[kind]
    case 'assign':
      return `${nameOf(by)} ${words.assign(nameOf(to))}`
    case 'due':
      return `${nameOf(by)} ${words.due(dayText(to), step.from && dayText(step.from))}`
    case 'tag':
      return `${nameOf(by)} ${words.tag(to)}`
    default:
      return `${nameOf(by)} ${words[kind]}`
  }
}
