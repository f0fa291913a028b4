import { useState } from 'preact/hooks'
import type { TeamDevice } from '../../../../shared/api/devices.ts'
import type { TeamRecord } from '../../../../shared/register/records.ts'
import { CardTable, type Column } from '../../controls/card-table.tsx'
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx'
import { dateText, timeText } from '../../format.ts'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { useMay, useRegister } from '../desk.ts'
import { useWords } from '../words.ts'

/** The phones that have joined a team; looking at them is written down, so it is asked for. */
export function TeamPhones({ team }: { team: TeamRecord }) {
  const words = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('see-phones', team.commune)) return null
  return (
    <div class="team-phones">
      <h3>{words.teamPhones.title}</h3>
      {open ? (
        <List team={team} mayEnd={may('end-phones', team.commune)} />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {words.teamPhones.show}
        </button>
      )}
    </div>
  )
}

function List({ team, mayEnd }: { team: TeamRecord; mayEnd: boolean }) {
  const words = useWords()
  const { api, say } = useRegister()
  const { load, reload } = useLoad(team.id, () => api.phones(team))
  const [ending, setEnding] = useState<TeamDevice>()
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const { devices } = load.value
  if (devices.length === 0) return <Empty>{words.teamPhones.none}</Empty>

  const nameOf = ({ memberName, kind }: TeamDevice) =>
    words.teamPhones.ofPerson(memberName, kind === '' ? words.teamPhones.unknownKind : kind)
  const end = async (device: TeamDevice) => {
    await api.endPhone(team, device.id)
    say({ text: words.teamPhones.ended(nameOf(device)) })
    reload()
  }
  const columns: Column<TeamDevice>[] = [
    { key: 'name', label: words.teamPhones.person, cell: ({ memberName }) => memberName },
    {
      key: 'kind',
      label: words.teamPhones.kind,
      cell: ({ kind }) => (kind === '' ? words.teamPhones.unknownKind : kind),
    },
    {
      key: 'joined',
      label: words.teamPhones.joined,
      cell: ({ joinedAt }) => `${dateText(joinedAt)} ${timeText(joinedAt)}`,
    },
    {
      key: 'state',
      label: words.teamPhones.state,
      cell: ({ endedAt }) =>
        endedAt === undefined ? words.teamPhones.isIn : words.teamPhones.isOut(dateText(endedAt)),
    },
  ]
  return (
    <>
      <CardTable
        name={words.teamPhones.title}
        columns={columns}
        rows={devices}
        keyOf={({ id }) => id}
        isFaint={({ endedAt }) => endedAt !== undefined}
        {...(mayEnd
          ? {
              actions: {
                label: words.actions,
                of: (device: TeamDevice) =>
                  device.endedAt === undefined && (
                    <button
                      type="button"
                      class="plain"
                      aria-label={words.teamPhones.endTitle(nameOf(device))}
                      onClick={() => setEnding(device)}
                    >
                      {words.teamPhones.end}
                    </button>
                  ),
              },
            }
          : {})}
      />
      {ending !== undefined && (
        <ConfirmDialog
          title={words.teamPhones.endTitle(nameOf(ending))}
          confirm={words.teamPhones.end}
          onConfirm={() => end(ending)}
          onClose={() => setEnding(undefined)}
        >
          <p>{words.teamPhones.about}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
