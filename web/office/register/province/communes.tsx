import { useState } from 'preact/hooks'
import type { MemberCounts } from '../../../../shared/api/register.ts'
import { type Address, go } from '../../address.ts'
import { CardTable, type Column } from '../../controls/card-table.tsx'
import { SearchBox } from '../../controls/search-box.tsx'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { type Load, useLoad } from '../../load.ts'
import { Empty } from '../../notices.tsx'
import type { Order } from '../../results/sort.ts'
import { registerAddress, withSearch } from '../addresses.ts'
import { useMay, useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { type CommuneRow, communeRows } from './commune-rows.ts'

/** The communes of a province, and how much of the register each has. */
export function Communes({ address }: { address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const { province, overview, api } = useRegister()
  const mayEdit = useMay()('edit-register')
  const [order, setOrder] = useState<Order<string>>({ column: 'name', direction: 'ascending' })
  const { load } = useLoad(`members ${province}`, api.memberCounts)
  const { communes } = overview
  if (communes.length === 0) return <Empty title={words.communes.noneTitle}>{words.communes.none}</Empty>

  const counts = load.at === 'ready' ? load.value : undefined
  const rows = communeRows(communes, counts, address.q ?? '', order)
  const isBare = communes.every(({ hamlets, teams }) => hamlets === 0 && teams === 0)
  return (
    <>
      {isBare && mayEdit && <p class="notice caution">{words.communes.bare}</p>}
      <div class="tools">
        <SearchBox
          label={words.communes.search}
          value={address.q ?? ''}
          onSearch={(typed) => go(withSearch(address, typed), 'replace')}
        />
        <p class="quiet" role="status">
          {words.communes.count(numberText(rows.length, language), numberText(communes.length, language))}
        </p>
      </div>
      {rows.length === 0 ? (
        <Empty>{words.noMatch}</Empty>
      ) : (
        <CardTable
          name={words.communes.caption}
          columns={columnsWith(load)}
          rows={rows}
          keyOf={({ id }) => id}
          sorting={{ order, onSort: setOrder }}
        />
      )}
    </>
  )

  function columnsWith(members: Load<MemberCounts>): Column<CommuneRow>[] {
    const number = (key: 'hamlets' | 'households' | 'teams', label: string): Column<CommuneRow> => ({
      key,
      label,
      isNumber: true,
      cell: (row) => numberText(row[key], language),
    })
    return [
      {
        key: 'name',
        label: words.communes.name,
        cell: ({ id, name, formerly }) => (
          <>
            <Link to={registerAddress.commune(province, id)}>{name}</Link>
            {formerly.length > 0 && <small>{words.communes.formerly(formerly.join(', '))}</small>}
          </>
        ),
      },
      { key: 'code', label: words.communes.code, isNumber: true, cell: ({ code }) => code },
      number('hamlets', words.communes.hamlets),
      number('households', words.communes.households),
      number('teams', words.communes.teams(overview.settings.teamShort)),
      {
        key: 'members',
        label: words.communes.members,
        isNumber: true,
        cell: (row) => (members.at === 'loading' ? '…' : numberText(row.members, language)),
      },
    ]
  }
}
