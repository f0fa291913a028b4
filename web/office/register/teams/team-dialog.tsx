import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import {
  type HamletRecord,
  TeamKind,
  TeamLevel,
  type TeamRecord,
} from '../../../../shared/register/records.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { present } from '../commune/directory.ts'
import { useRegister } from '../desk.ts'
import { SelectBox, TextBox } from '../entries/boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { ValidityBoxes } from '../entries/validity-boxes.tsx'
import { useWords } from '../words.ts'
import { readTeam, teamDraft } from './team-form.ts'
import { useTeamWords } from './team-words.ts'

type Props = EntryDialogProps<TeamRecord> & { commune: AreaId; hamlets: readonly HamletRecord[] }

/** Adds or changes a team of a commune. */
export function TeamDialog({ commune, hamlets, ...props }: Props) {
  const words = useWords()
  const names = useTeamWords()
  const { today, overview } = useRegister()
  return (
    <EntryDialog
      {...props}
      title={
        props.entry === undefined
          ? words.teams.add(overview.settings.teamShort)
          : words.changeNamed(props.entry.record.name)
      }
      kind={kinds.teams}
      within={{ commune }}
      idLetter="t"
      draftOf={(record) => teamDraft(record, overview.settings.teamShort, today)}
      read={(draft, id) => readTeam(draft, { id, commune })}
    >
      {(form, record) => (
        <>
          <TextBox {...form.bind('name')} label={words.teams.nameField} />
          <SelectBox
            {...form.bind('kind')}
            label={words.teams.kind}
            options={TeamKind.options.map((id) => ({ id, label: names.kind(id) }))}
          />
          <SelectBox
            {...form.bind('level')}
            label={words.teams.level}
            hint={form.draft.level === 'commune' ? words.teams.wholeCommuneHint : ''}
            options={TeamLevel.options.map((id) => ({ id, label: names.level(id) }))}
          />
          {form.draft.level === 'hamlet' && (
            <HamletChoice
              form={form.bind('hamlets')}
              hamlets={choosable(hamlets, form.draft.hamlets, today)}
            />
          )}
          <ValidityBoxes form={form} isNew={record === undefined} />
        </>
      )}
    </EntryDialog>
  )
}

function HamletChoice(props: {
  form: { value: string[]; problem: string | undefined; onChange: (chosen: string[]) => void }
  hamlets: readonly HamletRecord[]
}) {
  const words = useWords()
  const { value, problem, onChange } = props.form
  return (
    <CheckList
      label={words.teams.hamlets}
      hint={props.hamlets.length === 0 ? words.teams.noHamlets : ''}
      problem={problem}
      searchLabel={words.search}
      more={words.moreHidden}
      choices={props.hamlets.map(({ id, name }) => ({ id, label: name }))}
      chosen={value}
      onChange={onChange}
    />
  )
}

// What is over but was chosen before can still be seen and taken away.
function choosable(hamlets: readonly HamletRecord[], chosen: readonly string[], today: HamletRecord['from']) {
  const now = present(hamlets, today)
  return hamlets.filter((hamlet) => now.includes(hamlet) || chosen.includes(hamlet.id))
}
