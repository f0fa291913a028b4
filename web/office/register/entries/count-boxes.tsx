import { dayText, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { DayBox, Pair, TextBox } from './boxes.tsx'
import type { CountDraft, DatedCount } from './counts.ts'
import type { Form } from './entry-dialog.tsx'

/** A new count and its day, and the counts that there are already. */
export function CountBoxes<Draft extends CountDraft>(props: {
  form: Form<Draft>
  label: string
  history: readonly DatedCount[]
}) {
  const words = useWords()
  const { language } = useLanguage()
  const { form, history } = props
  return (
    <>
      <Pair>
        <TextBox
          {...form.bind('count')}
          kind="number"
          label={history.length === 0 ? props.label : words.newCount(props.label)}
          hint={history.length === 0 ? words.countHintFirst : words.countHint}
        />
        <DayBox {...form.bind('countFrom')} label={words.fields.countFrom} />
      </Pair>
      {history.length > 0 && (
        <div class="history">
          <h3>{words.countHistory}</h3>
          <ul>
            {history.toReversed().map(({ from, count }) => (
              <li key={from}>{words.countFrom(numberText(count, language), dayText(from))}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
