import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { HamletRecord } from '../../../../shared/register/records.ts'
import { useRegister } from '../desk.ts'
import { TextBox } from '../entries/boxes.tsx'
import { CountBoxes } from '../entries/count-boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { ValidityBoxes } from '../entries/validity-boxes.tsx'
import { useWords } from '../words.ts'
import { hamletDraft, readHamlet } from './hamlet-form.ts'

/** Adds or changes a hamlet of a commune. */
export function HamletDialog({ commune, ...props }: EntryDialogProps<HamletRecord> & { commune: AreaId }) {
  const words = useWords()
  const { today } = useRegister()
  return (
    <EntryDialog
      {...props}
      title={props.entry === undefined ? words.hamlets.add : words.changeNamed(props.entry.record.name)}
      kind={kinds.hamlets}
      within={{ commune }}
      idLetter="h"
      draftOf={(record) => hamletDraft(record, today)}
      read={(draft, id, record) => readHamlet(draft, { id, commune }, record)}
    >
      {(form, record) => (
        <>
          <TextBox {...form.bind('name')} label={words.hamlets.nameField} hint={words.hamlets.nameHint} />
          <CountBoxes form={form} label={words.hamlets.count} history={record?.households ?? []} />
          <ValidityBoxes form={form} isNew={record === undefined} />
        </>
      )}
    </EntryDialog>
  )
}
