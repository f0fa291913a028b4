import type { AreaId } from '../../../../shared/ids.ts'
import { kinds, type TrainingRecord } from '../../../../shared/register/kinds.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { type Directory, present } from '../commune/directory.ts'
import { useRegister } from '../desk.ts'
import { DayBox, Pair, TextBox } from '../entries/boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { useWords } from '../words.ts'
import { readTraining, trainingDraft } from './training-form.ts'

type Props = EntryDialogProps<TrainingRecord> & { commune: AreaId; directory: Directory }

/** Adds or changes a training course, with who took part. */
export function TrainingDialog({ commune, directory, ...props }: Props) {
  const words = useWords()
  const { today } = useRegister()
  const teamName = new Map(directory.teams.map(({ id, name }) => [id, name]))
  const all = directory.members ?? []
  const now = new Set(present(all, today))
  return (
    <EntryDialog
      {...props}
      title={props.entry === undefined ? words.trainings.add : words.changeNamed(props.entry.record.topic)}
      kind={kinds.trainings}
      within={{ commune }}
      idLetter="r"
      draftOf={(record) => trainingDraft(record, today)}
      read={(draft, id) => readTraining(draft, { id, commune })}
    >
      {(form) => {
        const members = form.bind('members')
        return (
          <>
            <TextBox {...form.bind('topic')} label={words.trainings.topic} />
            <DayBox {...form.bind('day')} label={words.trainings.day} />
            <CheckList
              label={words.trainings.whoTookPart(members.value.length)}
              problem={members.problem}
              hint={all.length === 0 ? words.trainings.noMembers : ''}
              searchLabel={words.search}
              more={words.moreHidden}
              choices={all
                .filter((member) => now.has(member) || members.value.includes(member.id))
                .map(({ id, name, team }) => ({ id, label: name, note: teamName.get(team) }))}
              chosen={members.value}
              onChange={members.onChange}
            />
            <Pair>
              <TextBox
                {...form.bind('others')}
                kind="number"
                label={words.trainings.others}
                hint={words.trainings.othersHint}
              />
            </Pair>
          </>
        )
      }}
    </EntryDialog>
  )
}
