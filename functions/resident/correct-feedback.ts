import type { Case } from '../../shared/feedback/case.ts'
import {
  beginCorrection,
  type Corrected,
  correct,
  lastRevision,
} from '../../shared/feedback/resident-steps.ts'
import { contactKeptUntil } from '../../shared/feedback/retention.ts'
import { isRefusal } from '../../shared/feedback/stepping.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { type BatchId, ResponseId } from '../../shared/ids.ts'
import { type Flag, flags } from '../../shared/results/received.ts'
import { hmac } from '../secrets.ts'
import type { Feedback } from '../store/cases.ts'
import type { Subject } from './correct-subject.ts'
import type { ResidentDeps } from './deps.ts'
import { feedbackBatch } from './feedback-batch.ts'
import type { FormStamp } from './form-stamp.ts'
import { contactItems, keepApart } from './keep-apart.ts'
import { leavesNumber, openCase } from './open-case.ts'
import { applyStep, requireFeedback, type Stale, writeDown } from './status-change.ts'
import { batchesOf, isOnlyOf, type Opened } from './status-opened.ts'

/** `other`: this form came before with other answers, or somebody corrected it by another form meanwhile. */
export type Outcome = 'corrected' | 'refused' | 'other' | Stale

/**
 * Stores answers that a resident put right as the next revision: first the case says that it begins, then comes the batch of
 * one, then the case that names it, last goes what was kept apart of those before and what there is of others that broke
 * off. The same form twice is one correction.
 */
export async function correctFeedback(
  deps: ResidentDeps,
  opened: Opened,
  subject: Subject,
  { stamp, answers }: { stamp: FormStamp; answers: Answers },
): Promise<Outcome> {
  const begun = await begin(deps, opened, stamp.id)
  if (typeof begun === 'string') return begun
  const { handling } = begun
  const now = deps.clock()
  const made = await correctionOf(deps, { ...opened, feedback: begun }, subject, { stamp, answers, now })
  const keptUntil = contactKeptUntil(handling, now)
  const contact = contactItems(made.batch.responses[0], made.apart, keptUntil)
  const { outcome: stored } = await deps.batches.put(made.batch, made.sameness, contact)
  if (stored === 'conflict') return 'other'
  if (stored === 'stored-before' && (await isGone(deps, begun, stamp.id))) return 'other'

  const outcome = await applyStep(deps, begun, (now) => stepTo(now, handling, made.corrected, deps.clock()))
  if (outcome === 'stale') return outcome
  const feedback = await requireFeedback(deps, begun)
  if (isRefusal(outcome)) {
    await letGo(deps, feedback, stamp.id)
    return outcome === 'state' && !isErased(feedback) ? 'other' : 'refused'
  }
  await letGoOthers(deps, feedback)
  return 'corrected'
}

/** The feedback with the correction named in it, which is written down first; one that was taken before is named there. */
async function begin(
  deps: ResidentDeps,
  opened: Opened,
  id: BatchId,
): Promise<Feedback | Exclude<Outcome, 'corrected'>> {
  let { feedback } = opened
  const { newest } = feedback.handling
  if (batchesOf(feedback).includes(id)) return feedback
  await writeDown(deps, opened, 'resident-changed')
  for (const _try of [1, 2]) {
    const { handling } = feedback
    // The form showed what another correction has replaced meanwhile.
    if (handling.newest.batch !== newest.batch) return 'other'
    const next = beginCorrection(handling, id)
    if (isRefusal(next)) return 'refused'
    if (next === handling) return feedback
    const changed = await deps.cases.change(feedback, next)
    if (changed !== 'stale') return { ...feedback, handling: changed }
    feedback = await requireFeedback(deps, feedback)
  }
  return 'stale'
}

/** The correction as a step, unless it was taken before, or another one came between, or somebody who judged what it corrects. */
function stepTo(now: Case, seen: Case, corrected: Corrected, at: number) {
  if (now.steps.some(({ batch }) => batch === corrected.newest.batch)) return now
  const isAsSeen = now.newest.batch === seen.newest.batch && now.judged === seen.judged
  return isAsSeen ? correct(now, corrected, at) : 'state'
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
  const rev = handling.begun?.find(({ batch }) => batch === id)?.rev ?? lastRevision(handling)
  const response = { id: ResponseId.parse(first.id), rev }
  const startedAt = Math.min(stamp.openedAt, now)
  const batch = feedbackBatch(
    hanging,
    { id, response, version, answers, kept, startedAt, receivedAt: now },
    (found) => flagsOfCorrection(found, feedback, response.id),
  )
  const wantsAnswer = leavesNumber(version, answers)
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

/** What was kept apart of the answers before, and what was stored for corrections that did not come about. */
async function letGoOthers(deps: ResidentDeps, feedback: Feedback): Promise<void> {
  const { handling, batch } = feedback
  for (const id of batchesOf(feedback)) {
    if (id !== handling.newest.batch) await deps.personal.erase(batch.survey, batch.area, id)
  }
  for (const { batch } of handling.begun ?? []) await letGo(deps, feedback, batch)
}

/** What was stored for a correction that did not come about. */
async function letGo({ cases, personal }: ResidentDeps, feedback: Feedback, id: BatchId): Promise<void> {
  const { survey, area } = feedback.batch
  const stored = await cases.getBatch(survey, area, id)
  if (!isOnlyOf(feedback, stored)) return
  await personal.erase(survey, area, id)
  if (stored !== undefined) await cases.empty(stored)
}

/** Whether a correction that was stored before was let go since. */
async function isGone({ cases }: ResidentDeps, { batch }: Feedback, id: BatchId): Promise<boolean> {
  return (await cases.getBatch(batch.survey, batch.area, id))?.responses.length === 0
}

function isErased({ handling }: Feedback): boolean {
  return handling.erasedAt !== undefined
}
