import { useWords } from '../words.ts'
import { DayBox, Pair } from './boxes.tsx'
import type { Form } from './entry-dialog.tsx'

/** From which day an entry stands in the register; the last one only where there is an entry to end. */
export function ValidityBoxes<Draft extends { from: string; lastDay: string }>(props: {
  form: Form<Draft>
  isNew: boolean
}) {
  const words = useWords()
  const { form, isNew } = props
  return (
    <Pair>
      <DayBox {...form.bind('from')} label={words.fields.from} />
      {!isNew && (
        <DayBox {...form.bind('lastDay')} label={words.fields.lastDay} hint={words.fields.lastDayHint} />
      )}
    </Pair>
  )
}
