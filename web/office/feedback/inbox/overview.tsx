import { useMemo } from 'preact/hooks'
import { COUNTED_TO, type FeedbackOverview } from '../../../../shared/api/feedback.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { CardTable } from '../../controls/card-table.tsx'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { feedbackApi } from '../feedback-api.ts'
import type { FeedbackViewName } from '../views.ts'
import { useWords } from '../words.ts'
import { worstFirst } from './worst-first.ts'

type Row = FeedbackOverview['communes'][number]

/** Where in a province something waits, the worst first; each number leads there. */
export function Overview({ province, address }: { province: AreaId; address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const api = useMemo(() => feedbackApi(province), [province])
  const { load, reload } = useLoad(province, api.overview)
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />

  const { columns, table, orMore, none, others } = words.overview
  const rows = worstFirst(load.value.communes)
  const quiet = load.value.communes.length - rows.length
  const { item: _, q, ...list } = address
  const count = (row: Row, name: 'late' | 'open' | 'quarantine') => {
    const text = numberText(row[name], language)
    const shown = row[name] < COUNTED_TO ? text : orMore(text)
    if (row[name] === 0) return shown
    const view: FeedbackViewName = name === 'quarantine' ? 'quarantine' : 'inbox'
    const to = { ...list, commune: row.id, view, ...(name === 'late' ? { q: 'show=late' } : {}) }
    return (
      <Link to={to} class={name === 'late' ? 'due late' : 'strong'}>
        {shown}
      </Link>
    )
  }
  return (
    <section class="part" aria-label={words.views.inbox}>
      {rows.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <CardTable
          name={table}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'commune',
              label: columns.commune,
              cell: ({ id, name }) => <Link to={{ ...list, commune: id }}>{name}</Link>,
            },
            { key: 'late', label: columns.late, isNumber: true, cell: (row) => count(row, 'late') },
            { key: 'open', label: columns.open, isNumber: true, cell: (row) => count(row, 'open') },
            {
              key: 'quarantine',
              label: columns.quarantine,
              isNumber: true,
              cell: (row) => count(row, 'quarantine'),
            },
          ]}
        />
      )}
      {rows.length > 0 && quiet > 0 && <p class="quiet others">{others(numberText(quiet, language))}</p>}
    </section>
  )
}
