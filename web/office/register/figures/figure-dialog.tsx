import { areaName } from '../../../../shared/area-name.ts'
import { type FigureRecord, kinds } from '../../../../shared/register/kinds.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import { DayBox, Pair, SelectBox, TextBox } from '../entries/boxes.tsx'
import { EntryDialog, type EntryDialogProps } from '../entries/entry-dialog.tsx'
import { useWords } from '../words.ts'
import { figureDraft, OTHER, readFigure } from './figure-form.ts'
import { knownFigures } from './known-figures.ts'

/** Adds or corrects a figure that somebody else counts. Where it belongs stays once it is added. */
export function FigureDialog(props: EntryDialogProps<FigureRecord>) {
  const words = useWords()
  const { say } = useLanguage()
  const { today, province, overview } = useRegister()
  const known = knownFigures.map(({ code }) => code)
  return (
    <EntryDialog
      {...props}
      title={props.entry === undefined ? words.figures.add : words.figures.change}
      kind={kinds.figures}
      within={{}}
      idLetter="x"
      draftOf={(record) => figureDraft(record, { province, today, known })}
      read={(draft, id) => readFigure(draft, id)}
    >
      {(form, record) => {
        const indicator = form.bind('indicator')
        const unit = form.bind('unit')
        const choose = (code: string) => {
          indicator.onChange(code)
          const found = knownFigures.find((figure) => figure.code === code)
          if (found !== undefined) unit.onChange(say(found.unit))
        }
        return (
          <>
            <SelectBox
              {...indicator}
              onChange={choose}
              label={words.figures.indicator}
              options={[
                { id: '', label: words.choose },
                ...knownFigures.map(({ code, label }) => ({ id: code, label: say(label) })),
                { id: OTHER, label: words.figures.other },
              ]}
            />
            {indicator.value === OTHER && (
              <TextBox {...form.bind('code')} label={words.figures.code} hint={words.figures.codeHint} />
            )}
            {record === undefined && (
              <SelectBox
                {...form.bind('area')}
                label={words.figures.area}
                options={[
                  { id: province, label: areaName(overview.province) },
                  ...overview.communes.map((commune) => ({ id: commune.id, label: areaName(commune) })),
                ]}
              />
            )}
            <Pair>
              <TextBox
                {...form.bind('value')}
                kind="number"
                label={words.figures.value}
                hint={words.figures.valueHint}
              />
              <TextBox {...unit} label={words.figures.unit} />
            </Pair>
            <Pair>
              <DayBox {...form.bind('day')} label={words.figures.day} />
              <TextBox
                {...form.bind('source')}
                label={words.figures.source}
                hint={words.figures.sourceHint}
              />
            </Pair>
          </>
        )
      }}
    </EntryDialog>
  )
}
