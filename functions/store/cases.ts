import * as z from 'zod/mini'
import { Case } from '../../shared/feedback/case.ts'
import { type AreaId, BatchId, type SurveyId } from '../../shared/ids.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import type { Clock } from '../../shared/time.ts'
import { pack, unpack } from './batches.ts'
import { keys, partitions } from './keys.ts'
import { queryPage } from './page.ts'
import { get, type Item, type Table, update } from './table.ts'

/** A resident's feedback: the batch of one that came first, and how it is handled. */
export type Feedback = { batch: ReceivedBatch; handling: Case }

export type Cases = ReturnType<typeof caseStore>

/** The attribute of a feedback's batch that says how it is handled, for `batches.put`. */
export function besideBatch(handling: Case): Item {
  return { handling }
}

/**
 * Feedback and its handling: an attribute of the batch's own item, so that there is one truth. Every change names the
 * revision that it saw. A batch of members has none, and a resident's correction neither.
 */
export function caseStore(table: Table, clock: Clock) {
  const pageOf = async (survey: SurveyId, area: AreaId, from: { after?: BatchId; limit: number }) => {
    const { items, next } = await queryPage(table, partitions.batches(survey, area), {
      now: clock(),
      prefix: '0', // as the ids of the next five centuries begin
      limit: from.limit,
      newestFirst: true,
      ...(from.after === undefined ? {} : { after: from.after }),
    })
    return { items, next: z.optional(BatchId).parse(next) }
  }

  return {
    get: async (survey: SurveyId, area: AreaId, id: BatchId): Promise<Feedback | undefined> =>
      feedbackIn(await get(table, keys.batch(survey, area, id), clock())),

    /** A batch as it was received, whether the first of a feedback or a correction. */
    async getBatch(survey: SurveyId, area: AreaId, id: BatchId): Promise<ReceivedBatch | undefined> {
      const item = await get(table, keys.batch(survey, area, id), clock())
      return item === undefined ? undefined : unpack(item)
    },

    /** Puts `next` in place of its `rev`, counted one up, and gives it; `stale` where another change came first. */
    async change(feedback: Feedback, next: Case): Promise<Case | 'stale'> {
      const { survey, area, id } = feedback.batch
      const handling = { ...next, rev: feedback.handling.rev + 1 }
      const item = await update(table, keys.batch(survey, area, id), {
        expression: 'SET handling = :next',
        condition: 'handling.#rev = :seen',
        names: { '#rev': 'rev' },
        values: { ':next': handling, ':seen': feedback.handling.rev },
      })
      return item === undefined ? 'stale' : handling
    },

    /** Some `limit` feedbacks of one survey and area, the last opened first, behind the id `after`; others are passed over. */
    async page(
      survey: SurveyId,
      area: AreaId,
      from: { after?: BatchId; limit: number },
    ): Promise<{ found: Feedback[]; next?: BatchId }> {
      const { items, next } = await pageOf(survey, area, from)
      const found = items.flatMap((item) => feedbackIn(item) ?? [])
      return next === undefined ? { found } : { found, next }
    },

    /** The same without the answers, which are not even inflated: for lists. */
    async lines(
      survey: SurveyId,
      area: AreaId,
      from: { after?: BatchId; limit: number },
    ): Promise<{ found: { id: BatchId; handling: Case }[]; next?: BatchId }> {
      const { items, next } = await pageOf(survey, area, from)
      const found = items.flatMap((item) => {
        const parsed = Line.safeParse(item)
        return parsed.success ? [parsed.data] : []
      })
      return next === undefined ? { found } : { found, next }
    },

    /** Leaves nothing in a correction that did not come about: what came in its place would be taken for a copy of it. */
    async empty({ survey, area, id }: ReceivedBatch): Promise<void> {
      await update(table, keys.batch(survey, area, id), {
        expression: 'SET body = :body, n = :none',
        condition: 'attribute_exists(pk)',
        values: { ':body': pack({ responses: [], flags: {} }), ':none': 0 },
      })
    },

    /**
     * Blanks the answers of a batch for good; its id and HMAC stay, so that the same form sent again is answered as
     * before and revives nothing. Doing it again changes nothing.
     */
    async blank(batch: ReceivedBatch): Promise<void> {
      const responses = batch.responses.map((response) => ({ ...response, answers: {} }))
      await update(table, keys.batch(batch.survey, batch.area, batch.id), {
        expression: 'SET body = :body',
        condition: 'attribute_exists(pk)',
        values: { ':body': pack({ responses, flags: batch.flags }) },
      })
    },
  }
}

const WithCase = z.object({ handling: Case })

const Line = z.object({ id: BatchId, handling: Case })

function feedbackIn(item: Item | undefined): Feedback | undefined {
  const found = WithCase.safeParse(item)
  return found.success ? { batch: unpack(item), handling: found.data.handling } : undefined
}
