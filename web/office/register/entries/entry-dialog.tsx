import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Kind, RegisterRecord } from '../../../../shared/register/kinds.ts'
import { Dialog } from '../../controls/dialog.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import type { EntryQuery } from '../register-api.ts'
import { useWords } from '../words.ts'
import type { Bound } from './boxes.tsx'
import { problemsIn, type Reading } from './reading.ts'
import { type Entry, nameOf } from './revise.ts'

/** What every dialog over an entry gets: without an entry it adds one. */
export type EntryDialogProps<R> = {
  entry: Entry<R> | undefined
  onClose: () => void
  onSaved: (entry: Entry<R>) => void
}

/** A form while it is filled. */
export type Form<Draft> = {
  draft: Draft
  bind: <Name extends keyof Draft & string>(name: Name) => Bound<Draft[Name]>
  /** What is wrong at a place that is no field of its own. */
  problemAt: (place: string) => string | undefined
}

/**
 * Adds or changes one entry: what does not fit is said at its box before anything is sent. Where somebody else changed
 * it meanwhile, the new one can be loaded in place of what was typed.
 */
export function EntryDialog<Draft extends object, R extends RegisterRecord>(
  props: EntryDialogProps<R> & {
    title: string
    kind: Kind<R>
    /** The list in which the entry is found again. */
    within: EntryQuery
    /** The id of the entry to be made. */
    idLetter: string
    draftOf: (record: R | undefined) => Draft
    read: (draft: Draft, id: string, record: R | undefined) => Reading<R>
    children: (form: Form<Draft>, record: R | undefined) => ComponentChildren
  },
) {
  const words = useWords()
  const { text } = useLanguage()
  const desk = useRegister()
  const task = useTask()
  const formElement = useRef<HTMLFormElement>(null)
  // One id for all tries: sent twice, it is still one entry.
  const [madeId] = useState(() => desk.newId(props.idLetter))
  const [entry, setEntry] = useState(props.entry)
  const [draft, setDraft] = useState(() => props.draftOf(props.entry?.record))
  const [tries, setTries] = useState(0)

  const record = entry?.record
  const id = record?.id ?? madeId
  const reading = props.read(draft, id, record)
  const problems = tries === 0 ? {} : problemsIn(reading)
  const wordsAt = (place: string) => {
    const problem = problems[place]
    return problem === undefined ? undefined : words.problems[problem]
  }

  useEffect(() => {
    formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  const save = () => {
    setTries((count) => count + 1)
    if (!('value' in reading)) return
    task.run(async () => {
      const saved = await desk.api.save(props.kind, { record: reading.value, rev: entry?.rev ?? 0 })
      desk.changed()
      desk.say({ text: words.saved(nameOf(saved.record)) })
      props.onSaved(saved)
      props.onClose()
    })
  }
  const loadNew = () =>
    task.run(async () => {
      const fresh = await desk.api.find<R>(props.kind, props.within, id)
      if (fresh === undefined) return
      setEntry(fresh)
      setDraft(props.draftOf(fresh.record))
      setTries(0)
      props.onSaved(fresh)
    })

  const form: Form<Draft> = {
    draft,
    bind: (name) => ({
      value: draft[name],
      problem: wordsAt(name),
      onChange: (value) => setDraft((now) => ({ ...now, [name]: value })),
    }),
    problemAt: wordsAt,
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        ref={formElement}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {props.children(form, record)}
        <FailureLine failure={task.failure} />
        {task.failure?.code === 'changed-meanwhile' && (
          <button type="button" onClick={loadNew}>
            {words.loadNew}
          </button>
        )}
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy}>
            {task.busy ? words.saving : words.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
