import { useState } from 'preact/hooks'
import type { StaffEntry } from '../../../shared/api/staff.ts'
import { areaName } from '../../../shared/area-name.ts'
import { CardTable } from '../controls/card-table.tsx'
import { SearchBox } from '../controls/search-box.tsx'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import type { Order } from '../results/sort.ts'
import { arrange, type Row } from './order.ts'
import type { Communes } from './people-api.ts'
import { useWords } from './words.ts'

type Acts = Record<'onEdit' | 'onEnd' | 'onSignOut', (entry: StaffEntry) => void>

/** People as rows: found by any of their words, sorted by any column. Nobody acts on the own row. */
export function PeopleTable(props: {
  entries: readonly StaffEntry[]
  communes: Communes
  /** The e-mail of whoever looks. */
  own: string
  search: string
  onSearch: (words: string) => void
  acts?: Acts
  /** Whose role may be changed. */
  mayAct?: (entry: StaffEntry) => boolean
}) {
  const { acts, own, mayAct = () => true } = props
  const { language } = useLanguage()
  const words = useWords()
  const [order, onSort] = useState<Order<string>>({ column: 'name', direction: 'ascending' })
  const placeOf = ({ staff: { commune } }: StaffEntry) => {
    if (commune === undefined) return words.wholeProvince
    const found = props.communes.find(({ id }) => id === commune)
    return found === undefined ? words.goneCommune : areaName(found)
  }
  const all: Row[] = props.entries.map((entry) => ({
    entry,
    role: words.roles[entry.staff.role].name,
    place: placeOf(entry),
    bound: entry.bound ? words.bound : words.unbound,
  }))
  const rows = arrange(all, props.search, order)

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <SearchBox label={words.search} value={props.search} onSearch={props.onSearch} />
        <p class="quiet" role="status">
          {words.count(numberText(rows.length, language), numberText(all.length, language))}
        </p>
      </form>
      {rows.length === 0 ? (
        <Empty>{words.noMatch}</Empty>
      ) : (
        <CardTable<Row>
          name={words.table}
          rows={rows}
          keyOf={({ entry }) => entry.staff.email}
          sorting={{ order, onSort }}
          columns={[
            {
              key: 'name',
              label: words.columns.name,
              cell: ({ entry: { staff } }) => (
                <>
                  <span class="strong">{staff.name}</span>
                  {staff.email === own && <span class="quiet"> ({words.you})</span>}
                  <small>{staff.email}</small>
                </>
              ),
            },
            { key: 'role', label: words.columns.role, cell: ({ role }) => role },
            { key: 'place', label: words.columns.place, cell: ({ place }) => place },
            { key: 'bound', label: words.columns.bound, cell: ({ bound }) => bound },
          ]}
          {...(acts === undefined
            ? {}
            : {
                actions: {
                  label: words.actions,
                  of: ({ entry }) =>
                    entry.staff.email !== own && mayAct(entry) && <Actions entry={entry} acts={acts} />,
                },
              })}
        />
      )}
    </>
  )
}

function Actions({ entry, acts }: { entry: StaffEntry; acts: Acts }) {
  const words = useWords()
  const { name } = entry.staff
  if (entry.ended) {
    return (
      <button
        type="button"
        class="plain"
        aria-label={words.giveBackTo(name)}
        onClick={() => acts.onEdit(entry)}
      >
        {words.giveBack}
      </button>
    )
  }
  return (
    <>
      <button type="button" class="plain" aria-label={words.editOf(name)} onClick={() => acts.onEdit(entry)}>
        {words.edit}
      </button>
      {entry.bound && (
        <button
          type="button"
          class="plain"
          aria-label={words.signOutOf(name)}
          onClick={() => acts.onSignOut(entry)}
        >
          {words.signOut}
        </button>
      )}
      <button type="button" class="plain" aria-label={words.endOf(name)} onClick={() => acts.onEnd(entry)}>
        {words.end}
      </button>
    </>
  )
}
