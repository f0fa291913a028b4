import { useState } from 'preact/hooks'
import type { Kind } from '../../../../shared/register/kinds.ts'
import { Dialog } from '../../controls/dialog.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { dayText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { DayBox } from './boxes.tsx'
import { dayBefore } from './days.ts'
import { readLastDay } from './reading.ts'
import { type Entry, endedOn, type Lasting, nameOf } from './revise.ts'

/** Asks for the last day of an entry and ends it there; what was done can be taken back for a while. */
export function EndDialog<R extends Lasting>(props: {
  kind: Kind<R>
  entry: Entry<R>
  /** What follows from it. */
  about: string
  onClose: () => void
  onSaved: (entry: Entry<R>) => void
}) {
  const words = useWords()
  const { text } = useLanguage()
  const desk = useRegister()
  const task = useTask()
  const { kind, entry } = props
  const { record } = entry
  const [lastDay, setLastDay] = useState<string>(desk.today < record.from ? record.from : desk.today)
  const name = nameOf(record)
  const { until, problems } = readLastDay(lastDay, record.from)
  const problem = problems.lastDay ?? (until === undefined ? 'not-a-day' : undefined)

  const end = () => {
    if (until === undefined) return
    task.run(async () => {
      const ended = await desk.api.save(kind, { record: endedOn(record, dayBefore(until)), rev: entry.rev })
      desk.changed()
      desk.say({
        text: words.ended(name, dayText(lastDay)),
        undo: {
          label: words.undo,
          run: async () => {
            const restored = await desk.api.save(kind, { record, rev: ended.rev })
            desk.changed()
            props.onSaved(restored)
            desk.say({ text: words.restored(name) })
          },
        },
      })
      props.onSaved(ended)
      props.onClose()
    })
  }
  return (
    <Dialog title={words.endTitle(name)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          end()
        }}
      >
        <p>{props.about}</p>
        <DayBox
          label={words.fields.lastDay}
          value={lastDay}
          problem={problem === undefined ? undefined : words.problems[problem]}
          onChange={setLastDay}
          min={record.from}
        />
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy}>
            {words.end}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
