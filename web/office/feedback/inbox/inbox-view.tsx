import type { AreaId } from '../../../../shared/ids.ts'
import { oneOf } from '../one/one-of.ts'
import { OnePage } from '../one/one-page.tsx'
import type { ViewProps } from '../view-props.ts'
import { useWords } from '../words.ts'
import { CaseList } from './case-list.tsx'
import { useCommuneList } from './commune-list.ts'
import { FilterForm } from './filter-form.tsx'
import { HeldNotice } from './held-notice.tsx'
import { Overview } from './overview.tsx'

/** What waits for an answer, the first due first; of a whole province where it waits. */
export function InboxView(props: ViewProps) {
  const { commune, address } = props
  const one = oneOf(props)
  if (one !== undefined) return <OnePage key={one.name.id} {...one} me={props.me} />
  if (commune === undefined) return <Overview province={props.province} address={address} />
  return <CommuneInbox {...props} commune={commune} />
}

function CommuneInbox({ me, address, province, commune }: ViewProps & { commune: AreaId }) {
  const words = useWords()
  const { survey: _, ...at } = address
  const list = useCommuneList({ province, commune, address, show: 'open' })
  return (
    <section class="part" aria-label={words.views.inbox}>
      {me.staff.commune !== undefined && <HeldNotice province={province} address={at} />}
      <FilterForm list={list} province={province} address={at} has={['show', 'topic', 'tag']} />
      <CaseList
        list={list}
        me={me.staff.email}
        columns={['said', 'rating', 'place', 'due', 'state', 'assignee']}
        address={at}
        none={words.list.none.open}
      />
    </section>
  )
}
