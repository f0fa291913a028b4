import { areaName } from '../../../../shared/area-name.ts'
import { type CampaignRecord, kinds } from '../../../../shared/register/kinds.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { useRegister } from '../desk.ts'
import { DayBox, Pair, TextBox } from '../entries/boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { useWords } from '../words.ts'
import { campaignDraft, readCampaign } from './campaign-form.ts'
import { TargetBoxes } from './target-boxes.tsx'

/** Adds or changes a campaign of the province. */
export function CampaignDialog(props: EntryDialogProps<CampaignRecord>) {
  const words = useWords()
  const { today, overview } = useRegister()
  return (
    <EntryDialog
      {...props}
      title={props.entry === undefined ? words.campaigns.add : words.changeNamed(props.entry.record.name)}
      kind={kinds.campaigns}
      within={{}}
      idLetter="k"
      draftOf={(record) => campaignDraft(record, today)}
      read={(draft, id) => readCampaign(draft, id)}
    >
      {(form) => {
        const communes = form.bind('communes')
        return (
          <>
            <TextBox {...form.bind('name')} label={words.campaigns.nameField} />
            <Pair>
              <DayBox {...form.bind('from')} label={words.campaigns.from} />
              <DayBox {...form.bind('to')} label={words.campaigns.to} />
            </Pair>
            <CheckList
              label={words.campaigns.communes}
              hint={words.campaigns.communesHint}
              problem={communes.problem}
              searchLabel={words.search}
              more={words.moreHidden}
              choices={overview.communes.map((commune) => ({ id: commune.id, label: areaName(commune) }))}
              chosen={communes.value}
              onChange={communes.onChange}
            />
            <TargetBoxes form={form} />
          </>
        )
      }}
    </EntryDialog>
  )
}
