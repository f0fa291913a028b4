import fc from 'fast-check'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { BatchId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import type { Decision, Flag, ReceivedBatch } from '../../../shared/results/received.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { aRandom, aReceived, aVisitAt, someone } from '../../support/responses.ts'
import type { World } from './model.ts'

export const START = Date.UTC(2026, 10, 1)

/** Few responses, households, teams and days, so that everything that can collide does. */
export function someWorld(): fc.Arbitrary<World> {
  return fc
    .record({
      batches: fc.array(someBatch(), { minLength: 1, maxLength: 12 }),
      decisions: fc.array(someDecision(), { maxLength: 6 }),
      again: fc.array(fc.nat(11), { maxLength: 3 }),
      asOf: fc.oneof(
        { weight: 3, arbitrary: fc.constant(9 * DAY) },
        { weight: 1, arbitrary: fc.nat(5 * DAY) },
      ),
    })
    .map(({ batches, decisions, again, asOf }) => {
      const received = batches.map((make, i) => make(i))
      const resealed = again.flatMap((i, n) => {
        const batch = received[i]
        return batch === undefined
          ? []
          : [{ ...batch, id: batchId(100 + n), receivedAt: batch.receivedAt + n * HOUR }]
      })
      return {
        batches: [...received, ...resealed],
        decisions: decisions.map((make, i) => make(i)),
        asOf: START + asOf,
      }
    })
}

export function responseId(n: number): ResponseId {
  return ResponseId.parse(uuidV7(START, aRandom(n).bytes))
}

export function batchId(n: number): BatchId {
  return BatchId.parse(uuidV7(START, aRandom(1000 + n).bytes))
}

const misfits: Answers[] = [{ smartphones: 31 }, { dvc: 'perhaps' }, { unheard_of: 1 }, { vneid_l2: 31 }]

function someAnswers(): fc.Arbitrary<Answers> {
  return fc
    .record({
      seed: fc.nat(40),
      hamlet: fc.constantFrom('h1', 'h2'),
      household: fc.constantFrom('001', '002'),
      misfit: fc.option(fc.constantFrom(...misfits), { freq: 6, nil: undefined }),
    })
    .map(({ seed, hamlet, household, misfit }) => ({
      ...aVisitAt(hamlet, household, aRandom(seed)),
      ...misfit,
    }))
}

function someResponse(): fc.Arbitrary<SurveyResponse> {
  return fc
    .record({
      id: fc.nat(7),
      rev: fc.integer({ min: 1, max: 3 }),
      version: fc.constantFrom(1, 1, 1, 2, 2, 9),
      finishedAt: fc.nat(3 * 24).map((hour) => START + hour * HOUR),
      answers: someAnswers(),
      withdrawn: fc.constantFrom(...Array.from({ length: 7 }, () => false), true),
    })
    .map(({ withdrawn, answers, ...given }) => ({
      ...given,
      ...(withdrawn ? { withdrawn, answers: {} } : { answers }),
      id: responseId(given.id),
      startedAt: given.finishedAt - 10 * MINUTE,
    }))
}

const someFlags: fc.Arbitrary<Flag[]> = fc.subarray<Flag>(
  ['survey-closed', 'foreign-area', 'unfit-answers', 'clock-skew', 'unclean-text'],
  { maxLength: 2 },
)

function someBatch(): fc.Arbitrary<(n: number) => ReceivedBatch> {
  return fc
    .record({
      responses: fc.array(someResponse(), { minLength: 1, maxLength: 4 }),
      receivedAt: fc.nat(5 * 24).map((hour) => START + hour * HOUR),
      skew: fc.constantFrom(0, 0, 5 * MINUTE, -3 * HOUR, 40 * DAY),
      team: fc.constantFrom(0, 0, 1),
      flags: fc.oneof({ weight: 4, arbitrary: fc.constant<Flag[]>([]) }, { weight: 1, arbitrary: someFlags }),
    })
    .map(({ responses, receivedAt, skew, team, flags }) => (n) => {
      const sender = someone(team)
      return aReceived({
        id: batchId(n),
        receivedAt,
        sentAt: receivedAt + skew,
        sender: { ...sender, area: aReceived({ responses }).area },
        responses: responses.map((response) => ({ ...response, author: sender })),
        flags: flags.length === 0 ? {} : Object.fromEntries(responses.map(({ id }) => [id, flags])),
      })
    })
}

function someDecision(): fc.Arbitrary<(n: number) => Decision> {
  return fc
    .record({
      response: fc.nat(7).map(responseId),
      rev: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom<Decision['kind']>(
        'approve',
        'send-back',
        'exclude',
        'withdraw',
        'release',
        'release',
        'tombstone',
      ),
      at: fc.nat(6 * 24).map((hour) => START + hour * HOUR),
      order: fc.nat(99),
    })
    .map(({ order, ...given }) => (n) => ({
      ...given,
      id: `${String(order).padStart(2, '0')}-${n}`,
      by: 's1',
    }))
}
