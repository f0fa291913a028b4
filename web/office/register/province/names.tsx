import { useState } from 'preact/hooks'
import { ProvinceSettings } from '../../../../shared/register/settings.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { useMay, useRegister } from '../desk.ts'
import { TextBox } from '../entries/boxes.tsx'
import { problemsOf, tidy } from '../entries/reading.ts'
import { useWords } from '../words.ts'

/** What the province calls its teams. */
export function Names() {
  const words = useWords()
  const { overview, api, say, changed } = useRegister()
  const mayEdit = useMay()('edit-province')
  const task = useTask()
  const [draft, setDraft] = useState<ProvinceSettings>(overview.settings)
  const [tried, setTried] = useState(false)

  const candidate = { teamShort: tidy(draft.teamShort), teamLong: tidy(draft.teamLong) }
  const parsed = ProvinceSettings.safeParse(candidate)
  const problems = tried && !parsed.success ? problemsOf(parsed.error, candidate) : {}
  const bind = (name: 'teamShort' | 'teamLong') => {
    const problem = problems[name]
    return {
      value: draft[name],
      problem: problem === undefined ? undefined : words.problems[problem],
      onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    }
  }
  const save = () => {
    setTried(true)
    if (!parsed.success) return
    task.run(async () => {
      setDraft(await api.saveSettings(parsed.data))
      changed()
      say({ text: words.names.saved })
    })
  }

  if (!mayEdit) {
    return (
      <dl class="facts">
        <dt>{words.names.short}</dt>
        <dd>{overview.settings.teamShort}</dd>
        <dt>{words.names.long}</dt>
        <dd>{overview.settings.teamLong}</dd>
      </dl>
    )
  }
  return (
    <form
      class="form narrow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p>{words.names.lead}</p>
      <TextBox {...bind('teamShort')} label={words.names.short} hint={words.names.shortHint} />
      <TextBox {...bind('teamLong')} label={words.names.long} hint={words.names.longHint} />
      <FailureLine failure={task.failure} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={task.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
