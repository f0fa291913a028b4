import type { FeedbackLine } from '../../../../shared/api/feedback.ts'
import type { Address } from '../../address.ts'
import { CardTable } from '../../controls/card-table.tsx'
import { dateText, timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { Said, untitled } from '../inbox/columns.tsx'
import { getTopicLabel, type Topic } from '../topics.ts'
import { useWords } from '../words.ts'

/** What is held and why, each to be ticked or to be opened. */
export function HeldTable(props: {
  lines: readonly FeedbackLine[]
  topics: readonly Topic[]
  address: Address
  ticked: ReadonlySet<string>
  onTick: (id: string) => void
}) {
  const { lines, topics, address } = props
  const { say } = useLanguage()
  const words = useWords()
  const { columns } = words.list
  const titleOf = (line: FeedbackLine) => {
    const label = getTopicLabel(topics, line)
    return label === undefined ? untitled(line, words) : say(label)
  }
  return (
    <CardTable
      name={words.list.table}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'said',
          label: columns.said,
          cell: (line: FeedbackLine) => (
            <div class="held">
              <input
                type="checkbox"
                aria-label={words.quarantine.tick(`${titleOf(line)}, ${timeText(line.receivedAt)}`)}
                checked={props.ticked.has(line.id)}
                onChange={() => props.onTick(line.id)}
              />
              <div>
                <Link to={{ ...address, survey: line.survey, item: line.id }}>{titleOf(line)}</Link>
                <Said line={line} />
              </div>
            </div>
          ),
        },
        {
          key: 'reasons',
          label: columns.reasons,
          cell: ({ held = [] }: FeedbackLine) => (
            <ul>
              {held.map((reason) => (
                <li key={reason}>{words.quarantine.suspicions[reason]}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'rating',
          label: columns.rating,
          cell: ({ rating }: FeedbackLine) => (rating === undefined ? '' : words.ratingShort(rating)),
        },
        { key: 'place', label: columns.place, cell: ({ place }: FeedbackLine) => place },
        {
          key: 'received',
          label: columns.received,
          cell: ({ receivedAt }: FeedbackLine) => (
            <>
              {dateText(receivedAt)}
              <small>{timeText(receivedAt)}</small>
            </>
          ),
        },
      ]}
    />
  )
}
