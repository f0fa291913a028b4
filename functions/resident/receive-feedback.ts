import type { Case } from '../../shared/feedback/case.ts'
import { contactKeptUntil } from '../../shared/feedback/retention.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { Language, SurveyVersion } from '../../shared/form/definition.ts'
import { type BatchId, ResponseId } from '../../shared/ids.ts'
import type { EpochMs } from '../../shared/time.ts'
import { hmac } from '../secrets.ts'
import { besideBatch } from '../store/cases.ts'
import type { SentForm } from '../store/sent-forms.ts'
import type { ResidentDeps } from './deps.ts'
import { feedbackBatch } from './feedback-batch.ts'
import { suspicionsOf } from './flood.ts'
import { countArrival } from './flood-counts.ts'
import { idFrom } from './form-stamp.ts'
import type { Hanging } from './hanging.ts'
import { contactItems, keepApart } from './keep-apart.ts'
import { leavesNumber, openCase, wordsIn } from './open-case.ts'
import { ownReceiptCode } from './receipt.ts'

/** A form whose answers fit, and how it came. */
export type Filled = {
  id: BatchId
  version: SurveyVersion
  language: Language
  answers: Answers
  address: string
  isTrapped: boolean
  isElsewhere?: true
  /** Its stamp, where that is ours. */
  sealed: { openedAt: EpochMs; asksProof: boolean; isProven: boolean } | undefined
}

/** `conflict`: the same form came before with other answers. The id is that of the form, or one made of it. */
export type Received = { id: BatchId; code: string; handling: Case } | 'conflict'

/**
 * Stores a feedback once, however often its form comes. What it needs besides stands before it does: personal answers, the typed
 * receipt, the entry in the inbox; the batch with its case comes last, so that one that is there lacks nothing.
 */
export async function receiveFeedback(
  deps: ResidentDeps,
  hanging: Hanging,
  filled: Filled,
): Promise<Received> {
  const { poster } = hanging
  const name = { survey: poster.survey, area: poster.area, id: filled.id }
  // All but how it came: a form that comes again is the same one where its answers are.
  const { id, version, answers } = filled
  const sameness = hmac(
    deps.serverKey,
    JSON.stringify([id, poster.survey, poster.area, version.version, answers]),
  )
  const before = await deps.sentForms.get(name)
  if (before !== undefined) return asBefore(deps, hanging, filled, before, sameness)

  const receivedAt = deps.clock()
  const { kept, apart } = keepApart(version, answers)
  const said = wordsIn(version, kept)
  const receipt = { ...name, poster: poster.id }
  let isAgain = false
  const code = await ownReceiptCode(deps.serverKey, communeCodeOf(hanging), id, async (digest) => {
    const outcome = await deps.receipts.create(digest, receipt)
    isAgain = outcome === 'there'
    return outcome !== 'taken'
  })
  const counted = await countArrival(deps, { poster, address: filled.address, said, isAgain })
  const suspicions = suspicionsOf({ ...filled, ...counted, receivedAt, isOpen: hanging.isOpen })
  const startedAt = Math.min(filled.sealed?.openedAt ?? receivedAt, receivedAt)
  const response = { id: ResponseId.parse(id), rev: 1 }
  const batch = feedbackBatch(hanging, { ...filled, response, kept, startedAt, receivedAt }, (found) =>
    suspicions.length === 0 ? found : [...found, 'suspect'],
  )
  const wantsAnswer = leavesNumber(version, answers)
  const handling = openCase(
    { ...filled, poster, receivedAt, answers: kept, wantsAnswer, suspicions },
    await deps.feedbackSettings.get(poster.province),
  )

  await deps.inbox.announce(name, handling)
  const contact = contactItems(response, apart, contactKeptUntil(handling, receivedAt))
  const stored = await deps.batches.put(batch, sameness, contact, {}, besideBatch(handling))
  if (stored.outcome === 'stored') {
    // Left by a sending that broke off, with a number that is not left any more.
    if (contact.length === 0) await deps.personal.erase(name.survey, name.area, id)
    return { id, code, handling }
  }

  const other = await deps.sentForms.get(name)
  if (other === undefined) return receiveElsewhere(deps, hanging, filled, sameness)
  if (other.handling === undefined) return 'conflict'
  // The same form came twice at once: the inbox follows what the other one stored.
  await deps.inbox.mirror(name, other.handling, handling)
  return other.hmac === sameness ? { id, code, handling: other.handling } : 'conflict'
}

/**
 * The form came before with other answers, and broke off when no more than its personal ones were stored. Those go; the
 * form as it is now is stored under an id that its answers make.
 */
async function receiveElsewhere(
  deps: ResidentDeps,
  hanging: Hanging,
  filled: Filled,
  sameness: string,
): Promise<Received> {
  if (filled.isElsewhere === true)
    throw new Error('Other personal answers stand under an id that these answers make.')
  const openedAt = filled.sealed?.openedAt ?? deps.clock()
  const id = idFrom(deps.serverKey, openedAt, `elsewhere\n${filled.id}\n${sameness}`)
  const received = await receiveFeedback(deps, hanging, { ...filled, id, isElsewhere: true })
  const { survey, area } = hanging.poster
  const isOrphan = (await deps.sentForms.get({ survey, area, id: filled.id })) === undefined
  if (isOrphan) await deps.personal.blank(survey, area, filled.id)
  return received
}

/** What was answered when the form came first, from reads alone. */
async function asBefore(
  deps: ResidentDeps,
  hanging: Hanging,
  { id }: Filled,
  before: SentForm,
  sameness: string,
): Promise<Received> {
  if (before.handling === undefined || before.hmac !== sameness) return 'conflict'
  const code = await ownReceiptCode(deps.serverKey, communeCodeOf(hanging), id, async (digest) => {
    return (await deps.receipts.get(digest))?.id === id
  })
  return { id, code, handling: before.handling }
}

function communeCodeOf({ poster }: Hanging): string {
  return poster.area.slice(0, 5)
}
