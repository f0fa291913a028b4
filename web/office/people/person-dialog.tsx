import { useEffect, useRef, useState } from 'preact/hooks'
import { reachOf } from '../../../shared/access.ts'
import { Role } from '../../../shared/api/office.ts'
import type { StaffChange, StaffEntry } from '../../../shared/api/staff.ts'
import { areaName } from '../../../shared/area-name.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { Field } from '../controls/field.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import type { Communes } from './people-api.ts'
import { draftOf, type PersonDraft, readDraft, type Wrong } from './person-form.ts'
import { useWords } from './words.ts'

/** Gives a role to somebody new, changes the one of somebody, or gives it again to who had one. */
export function PersonDialog(props: {
  /** Somebody new without one. */
  entry: StaffEntry | undefined
  /** Those that may be given. */
  roles: readonly Role[]
  list: readonly StaffEntry[]
  communes: Communes
  onSave: (change: StaffChange) => Promise<void>
  onClose: () => void
}) {
  const { entry } = props
  const { text } = useLanguage()
  const words = useWords()
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(entry, props.roles))
  const [wrong, setWrong] = useState<Wrong>({})
  const task = useTask()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [wrong])
  const put = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part })
  const title =
    entry === undefined
      ? words.add
      : entry.ended
        ? words.giveBackTo(entry.staff.name)
        : words.editOf(entry.staff.name)

  const save = (event: Event) => {
    event.preventDefault()
    const read = readDraft(draft, entry, props.list, words.form)
    setWrong('wrong' in read ? read.wrong : {})
    if ('wrong' in read) return
    task.run(async () => {
      await props.onSave(read.change)
      props.onClose()
    })
  }

  return (
    <Dialog title={title} onClose={props.onClose}>
      <form ref={form} class="form" noValidate onSubmit={save}>
        <Field
          label={words.form.email}
          hint={entry === undefined ? words.form.emailHint : words.form.emailFixed}
          problem={wrong.email}
        >
          {(box) => (
            <input
              {...box}
              type="email"
              autocomplete="off"
              maxLength={254}
              readOnly={entry !== undefined}
              value={draft.email}
              onInput={(event) => put({ email: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.form.name} problem={wrong.name}>
          {(box) => (
            <input
              {...box}
              autocomplete="off"
              maxLength={300}
              value={draft.name}
              onInput={(event) => put({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.form.role} hint={words.roles[draft.role].does}>
          {(box) => (
            <select
              {...box}
              value={draft.role}
              onChange={(event) => put({ role: Role.parse(event.currentTarget.value) })}
            >
              {props.roles.map((role) => (
                <option key={role} value={role}>
                  {words.roles[role].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {reachOf(draft.role) === 'commune' && (
          <CommuneField
            communes={props.communes}
            value={draft.commune}
            problem={wrong.commune}
            onChange={(commune) => put({ commune })}
          />
        )}
        {entry?.ended === false && <p class="quiet">{words.form.signsOut}</p>}
        {task.failure?.code === 'out-of-scope' ? (
          <p class="notice bad" role="alert">
            {words.form.elsewhere}
          </p>
        ) : (
          <FailureLine failure={task.failure} />
        )}
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy}>
            {entry === undefined ? words.add : words.form.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function CommuneField(props: {
  communes: Communes
  value: string
  problem: string | undefined
  onChange: (commune: string) => void
}) {
  const { form } = useWords()
  const { communes } = props
  return (
    <Field
      label={form.commune}
      problem={props.problem}
      {...(communes.length === 0 ? { hint: form.noCommunes } : {})}
    >
      {(box) => (
        <select {...box} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <option value="">{form.pickCommune}</option>
          {[...communes]
            .sort((a, b) => byName(a.name, b.name))
            .map((commune) => (
              <option key={commune.id} value={commune.id}>
                {areaName(commune)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
