import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { TeamRecord } from '../../../../shared/register/records.ts'
import type { Address } from '../../address.ts'
import type { Column } from '../../controls/card-table.tsx'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { byName } from '../../results/sort.ts'
import { registerAddress } from '../addresses.ts'
import type { Crew } from '../cards/portions.ts'
import { PrintCards } from '../cards/print-cards.tsx'
import { crewOf, present, useDirectory } from '../commune/directory.ts'
import { useMay, useRegister } from '../desk.ts'
import { EndDialog } from '../entries/end-dialog.tsx'
import { EntryList } from '../entries/entry-list.tsx'
import { OverNote } from '../entries/over-note.tsx'
import { useWords } from '../words.ts'
import { TeamDialog } from './team-dialog.tsx'
import { useTeamWords } from './team-words.ts'

/** A commune's teams; each leads to its members. */
export function Teams({ commune, address, place }: { commune: AreaId; address: Address; place: string }) {
  const words = useWords()
  const names = useTeamWords()
  const { language } = useLanguage()
  const may = useMay()
  const { today, province, overview } = useRegister()
  const { load, reload } = useDirectory(commune, true)
  const directory = load.at === 'ready' ? load.value : undefined
  const members = directory?.members
  const hamletName = new Map((directory?.hamlets ?? []).map(({ id, name }) => [id, name]))
  const { teamShort } = overview.settings

  const name: Column<TeamRecord> = {
    key: 'name',
    label: words.teams.nameField,
    cell: (record) => (
      <>
        <Link to={registerAddress.team(province, commune, record.id)}>{record.name}</Link>
        <OverNote record={record} />
      </>
    ),
  }
  const crew: Column<TeamRecord> = {
    key: 'members',
    label: words.teams.members,
    isNumber: true,
    cell: (record) =>
      members === undefined ? '…' : numberText(crewOf(members, record.id, today).length, language),
  }
  return (
    <EntryList
      kind={kinds.teams}
      address={address}
      within={{ commune }}
      words={{
        name: words.teams.name(teamShort),
        add: words.teams.add(teamShort),
        empty: words.teams.empty,
        emptyReadOnly: words.teams.emptyReadOnly,
      }}
      mayEdit={may('edit-register', commune)}
      order={(a, b) => byName(a.name, b.name)}
      columns={[
        name,
        { key: 'kind', label: words.teams.kind, cell: ({ kind }) => names.kind(kind) },
        { key: 'level', label: words.teams.level, cell: ({ level }) => names.level(level) },
        {
          key: 'hamlets',
          label: words.teams.hamlets,
          cell: ({ level, hamlets }) =>
            level === 'commune'
              ? words.wholeCommune
              : hamlets.map((id) => hamletName.get(id) ?? '…').join(', '),
        },
        ...(may('see-members', commune) ? [crew] : []),
      ]}
      form={(dialog) => <TeamDialog {...dialog} commune={commune} hamlets={directory?.hamlets ?? []} />}
      end={(dialog) => <EndDialog {...dialog} kind={kinds.teams} about={words.teams.endAbout} />}
      onSaved={reload}
      tools={
        may('invite', commune) &&
        members !== undefined && (
          <PrintCards
            label={words.cards.ofCommune}
            place={place}
            commune={commune}
            crews={crewsOf(directory?.teams ?? [], members, today)}
          />
        )
      }
    />
  )
}

// A card is for an active member of an active team.
function crewsOf(
  teams: readonly TeamRecord[],
  members: Parameters<typeof crewOf>[0],
  today: Parameters<typeof crewOf>[2],
): Crew[] {
  return present(teams, today).map(({ id }) => ({
    team: id,
    members: crewOf(members, id, today).map((member) => member.id),
  }))
}
