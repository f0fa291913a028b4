import { useEffect, useRef, useState } from 'preact/hooks'
import type { SurveyScope, SurveyView } from '../../../shared/api/surveys.ts'
import { type AreaId, SurveyId } from '../../../shared/ids.ts'
import { normaliseText } from '../../../shared/text.ts'
import { go } from '../address.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { Field } from '../controls/field.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { surveysApi } from './api.ts'
import { freeCode } from './edit/edits.ts'
import { isWhole, ScopePicker } from './scope-picker.tsx'
import { useWords } from './words.ts'

/** A new survey as a copy of a published one; its questions are changed afterwards. */
export function NewSurveyDialog(props: {
  surveys: readonly SurveyView[]
  province: AreaId
  onClose: () => void
}) {
  const { surveys, province, onClose } = props
  const words = useWords()
  const { text, say } = useLanguage()
  const bases = surveys.filter(({ version }) => version > 0)
  const [base, setBase] = useState(bases[0]?.id)
  const [name, setName] = useState('')
  const [ownCode, setOwnCode] = useState<string>()
  const [scope, setScope] = useState<SurveyScope>({ level: 'province', province })
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  const isTried = tries > 0
  const task = useTask()

  const taken = surveys.map(({ id }) => id)
  const code = ownCode ?? (name === '' ? '' : freeCode(name, taken))
  const id = SurveyId.safeParse(code)
  const title = normaliseText(name).trim()

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  const save = () => {
    setTries(tries + 1)
    const from = bases.find((one) => one.id === base)
    if (!id.success || title === '' || from === undefined || !isWhole(scope)) return
    void task.run(async () => {
      const survey = { id: id.data, title: { vi: title }, scope }
      await surveysApi.create({ ...survey, from: { survey: from.id, version: from.version } })
      go({ page: 'surveys', province, survey: id.data, view: 'edit' })
    })
  }

  return (
    <Dialog title={words.create.title} onClose={onClose}>
      <form
        ref={form}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={words.create.from}
          hint={words.create.fromHint}
          problem={base === undefined ? words.create.noBase : undefined}
        >
          {(box) => (
            <select
              {...box}
              value={base ?? ''}
              onChange={(event) => setBase(bases.find((one) => one.id === event.currentTarget.value)?.id)}
            >
              {bases.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={words.create.name}
          problem={isTried && title === '' ? words.create.nameNeeded : undefined}
        >
          {(box) => (
            <input
              {...box}
              value={name}
              maxLength={200}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={words.create.id}
          hint={words.create.idHint}
          problem={isTried && !id.success ? words.create.idWrong : undefined}
        >
          {(box) => (
            <input
              {...box}
              value={code}
              maxLength={41}
              autocomplete="off"
              onInput={(event) => setOwnCode(event.currentTarget.value)}
            />
          )}
        </Field>
        <ScopePicker province={province} scope={scope} onChange={setScope} />
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy || base === undefined}>
            {words.create.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
