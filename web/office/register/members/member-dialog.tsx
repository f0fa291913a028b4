import { kinds } from '../../../../shared/register/kinds.ts'
import type { MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { CheckBox } from '../../controls/check-box.tsx'
import { useRegister } from '../desk.ts'
import { TextBox } from '../entries/boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { ValidityBoxes } from '../entries/validity-boxes.tsx'
import { useWords } from '../words.ts'
import { memberDraft, readMember } from './member-form.ts'

/** Adds or changes a member of a team. */
export function MemberDialog({ team, ...props }: EntryDialogProps<MemberRecord> & { team: TeamRecord }) {
  const words = useWords()
  const { today } = useRegister()
  const { id: teamId, commune } = team
  return (
    <EntryDialog
      {...props}
      title={
        props.entry === undefined
          ? words.members.addTo(team.name)
          : words.changeNamed(props.entry.record.name)
      }
      kind={kinds.members}
      within={{ commune, team: teamId }}
      idLetter="m"
      draftOf={(record) => memberDraft(record, today)}
      read={(draft, id, record) => readMember(draft, { id, commune, team: teamId }, record)}
    >
      {(form, record) => {
        const leader = form.bind('leader')
        return (
          <>
            <TextBox {...form.bind('name')} label={words.members.nameField} />
            <CheckBox label={words.members.isLeader} checked={leader.value} onChange={leader.onChange} />
            <TextBox
              {...form.bind('subgroup')}
              label={words.members.subgroup}
              hint={words.members.subgroupHint}
            />
            <ValidityBoxes form={form} isNew={record === undefined} />
          </>
        )
      }}
    </EntryDialog>
  )
}
