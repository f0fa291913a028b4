import { useMemo } from 'preact/hooks'
import type { AreaId } from '../../../../shared/ids.ts'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { feedbackApi } from '../feedback-api.ts'
import { Overview } from '../inbox/overview.tsx'
import { MoreButton } from '../more-button.tsx'
import { oneOf } from '../one/one-of.ts'
import { OnePage } from '../one/one-page.tsx'
import { usePages } from '../pages.ts'
import type { ViewProps } from '../view-props.ts'
import { useWords } from '../words.ts'
import { Bench } from './bench.tsx'

/** What is left out of results until a person has judged it; of a whole province where there is any. */
export function QuarantineView(props: ViewProps) {
  const { commune, address } = props
  const one = oneOf(props)
  if (one !== undefined) return <OnePage key={one.name.id} {...one} me={props.me} />
  if (commune === undefined) return <Overview province={props.province} address={address} />
  return <CommuneQuarantine {...props} commune={commune} />
}

function CommuneQuarantine({ address, province, commune }: ViewProps & { commune: AreaId }) {
  const words = useWords()
  const api = useMemo(() => feedbackApi(province), [province])
  const list = usePages(commune, (after) => api.page(commune, { show: 'quarantine' }, after))
  const overview = useLoad(province, api.overview)
  const again = () => {
    list.reload()
    overview.reload()
  }
  if (list.load.at === 'loading' || overview.load.at === 'loading') return <Loading />
  if (list.load.at === 'failed') return <Failed failure={list.load.failure} onRetry={again} />
  if (overview.load.at === 'failed') return <Failed failure={overview.load.failure} onRetry={again} />
  const lines = list.pages.flatMap((page) => page.lines)
  const { communes, asOf } = overview.load.value
  const held = communes.find(({ id }) => id === commune)?.quarantine ?? lines.length
  const { survey: _, ...at } = address
  return (
    <section class="part" aria-label={words.views.quarantine}>
      <p class="quiet lead">{words.quarantine.lead}</p>
      <Bench
        lines={lines}
        topics={list.pages.flatMap(({ topics }) => topics)}
        all={{ held: Math.max(held, lines.length), until: asOf }}
        address={at}
        judge={(judged) => api.judge(commune, judged)}
        onJudged={again}
      />
      {lines.length === 0 && (
        <Empty>{list.hasMore ? words.list.lookFurther : words.list.none.quarantine}</Empty>
      )}
      {list.hasMore && <MoreButton more={list.more} onMore={list.fetchMore} />}
    </section>
  )
}
