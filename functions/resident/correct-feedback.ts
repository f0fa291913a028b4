import type { Case } from '../../shared/feedback/case.ts'
import { type Corrected, correct } from '../../shared/feedback/resident-steps.ts'
import { contactKeptUntil } from '../../shared/feedback/retention.ts'
import { isRefusal } from '../../shared/feedback/stepping.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { ResponseId } from '../../shared/ids.ts'
import { type Flag, flags } from '../../shared/results/received.ts'
import { hmac } from '../secrets.ts'
import type { Feedback } from '../store/cases.ts'
import type { Subject } from './correct-subject.ts'
import type { ResidentDeps } from './deps.ts'
import { feedbackBatch } from './feedback-batch.ts'
import type { FormStamp } from './form-stamp.ts'
import { contactItems, keepApart } from './keep-apart.ts'
import { openCase } from './open-case.ts'
import { applyStep, requireFeedback, type Stale, writeDown } from './status-change.ts'
import { batchesOf, type Opened } from './status-opened.ts'

/** `other`: this form came before with other answers, or somebody corrected it by another form meanwhile. */
export type Outcome = 'corrected' | 'refused' | 'other' | Stale

/**
 * Stores answers that a resident put right as the next revision: first the batch of one, then the case that names it, last
 * what was kept apart of those before goes. The same form twice is one correction.
 */
export async function correctFeedback(
  deps: ResidentDeps,
  opened: Opened,
  subject: Subject,
  { stamp, answers }: { stamp: FormStamp; answers: Answers },
): Promise<Outcome> {
  const { handling, batch: first } = opened.feedback
  const now = deps.clock()
  const made = await correctionOf(deps, opened, subject, { stamp, answers, now })
  const isThere = batchesOf(opened.feedback).includes(stamp.id)
  if (!isThere) {
    const next = correct(handling, made.corrected, now)
    if (isRefusal(next)) return 'refused'
    await writeDown(deps, opened, 'resident-changed')
  }
  const keptUntil = contactKeptUntil(handling, now)
  const contact = contactItems(made.batch.responses[0], made.apart, keptUntil)
  if ((await deps.batches.put(made.batch, made.sameness, contact)).outcome === 'conflict') return 'other'

  const outcome = await applyStep(deps, opened.feedback, (now) =>
    stepTo(now, handling, made.corrected, deps.clock()),
  )
  if (outcome === 'stale') return outcome
  const feedback = await requireFeedback(deps, opened.feedback)
  if (isRefusal(outcome)) {
    await letGo(deps, feedback, stamp)
    return outcome === 'state' && !isErased(feedback) ? 'other' : 'refused'
  }
  for (const id of batchesOf(feedback)) {
    if (id !== feedback.handling.newest.batch) await deps.personal.erase(first.survey, first.area, id)
  }
  return 'corrected'
}

/** The correction as a step, unless it was taken before or another one came between. */
function stepTo(now: Case, seen: Case, corrected: Corrected, at: number) {
  if (now.steps.some(({ batch }) => batch === corrected.newest.batch)) return now
  return now.newest.batch === seen.newest.batch ? correct(now, corrected, at) : 'state'
}

async function correctionOf(
  deps: ResidentDeps,
  { poster, feedback }: Opened,
  subject: Subject,
  { stamp, answers, now }: { stamp: FormStamp; answers: Answers; now: number },
) {
  const { version, language, hanging } = subject
  const { handling, batch: first } = feedback
  const { id } = stamp
  const { kept, apart } = keepApart(version, answers)
  const rev = handling.newest.rev + 1
  const response = { id: ResponseId.parse(first.id), rev }
  const startedAt = Math.min(stamp.openedAt, now)
  const batch = feedbackBatch(
    hanging,
    { id, response, version, answers, kept, startedAt, receivedAt: now },
    (found) => flagsOfCorrection(found, feedback, response.id),
  )
  const wantsAnswer = version.questions.some(({ type, code }) => type === 'phone' && code in answers)
  const asNew = openCase(
    { id, poster, version, language, receivedAt: now, answers: kept, wantsAnswer, suspicions: [] },
    await deps.feedbackSettings.get(poster.province),
  )
  const { excerpt, topic, rating, due } = asNew
  const corrected: Corrected = {
    newest: { batch: id, rev },
    excerpt,
    wantsAnswer,
    ...(topic === undefined ? {} : { topic }),
    ...(rating === undefined ? {} : { rating }),
    ...(due === undefined ? {} : { due }),
  }
  const sameness = hmac(deps.serverKey, JSON.stringify([id, first.id, version.version, answers]))
  return { batch, corrected, sameness, apart: { ...unchangedWords(subject, kept), ...apart } }
}

/**
 * A correction is held where what it corrects was, and is not let go; that survey or poster are over by now holds nothing
 * that counted before.
 */
function flagsOfCorrection(found: Flag[], { batch, handling }: Feedback, response: ResponseId): Flag[] {
  const before = handling.judged === 'released' ? [] : (batch.flags[response] ?? [])
  const since = found.filter((flag) => !OVER.has(flag))
  return [...new Set([...before.filter((flag) => flags[flag] === 'hold'), ...since])]
}

const OVER: ReadonlySet<Flag> = new Set(['survey-closed', 'outside-scope'])

/** Words that the form showed masked and that came back so are still known as they were. */
function unchangedWords({ version, answers, apart }: Subject, kept: Answers): Answers {
  const words = version.questions.filter(({ privacy, code }) => {
    return privacy === 'free_text' && code in apart && kept[code] === answers[code]
  })
  return Object.fromEntries(
    words.flatMap(({ code }) => (apart[code] === undefined ? [] : [[code, apart[code]]])),
  )
}

/** What was stored for a correction that did not come about. */
async function letGo(
  { cases, personal }: ResidentDeps,
  { batch: { survey, area } }: Feedback,
  { id }: FormStamp,
) {
  await personal.erase(survey, area, id)
  const stored = await cases.getBatch(survey, area, id)
  if (stored !== undefined) await cases.blank(stored)
}

function isErased({ handling }: Feedback): boolean {
  return handling.erasedAt !== undefined
}
