import type { FeedbackLine } from '../../../../shared/api/feedback.ts'
import { isOpenCase } from '../../../../shared/feedback/case.ts'
import { dayOf } from '../../../../shared/time.ts'
import type { Address } from '../../address.ts'
import type { Column } from '../../controls/card-table.tsx'
import { dateText, dayText, timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { DueText } from '../due-text.tsx'
import { StateText } from '../state-text.tsx'
import { getTopicLabel, type Topic } from '../topics.ts'
import { useWords, type Words } from '../words.ts'

export type LineColumn = Exclude<keyof Words['list']['columns'], 'commune' | 'reasons'>

/** The columns of lists of feedback by name; the first one, `said`, leads to the feedback. */
export function useColumns<Line extends FeedbackLine>(about: {
  me: string
  topics: readonly Topic[]
  to: (line: Line) => Address
}): (names: readonly LineColumn[]) => Column<Line>[] {
  const words = useWords()
  const { say } = useLanguage()
  const today = dayOf(Date.now())
  const cells: Record<LineColumn, Column<Line>['cell']> = {
    said: (line) => {
      const topic = getTopicLabel(about.topics, line)
      return (
        <>
          <Link to={about.to(line)}>{topic === undefined ? untitled(line, words) : say(topic)}</Link>
          <Said line={line} />
        </>
      )
    },
    rating: ({ rating }) =>
      rating === undefined ? '' : <span title={words.rating(rating)}>{words.ratingShort(rating)}</span>,
    place: ({ place }) => place,
    due: (line) =>
      line.due !== undefined && isOpenCase(line) ? (
        <>
          <DueText due={line.due} today={today} />
          <small>{dayText(line.due)}</small>
        </>
      ) : (
        ''
      ),
    assignee: ({ assignee }) => <Assignee assignee={assignee} me={about.me} />,
    received: ({ receivedAt }) => (
      <>
        {dateText(receivedAt)}
        <small>{timeText(receivedAt)}</small>
      </>
    ),
    state: (line) => <StateText line={line} />,
  }
  return (names) =>
    names.map((key) => ({ key, label: words.list.columns[key], cell: (line) => cells[key](line) }))
}

/** How it begins, and its tags. */
export function Said({ line: { excerpt, tags } }: { line: Pick<FeedbackLine, 'excerpt' | 'tags'> }) {
  const words = useWords()
  return (
    <>
      {excerpt === '' ? (
        <span class="excerpt quiet">{words.list.noWords}</span>
      ) : (
        <span class="excerpt">{excerpt}</span>
      )}
      {tags.length > 0 && (
        <ul class="chips">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Assignee({ assignee, me }: { assignee: string | undefined; me: string }) {
  const { list } = useWords()
  if (assignee === undefined) return <span class="quiet">{list.nobody}</span>
  if (assignee === me) return <>{list.me}</>
  const [name, at] = assignee.split('@')
  return (
    <span class="address">
      {name}
      <wbr />@{at}
    </span>
  )
}

/** What a feedback is called that is about nothing in particular. */
export function untitled({ receivedAt }: Pick<FeedbackLine, 'receivedAt'>, { list }: Words): string {
  return list.untitled(timeText(receivedAt), dateText(receivedAt))
}
