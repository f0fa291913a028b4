import { useState } from 'preact/hooks'
import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { TeamRecord } from '../../../../shared/register/records.ts'
import type { Address } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { registerAddress } from '../addresses.ts'
import { useDirectory } from '../commune/directory.ts'
import { useMay, useRegister } from '../desk.ts'
import { OverNote } from '../entries/over-note.tsx'
import type { Entry } from '../entries/revise.ts'
import { Members } from '../members/members.tsx'
import { TeamPhones } from '../phones/team-phones.tsx'
import { useWords } from '../words.ts'
import { TeamDialog } from './team-dialog.tsx'
import { useTeamWords } from './team-words.ts'

type Props = { commune: AreaId; team: string; address: Address }

/** One team: what it is, and who is in it. */
export function TeamView({ commune, team, address }: Props) {
  const { text } = useLanguage()
  const { api, province } = useRegister()
  const words = useWords()
  const [saved, setSaved] = useState<Entry<TeamRecord>>()
  const { load, reload } = useLoad(team, () => api.find(kinds.teams, { commune }, team))
  const back = (
    <p>
      <Link to={registerAddress.commune(province, commune, 'teams')}>{words.teams.back}</Link>
    </p>
  )
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const entry = saved?.record.id === team ? saved : load.value
  if (entry === undefined) {
    return (
      <>
        {back}
        <Empty>{text.failures['not-found']}</Empty>
      </>
    )
  }
  return (
    <>
      {back}
      <Head entry={entry} onSaved={setSaved} />
      <Members team={entry.record} address={address} />
      <TeamPhones team={entry.record} />
    </>
  )
}

function Head({ entry, onSaved }: { entry: Entry<TeamRecord>; onSaved: (entry: Entry<TeamRecord>) => void }) {
  const words = useWords()
  const names = useTeamWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { record } = entry
  const { load } = useDirectory(record.commune, false)
  const hamlets = load.at === 'ready' ? load.value.hamlets : []
  const looksAfter =
    record.level === 'commune'
      ? words.wholeCommune
      : hamlets
          .filter(({ id }) => record.hamlets.includes(id))
          .map(({ name }) => name)
          .join(', ')
  return (
    <div class="team-head">
      <div>
        <h3 id="team" tabIndex={-1}>
          {record.name}
        </h3>
        <p class="quiet">
          {names.kind(record.kind)}
          {looksAfter !== '' && ` · ${words.teams.hamlets}: ${looksAfter}`}
        </p>
        <OverNote record={record} />
      </div>
      {may('edit-register', record.commune) && (
        <button type="button" onClick={() => setOpen(true)}>
          {words.teams.change}
        </button>
      )}
      {open && (
        <TeamDialog
          entry={entry}
          commune={record.commune}
          hamlets={hamlets}
          onClose={() => setOpen(false)}
          onSaved={onSaved}
        />
      )}
    </div>
  )
}
