import { countLetters } from './counters.ts'
import type { draftsIn } from './drafts.ts'
import { encoded, type Field, fieldsIn, fillIn, isFilled, type Values, valuesOf } from './fields.ts'
import { proveWork } from './proof.ts'
import { followConditions } from './questions.ts'
import { sayRestored } from './restored.ts'
import { type Sending, sendBeside } from './sending.ts'
import { soon } from './soon.ts'
import { wordsOf } from './words.ts'

/** Skip logic, counters, a draft that survives the page, proof of work, and sending that goes on while the page is open. */
export function improveForm(
  form: HTMLFormElement,
  drafts: ReturnType<typeof draftsIn>,
  show: Sending['show'],
): void {
  const words = wordsOf(document)
  const place = location.pathname
  const draftOf = form.getAttribute('data-draft')
  const fields = fieldsIn(form)
  const made = fields.filter(isMade)
  const open = fields.filter((field) => !isMade(field))
  const follow = followConditions(form)
  const count = countLetters(form, words)
  const refill = (values: Values) => {
    fillIn(open, values)
    follow()
    count()
  }

  const keep = () => {
    if (draftOf === null) return
    const values = valuesOf(open.filter((field) => field.closest('[data-personal]') === null))
    drafts.keep(place, { form: draftOf, values, ...(wasSent ? { sent: valuesOf(made) } : {}) })
  }
  // Not at each letter: a phone's storage is slow.
  const keeping = soon(form, keep)
  form.addEventListener('change', keeping.ask)
  form.addEventListener('input', keeping.ask)

  const draft = draftOf === null || open.some(isFilled) ? undefined : drafts.get(place, draftOf)
  let wasSent = draft?.sent !== undefined
  if (draft !== undefined) {
    const undo = draft.sent === undefined ? undefined : sentAgain(form, made, draft.sent)
    refill(draft.values)
    sayRestored(form, words, () => {
      keeping.forget()
      drafts.drop(place)
      undo?.()
      wasSent = false
      refill([])
    })
  }
  const prove = proveWork(form)

  sendBeside({
    form,
    words,
    async body() {
      await prove()
      wasSent = true
      keep()
      return encoded(valuesOf(fields))
    },
    show,
  })
}

/**
 * Gives a form that was on its way its own id again: if it arrived, it is not told twice. Work that is asked for now was not
 * asked of it. What this gives undoes it.
 */
function sentAgain(form: Element, made: readonly Field[], sent: Values): () => void {
  const anew = valuesOf(made)
  const challenge = form.getAttribute('data-challenge')
  fillIn(made, sent)
  form.removeAttribute('data-challenge')
  return () => {
    fillIn(made, anew)
    if (challenge !== null) form.setAttribute('data-challenge', challenge)
  }
}

/** Made by the server, not filled in by anybody. */
function isMade(field: Field): boolean {
  return field.type === 'hidden'
}
