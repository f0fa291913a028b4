import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { HamletRecord } from '../../../../shared/register/records.ts'
import type { Address } from '../../address.ts'
import { dayText, MISSING, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { byName } from '../../results/sort.ts'
import { registerAddress } from '../addresses.ts'
import { inCharge, useDirectory } from '../commune/directory.ts'
import { useMay, useRegister } from '../desk.ts'
import { countNow } from '../entries/counts.ts'
import { EndDialog } from '../entries/end-dialog.tsx'
import { EntryList } from '../entries/entry-list.tsx'
import { OverNote } from '../entries/over-note.tsx'
import { useWords } from '../words.ts'
import { HamletDialog } from './hamlet-dialog.tsx'

/** A commune's hamlets: households by their last count, and who looks after them. */
export function Hamlets({ commune, address }: { commune: AreaId; address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const { today } = useRegister()
  const { load } = useDirectory(commune, false)
  const teams = load.at === 'ready' ? load.value.teams : undefined
  const count = (record: HamletRecord) => countNow(record.households, today)
  return (
    <EntryList
      kind={kinds.hamlets}
      address={address}
      within={{ commune }}
      words={words.hamlets}
      mayEdit={useMay()('edit-register', commune)}
      order={(a, b) => byName(a.name, b.name)}
      columns={[
        {
          key: 'name',
          label: words.hamlets.nameField,
          cell: (record) => (
            <>
              {record.name}
              <OverNote record={record} />
            </>
          ),
        },
        {
          key: 'households',
          label: words.hamlets.households,
          isNumber: true,
          cell: (record) => numberText(count(record)?.count, language),
        },
        {
          key: 'counted',
          label: words.hamlets.countedOn,
          isNumber: true,
          cell: (record) => {
            const last = count(record)
            return last === undefined ? words.hamlets.notCounted : dayText(last.from)
          },
        },
        {
          key: 'teams',
          label: words.hamlets.teams,
          cell: (record) =>
            teams === undefined ? (
              '…'
            ) : (
              <TeamLinks commune={commune} teams={inCharge(teams, record.id, today)} />
            ),
        },
      ]}
      form={(dialog) => <HamletDialog {...dialog} commune={commune} />}
      end={(dialog) => <EndDialog {...dialog} kind={kinds.hamlets} about={words.hamlets.endAbout} />}
    />
  )
}

function TeamLinks(props: { commune: AreaId; teams: ReturnType<typeof inCharge> }) {
  const { province } = useRegister()
  if (props.teams.length === 0) return <>{MISSING}</>
  return (
    <ul>
      {props.teams.map(({ id, name }) => (
        <li key={id}>
          <Link to={registerAddress.team(province, props.commune, id)}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}
