import type { AreaId } from '../../../../shared/ids.ts'
import { kinds, type ZaloGroupRecord } from '../../../../shared/register/kinds.ts'
import type { HamletRecord } from '../../../../shared/register/records.ts'
import { useRegister } from '../desk.ts'
import { SelectBox, TextBox } from '../entries/boxes.tsx'
import { CountBoxes } from '../entries/count-boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { ValidityBoxes } from '../entries/validity-boxes.tsx'
import { useWords } from '../words.ts'
import { readZaloGroup, zaloGroupDraft } from './zalo-group-form.ts'

type Props = EntryDialogProps<ZaloGroupRecord> & { commune: AreaId; hamlets: readonly HamletRecord[] }

/** Adds or changes a Zalo group of a commune. */
export function ZaloGroupDialog({ commune, hamlets, ...props }: Props) {
  const words = useWords()
  const { today } = useRegister()
  return (
    <EntryDialog
      {...props}
      title={props.entry === undefined ? words.zaloGroups.add : words.changeNamed(props.entry.record.name)}
      kind={kinds['zalo-groups']}
      within={{ commune }}
      idLetter="z"
      draftOf={(record) => zaloGroupDraft(record, today)}
      read={(draft, id, record) => readZaloGroup(draft, { id, commune }, record)}
    >
      {(form, record) => (
        <>
          <TextBox {...form.bind('name')} label={words.zaloGroups.nameField} />
          <SelectBox
            {...form.bind('hamlet')}
            label={words.zaloGroups.hamlet}
            options={[
              { id: '', label: words.wholeCommune },
              ...hamlets.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
          <TextBox
            {...form.bind('link')}
            kind="url"
            label={words.zaloGroups.link}
            hint={words.zaloGroups.linkHint}
          />
          <CountBoxes form={form} label={words.zaloGroups.people} history={record?.people ?? []} />
          <ValidityBoxes form={form} isNew={record === undefined} />
        </>
      )}
    </EntryDialog>
  )
}
