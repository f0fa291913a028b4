import { useMemo } from 'preact/hooks'
import type { LatePage } from '../../../../shared/api/feedback.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { CardTable } from '../../controls/card-table.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { feedbackApi } from '../feedback-api.ts'
import { MoreButton } from '../more-button.tsx'
import { oneOf } from '../one/one-of.ts'
import { OnePage } from '../one/one-page.tsx'
import { usePages } from '../pages.ts'
import { fetchTopics } from '../topics.ts'
import type { ViewProps } from '../view-props.ts'
import { useWords } from '../words.ts'
import { useColumns } from './columns.tsx'

type Line = LatePage['lines'][number]

/** What is late in the whole province, commune by commune. */
export function LateView(props: ViewProps) {
  const one = oneOf(props)
  if (one === undefined) return <LateList {...props} />
  const { commune: _, ...list } = one.list
  return <OnePage key={one.name.id} {...one} list={list} me={props.me} />
}

function LateList({ me, address, province }: ViewProps & { province: AreaId }) {
  const words = useWords()
  const api = useMemo(() => feedbackApi(province), [province])
  const list = usePages(province, api.late)
  const topics = useLoad('topics', fetchTopics)
  const columns = useColumns<Line>({
    me: me.staff.email,
    topics: topics.load.at === 'ready' ? topics.load.value : [],
    to: ({ id, survey, commune }) => ({ ...address, commune, survey, item: id }),
  })
  if (list.load.at === 'loading') return <Loading />
  if (list.load.at === 'failed') return <Failed failure={list.load.failure} onRetry={list.reload} />
  const lines = list.pages.flatMap((page) => page.lines)
  const commune = {
    key: 'commune',
    label: words.list.columns.commune,
    cell: ({ communeName }: Line) => communeName,
  }
  const [said, ...others] = columns(['said', 'due', 'rating', 'state', 'assignee'])
  return (
    <section class="part" aria-label={words.views.late}>
      {lines.length > 0 ? (
        <CardTable
          name={words.list.table}
          rows={lines}
          keyOf={({ id }) => id}
          columns={said === undefined ? [commune] : [said, commune, ...others]}
        />
      ) : (
        <Empty>{list.hasMore ? words.list.lookFurther : words.list.none.late}</Empty>
      )}
      {list.hasMore && <MoreButton more={list.more} onMore={list.fetchMore} />}
    </section>
  )
}
