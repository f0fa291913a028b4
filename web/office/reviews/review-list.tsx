import { useState } from 'preact/hooks'
import type { ReviewLine, ReviewPage, ReviewShow } from '../../../shared/api/reviews.ts'
import type { Address } from '../address.ts'
import { CardTable } from '../controls/card-table.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { dateText, timeText } from '../format.ts'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import { nameOf } from './name-of.ts'
import type { ReviewsApi } from './reviews-api.ts'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

/** The forms of a commune, the last received first. */
export function ReviewList(props: { api: ReviewsApi; show: ReviewShow; address: Address }) {
  const { api, show, address } = props
  const { load, reload } = useLoad(show, () => api.page(show))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <Lines key={show} api={api} show={show} address={address} first={load.value} />
}

function Lines(props: { api: ReviewsApi; show: ReviewShow; address: Address; first: ReviewPage }) {
  const { api, show, address } = props
  const words = useWords()
  const [{ lines, next }, setFound] = useState(props.first)
  const more = useTask()
  const fetchMore = async () => {
    const page = await api.page(show, next)
    setFound({ ...page, lines: [...lines, ...page.lines] })
  }
  if (lines.length === 0) return <Empty>{words.none[show]}</Empty>
  return (
    <>
      <CardTable
        name={words.table}
        rows={lines}
        keyOf={({ response }) => response}
        columns={columnsOf(words, address)}
      />
      {next !== undefined && (
        <div class="more">
          <button type="button" disabled={more.busy} onClick={() => more.run(fetchMore)}>
            {words.more}
          </button>
          <FailureLine failure={more.failure} />
        </div>
      )}
    </>
  )
}

function columnsOf(words: ReturnType<typeof useWords>, address: Address) {
  const { columns } = words
  return [
    {
      key: 'label',
      label: columns.label,
      cell: (line: ReviewLine) => <Link to={{ ...address, item: line.response }}>{nameOf(line, words)}</Link>,
    },
    {
      key: 'writer',
      label: columns.writer,
      cell: ({ team, teamName, memberName }: ReviewLine) =>
        team === undefined ? (
          words.resident
        ) : (
          <>
            {memberName}
            <small>{teamName}</small>
          </>
        ),
    },
    {
      key: 'received',
      label: columns.received,
      cell: ({ receivedAt }: ReviewLine) => `${timeText(receivedAt)} ${dateText(receivedAt)}`,
    },
    { key: 'status', label: columns.status, cell: (line: ReviewLine) => <Status line={line} /> },
  ]
}
