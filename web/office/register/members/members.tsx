import { useState } from 'preact/hooks'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { isActive } from '../../../../shared/register/validity.ts'
import type { Address } from '../../address.ts'
import { Empty } from '../../notices.tsx'
import { PrintCards } from '../cards/print-cards.tsx'
import { ShowInvitation } from '../cards/show-invitation.tsx'
import { byRank, crewOf, useDirectory } from '../commune/directory.ts'
import { useMay, useRegister } from '../desk.ts'
import { EndDialog } from '../entries/end-dialog.tsx'
import { EntryList } from '../entries/entry-list.tsx'
import { OverNote } from '../entries/over-note.tsx'
import type { Entry } from '../entries/revise.ts'
import { EndPhonesDialog } from '../phones/end-phones-dialog.tsx'
import { useWords } from '../words.ts'
import { MemberDialog } from './member-dialog.tsx'

/** Whose phones are to lose their access. */
type Resting = { member: MemberRecord; saved: (entry: Entry<MemberRecord>) => void }

/** The members of a team, the leader first, with their cards and phones; only for whom may see names of people. */
export function Members({ team, address }: { team: TeamRecord; address: Address }) {
  const words = useWords()
  const may = useMay()
  const { today } = useRegister()
  const { commune } = team
  const [resting, setResting] = useState<Resting>()
  const { load, reload } = useDirectory(commune, true)
  if (!may('see-members', commune)) return <Empty>{words.members.hidden}</Empty>

  const members = load.at === 'ready' ? load.value.members : undefined
  const crew = members === undefined ? [] : crewOf(members, team.id, today)
  const mayInvite = may('invite', commune)
  const hasCard = (member: MemberRecord) => isActive(member, today) && isActive(team, today)
  return (
    <>
      <EntryList
        kind={kinds.members}
        address={address}
        within={{ commune, team: team.id }}
        words={words.members}
        mayEdit={may('edit-register', commune)}
        order={byRank}
        columns={[
          {
            key: 'name',
            label: words.members.nameField,
            cell: (record) => (
              <>
                {record.name}
                {record.subgroup !== undefined && (
                  <small>
                    {words.members.subgroup}: {record.subgroup}
                  </small>
                )}
                <OverNote record={record} />
              </>
            ),
          },
          {
            key: 'role',
            label: words.members.role,
            cell: ({ leader }) => (leader ? <strong>{words.members.leader}</strong> : words.members.member),
          },
        ]}
        form={(dialog) => <MemberDialog {...dialog} team={team} />}
        end={(dialog) => <EndDialog {...dialog} kind={kinds.members} about={words.members.endAbout} />}
        onSaved={reload}
        actions={
          mayInvite
            ? ({ record }, saved) =>
                hasCard(record) && (
                  <>
                    <PrintCards
                      plain
                      label={words.cards.one}
                      place={record.name}
                      commune={commune}
                      crews={[{ team: team.id, members: [record.id] }]}
                    />
                    <ShowInvitation team={team} member={record} crew={1} />
                    <button
                      type="button"
                      class="plain"
                      aria-label={words.phones.title(record.name)}
                      onClick={() => setResting({ member: record, saved })}
                    >
                      {words.phones.button}
                    </button>
                  </>
                )
            : undefined
        }
        tools={
          mayInvite &&
          members !== undefined &&
          isActive(team, today) && (
            <>
              <ShowInvitation team={team} crew={crew.length} />
              <PrintCards
                label={words.cards.ofTeam}
                place={team.name}
                commune={commune}
                crews={[{ team: team.id, members: crew.map(({ id }) => id) }]}
              />
            </>
          )
        }
      />
      {resting !== undefined && <EndPhonesDialog {...resting} onClose={() => setResting(undefined)} />}
    </>
  )
}
