import type { Batches, PersonalItem } from '../../functions/store/batches.ts'
import { besideBatch } from '../../functions/store/cases.ts'
import type { Inbox } from '../../functions/store/inbox.ts'
import type { SurveyResponse } from '../../shared/api/batches.ts'
import type { Case } from '../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../shared/feedback/due.ts'
import type { Suspicion } from '../../shared/feedback/suspicion.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { type AreaId, type BatchId, PosterId, ResponseId, type SurveyId } from '../../shared/ids.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { DAY, dayOf, MINUTE } from '../../shared/time.ts'
import { aBatchId, COMMUNE, FEEDBACK } from './batches.ts'

/** A case that has just come: received, with words to answer, due in five working days. */
export function aCase(over: Partial<Case> = {}): Case {
  const receivedAt = over.receivedAt ?? Date.parse('2026-11-20T03:00:00Z')
  return {
    rev: 1,
    state: 'received',
    poster: PosterId.parse(`${COMMUNE.slice(0, 5)}00000001`),
    place: 'Nhà văn hóa ấp 1',
    language: 'vi',
    receivedAt,
    topic: 'dvc',
    rating: '2',
    excerpt: 'Nộp hồ sơ ba lần chưa được.',
    wantsAnswer: false,
    ...(over.state === 'noted' ? {} : { due: workingDaysAfter(dayOf(receivedAt), 5) }),
    tags: [],
    steps: [],
    newest: { batch: aBatchId(receivedAt), rev: 1 },
    ...over,
  }
}

type Given = {
  survey?: SurveyId
  area?: AreaId
  id?: BatchId
  answers?: Answers
  /** Kept apart: a telephone number, or the words as they were. */
  contact?: Answers
  held?: Suspicion[]
  handling?: Partial<Case>
}

/** A feedback as it is stored when it comes, with its entry in the inbox. Gives its name and its case. */
export async function aFeedback(
  { batches, inbox }: { batches: Pick<Batches, 'put'>; inbox: Pick<Inbox, 'announce'> },
  { survey = FEEDBACK, area = COMMUNE, ...given }: Given = {},
) {
  const receivedAt = given.handling?.receivedAt ?? Date.parse('2026-11-20T03:00:00Z')
  const id = given.id ?? aBatchId(receivedAt - MINUTE)
  const { held, contact } = given
  const handling = aCase({
    receivedAt,
    wantsAnswer: contact !== undefined,
    newest: { batch: id, rev: 1 },
    ...(held === undefined ? {} : { held }),
    ...given.handling,
  })
  const response: SurveyResponse = {
    id: ResponseId.parse(id),
    rev: 1,
    version: 1,
    startedAt: receivedAt - MINUTE,
    finishedAt: receivedAt,
    answers: given.answers ?? { rating: '2', topic: 'dvc', comment: 'Nộp hồ sơ ba lần chưa được.' },
    place: handling.place,
  }
  const batch: ReceivedBatch = {
    id,
    survey,
    area,
    sealedAt: receivedAt,
    receivedAt,
    responses: [response],
    flags: held === undefined ? {} : { [response.id]: ['suspect'] },
  }
  const personal: PersonalItem[] =
    contact === undefined
      ? []
      : [{ retention: 'case', expiresAt: receivedAt + 400 * DAY, answers: { [`${id}#1`]: contact } }]
  const name = { survey, area, id }
  await inbox.announce(name, handling)
  await batches.put(batch, `hmac of ${id}`, personal, {}, besideBatch(handling))
  return { ...name, handling, batch }
}
