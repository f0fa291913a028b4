import type { FeedbackLine } from '../../../../shared/api/feedback.ts'
import { type Address, go } from '../../address.ts'
import { CardTable } from '../../controls/card-table.tsx'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { MoreButton } from '../more-button.tsx'
import { useWords } from '../words.ts'
import { type LineColumn, useColumns } from './columns.tsx'
import type { useCommuneList } from './commune-list.ts'

/** A list of a commune's feedback, each a link, and behind it its next page. */
export function CaseList(props: {
  list: ReturnType<typeof useCommuneList>
  me: string
  columns: readonly LineColumn[]
  address: Address
  /** Said where there is nothing at all. */
  none: string
}) {
  const { list, address } = props
  const words = useWords()
  const columns = useColumns<FeedbackLine>({
    me: props.me,
    topics: list.topics,
    to: ({ id, survey }) => ({ ...address, survey, item: id }),
  })
  if (list.load.at === 'loading') return <Loading />
  if (list.load.at === 'failed') return <Failed failure={list.load.failure} onRetry={list.reload} />
  const lines = list.pages.flatMap((page) => page.lines)
  const { q, ...unfiltered } = address
  return (
    <>
      {lines.length > 0 ? (
        <CardTable
          name={words.list.table}
          rows={lines}
          keyOf={({ id }) => id}
          columns={columns(props.columns)}
        />
      ) : list.hasMore ? (
        <Empty>{words.list.lookFurther}</Empty>
      ) : q === undefined ? (
        <Empty>{props.none}</Empty>
      ) : (
        <>
          <Empty>{words.list.none.match}</Empty>
          <div class="more">
            <button type="button" onClick={() => go(unfiltered)}>
              {words.list.dropFilters}
            </button>
          </div>
        </>
      )}
      {list.hasMore && <MoreButton more={list.more} onMore={list.fetchMore} />}
    </>
  )
}
