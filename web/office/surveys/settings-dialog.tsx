import { useState } from 'preact/hooks'
import { type SurveyDetail, SurveySettings } from '../../../shared/api/surveys.ts'
import { normaliseText } from '../../../shared/text.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { Field } from '../controls/field.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { surveysApi } from './api.ts'
import { isWhole, ScopePicker } from './scope-picker.tsx'
import { useWords } from './words.ts'

/** Title, scope and retention: what is said of the survey as a whole, whatever its versions ask. */
export function SettingsDialog(props: { detail: SurveyDetail; onClose: () => void; onSaved: () => void }) {
  const { detail, onClose, onSaved } = props
  const words = useWords()
  const { text } = useLanguage()
  const [vi, setVi] = useState(detail.title.vi)
  const [en, setEn] = useState(detail.title.en ?? '')
  const [days, setDays] = useState(detail.retentionDays === undefined ? '' : String(detail.retentionDays))
  const [scope, setScope] = useState(detail.scope)
  const [isTried, setTried] = useState(false)
  const task = useTask()

  const retention = SurveySettings.shape.retentionDays.safeParse(days === '' ? undefined : Number(days))
  const isRetentionRight = days === '' || retention.success
  const title = { vi: normaliseText(vi).trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) }

  const save = () => {
    setTried(true)
    if (title.vi === '' || !isRetentionRight || !isWhole(scope)) return
    void task.run(async () => {
      await surveysApi.change(detail.id, {
        title,
        scope,
        rev: detail.rev,
        ...(days === '' ? {} : { retentionDays: Number(days) }),
      })
      onSaved()
    })
  }

  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={words.settings.name}
          problem={isTried && title.vi === '' ? words.create.nameNeeded : undefined}
        >
          {(box) => <input {...box} value={vi} onInput={(event) => setVi(event.currentTarget.value)} />}
        </Field>
        <Field label={words.settings.nameEn}>
          {(box) => <input {...box} value={en} onInput={(event) => setEn(event.currentTarget.value)} />}
        </Field>
        <Field
          label={words.settings.retention}
          hint={words.settings.retentionHint}
          problem={isTried && !isRetentionRight ? words.settings.retentionWrong : undefined}
        >
          {(box) => (
            <input
              {...box}
              inputMode="numeric"
              value={days}
              onInput={(event) => setDays(event.currentTarget.value.trim())}
            />
          )}
        </Field>
        {scope.level !== 'nation' && (
          <ScopePicker province={scope.province} scope={scope} onChange={setScope} />
        )}
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy}>
            {words.settings.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
