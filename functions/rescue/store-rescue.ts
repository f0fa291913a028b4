import { MAX_BATCH_BYTES } from '../../shared/api/batches.ts'
import type { RescueReceipt } from '../../shared/api/rescue.ts'
import { BatchId } from '../../shared/ids.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import type { RescueContent } from '../../shared/rescue/content.ts'
import { type Coming, type Received, type Receiving, receiveBatch } from '../field/receive-batch.ts'
import type { Log } from '../http/app.ts'
import { isBusy } from '../store/table.ts'

/** Who brings the file; of which team it is, says the file. */
export type Bringing = Pick<Coming, 'province' | 'sender' | 'flags'> & { rescuedBy: string }

/**
 * Receives every batch of a rescue file as if its phone had sent it: once, however often and by whichever way it comes. A
 * batch that cannot be received keeps back none of the others; the receipt names it. Rejects when the store is busy:
 * the whole file may then come again.
 */
export async function storeRescue(
  deps: Receiving & { log: Log },
  content: RescueContent,
  bringing: Bringing,
): Promise<RescueReceipt> {
  const { team, area, madeAt, batches } = content
  // Days may lie between the file and its coming: only a file from the future shows that a clock was wrong.
  const sentAt = madeAt > deps.clock() ? madeAt : undefined
  const coming: Coming = { ...bringing, device: { team, commune: area }, sentAt }

  const receipt: RescueReceipt = {
    stored: 0,
    storedBefore: 0,
    refused: [],
    unfinished: content.unfinished.length + content.unreadable.length,
    responses: 0,
    responsesBefore: 0,
  }
  for (let first = 0; first < batches.length; first += AT_ONCE) {
    const some = batches.slice(first, first + AT_ONCE)
    const outcomes = await Promise.all(some.map(({ body }) => receive(deps, body, coming)))
    some.forEach(({ id }, place) => {
      const outcome = outcomes[place]
      if (outcome !== undefined) enter(receipt, id, outcome)
    })
  }
  return receipt
}

/** Batches that are written at the same time. */
const AT_ONCE = 8

async function receive(
  deps: Receiving & { log: Log },
  body: string,
  coming: Coming,
): Promise<Received | ProblemCode> {
  try {
    const bytes = Buffer.from(body)
    if (bytes.length > MAX_BATCH_BYTES) return 'too-large'
    return await receiveBatch(deps, bytes, coming)
  } catch (error) {
    if (error instanceof Problem) return error.code
    if (isBusy(error)) throw error
    deps.log({ level: 'error', event: 'rescued-batch-broken', error: String(error) })
    return 'internal'
  }
}

function enter(receipt: RescueReceipt, given: string, outcome: Received | ProblemCode): void {
  if (typeof outcome === 'string') {
    const id = BatchId.safeParse(given)
    receipt.refused.push({ ...(id.success ? { id: id.data } : {}), code: outcome })
  } else if (outcome.outcome === 'stored') {
    receipt.stored += 1
    receipt.responses += outcome.receipt.responses
  } else {
    receipt.storedBefore += 1
    receipt.responsesBefore += outcome.receipt.responses
  }
}
