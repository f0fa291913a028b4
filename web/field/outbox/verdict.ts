import * as z from 'zod/mini'
import { BatchReceipt } from '../../../shared/api/batches.ts'
import { HOUR, SECOND } from '../../../shared/time.ts'
import type { SealedBatch } from '../db/records.ts'

/** What came back over the network: `body` is the parsed JSON, or undefined where it was none. */
export type Reply = { status: number; body: unknown; retryAfter: string | null }

export type Verdict =
  | { is: 'stored' }
  | { is: 'reseal' }
  | { is: 'set-aside'; status: number; code: string }
  | { is: 'signed-out' }
  | { is: 'back-off'; retryAfter: number | undefined }
  /** Something broke on the server, perhaps because of this very batch: the others go before it from now on. */
  | { is: 'stumbled' }

// Any code: a server that is newer than this phone may know more of them.
const OurProblem = z.object({ code: z.string(), status: z.int(), requestId: z.string() })

/**
 * What a reply means for the batch that was sent (docs/rules.md, "Poison never blocks"). Only what is certainly ours
 * is believed: a receipt for this very id, or our own problem+json. Everything else, the login page
 * of a captive portal with its 200 included, may change by waiting.
 */
export function judge(reply: Reply | 'no-answer', batch: Pick<SealedBatch, 'id' | 'resealed'>): Verdict {
  if (reply === 'no-answer') return { is: 'back-off', retryAfter: undefined }
  if (reply.status === 200 || reply.status === 201) {
    const receipt = BatchReceipt.safeParse(reply.body)
    if (receipt.success && receipt.data.id === batch.id) return { is: 'stored' }
    return { is: 'back-off', retryAfter: undefined }
  }
  if (reply.status >= 500 && reply.status !== 503) return { is: 'stumbled' }
  const problem = OurProblem.safeParse(reply.body)
  const code = problem.success && problem.data.status === reply.status ? problem.data.code : undefined
  const waiting: Verdict = { is: 'back-off', retryAfter: parseRetryAfter(reply.retryAfter) }
  if (code === undefined) return waiting
  switch (reply.status) {
    case 401:
      return { is: 'signed-out' }
    case 409:
      return batch.resealed ? { is: 'set-aside', status: 409, code } : { is: 'reseal' }
    case 400:
    case 413:
    case 415:
      return { is: 'set-aside', status: reply.status, code }
    default:
      return waiting
  }
}

// Seconds only: our server sends no dates. An hour at most, so that nobody can silence a phone for long.
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null || !/^\d{1,6}$/.test(header)) return undefined
  return Math.min(Number(header) * SECOND, HOUR)
}
