import type { ComponentChildren } from 'preact'
import { type Case, isOpenCase } from '../../../../shared/feedback/case.ts'
import { dayOf } from '../../../../shared/time.ts'
import { dateText, dayText, timeText } from '../../format.ts'
import { DueText } from '../due-text.tsx'
import { useWords } from '../words.ts'

/** Until when a feedback is to be answered, who has it, and where it came from. */
export function Facts({ handling, nameOf }: { handling: Case; nameOf: (email: string) => string }) {
  const words = useWords()
  const { columns, nobody } = words.list
  const { due, assignee, rating, place, receivedAt, tags, wantsAnswer, language } = handling
  const isOpen = isOpenCase(handling)
  const facts: [string, ComponentChildren][] = []
  if (isOpen && due !== undefined) {
    facts.push([
      words.one.due,
      <>
        <DueText due={due} today={dayOf(Date.now())} /> <small>{dayText(due)}</small>
      </>,
    ])
  }
  if (isOpen || assignee !== undefined) {
    facts.push([columns.assignee, assignee === undefined ? nobody : nameOf(assignee)])
  }
  if (rating !== undefined) facts.push([columns.rating, words.rating(rating)])
  if (wantsAnswer) facts.push([words.one.wantsAnswer, words.one.leftNumber])
  facts.push([columns.place, place])
  facts.push([columns.received, `${timeText(receivedAt)} ${dateText(receivedAt)}`])
  if (language !== 'vi') facts.push([words.one.language, words.one.languages[language]])
  if (tags.length > 0) facts.push([words.one.tags, tags.join('; ')])
  return (
    <dl class="answers">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
