import type { Context } from 'hono'
import { mayCorrect } from '../../shared/feedback/resident-steps.ts'
import type { Issue } from '../../shared/form/validate.ts'
import { hasErrors, validate } from '../../shared/form/validate.ts'
import type { Typed } from '../../web/resident/controls.ts'
import { formPage } from '../../web/resident/form-page.ts'
import { checkWord } from '../poster-code.ts'
import { correctFeedback } from './correct-feedback.ts'
import { getSubject, type Subject, standingIn, typedOf, withStanding } from './correct-subject.ts'
import type { ResidentDeps, ResidentRoute } from './deps.ts'
import { fieldsOf, newStamp, stampIn } from './form-stamp.ts'
import { placeInWords } from './hanging.ts'
import { htmlPage, orBusyPage } from './html-page.ts'
import { answersIn, readForm } from './posted-form.ts'
import { formBytes } from './send-form.ts'
import { backToStatus, unknownReceipt } from './status.ts'
import { batchesOf, getOpened, type Opened } from './status-opened.ts'

/** The form once more, with what was answered; personal answers are not shown again. */
export const showCorrection: ResidentRoute = {
  method: 'get',
  path: '/g/:code/:token/sua',
  summary: 'Put a feedback right, as a page.',
  access: 'public',
  answers: { 200: { description: 'The form.' }, 303: { description: 'It cannot be put right any more.' } },
  problems: [],
  handle: orBusyPage(async (deps, c) => {
    const opened = await getOpened(deps, c)
    const subject = opened && (await getSubject(deps, c, opened))
    if (opened === undefined || subject === undefined) return unknownReceipt(c)
    if (!mayCorrect(opened.feedback.handling)) return backToStatus(c, opened)
    return formAgain(deps, c, opened, subject, { typed: typedOf(subject.answers), status: 200 })
  }),
}

/** The resident sends it put right. */
export const sendCorrection: ResidentRoute = {
  method: 'post',
  path: '/g/:code/:token/sua',
  summary: 'Send a feedback put right.',
  access: 'public',
  answers: { 303: { description: 'To the status.' } },
  problems: ['wrong-media-type', 'too-large'],
  handle: orBusyPage(async (deps, c) => {
    const posted = readForm(await formBytes(c))
    const opened = await getOpened(deps, c)
    const subject = opened && (await getSubject(deps, c, opened))
    if (opened === undefined || subject === undefined) return unknownReceipt(c)
    const { handling } = opened.feedback
    const stamp = stampIn(deps.serverKey, opened.poster.id, posted)
    const came = stamp !== undefined && batchesOf(opened.feedback).includes(stamp.id)
    if (handling.erasedAt !== undefined || !(came || mayCorrect(handling))) return backToStatus(c, opened)

    const again = { typed: posted.typed }
    const answers = answersIn(subject.version, withStanding(subject, posted.typed))
    const issues = validate(subject.version, answers)
    if (hasErrors(issues)) return formAgain(deps, c, opened, subject, { ...again, issues, status: 422 })
    // Not our form, or an older one: with a stamp of its own it can be sent at once.
    if (stamp?.version !== subject.version.version)
      return formAgain(deps, c, opened, subject, { ...again, status: 409 })
    switch (await correctFeedback(deps, opened, subject, { stamp, answers })) {
      case 'corrected':
        return backToStatus(c, opened, 'corrected')
      case 'refused':
        return backToStatus(c, opened)
      case 'other':
        return formAgain(deps, c, opened, subject, { ...again, status: 409 })
      case 'stale':
        return formAgain(deps, c, opened, subject, { ...again, status: 503 })
    }
  }),
}

type Again = { typed: Typed; issues?: readonly Issue[]; status: 200 | 409 | 422 | 503 }

/** Each time under a new id: what was sent before under another stands. */
async function formAgain(
  deps: ResidentDeps,
  c: Context,
  { poster }: Opened,
  subject: Subject,
  { typed, issues, status }: Again,
) {
  const { version, language } = subject
  const stamp = newStamp(
    { poster: poster.id, version: version.version, asksProof: false },
    deps.clock(),
    deps.random,
  )
  const page = formPage({
    version,
    language,
    place: await placeInWords(deps, poster, language),
    word: checkWord(deps.serverKey, poster.id),
    fields: fieldsOf(deps.serverKey, stamp),
    typed,
    issues,
    busy: status === 409 || status === 503,
    correcting: true,
    standing: standingIn(subject),
  })
  return htmlPage(c, page, status)
}
