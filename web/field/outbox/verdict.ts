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
  /** `isDoubtful`: nothing readable came back, so the server may have stored it. */
  | { is: 'back-off'; retryAfter: number | undefined; isDoubtful: boolean }
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
  if (reply === 'no-answer') return IN_DOUBT
  if (reply.status === 200 || reply.status === 201) {
    const receipt = BatchReceipt.safeParse(reply.body)
    return receipt.success && receipt.data.id === batch.id ? { is: 'stored' } : IN_DOUBT
  }
  if (reply.status >= 500 && reply.status !== 503) return { is: 'stumbled' }
  const code = codeOf(reply)
  const isDoubtful = code === undefined
  const waiting: Verdict = { is: 'back-off', retryAfter: parseRetryAfter(reply.retryAfter), isDoubtful }
  if (isDoubtful) return waiting
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

/**
 * What a reply to the question for a batch's receipt means: `missing` is the server's own word that it has none from this
 * phone. Whatever else is no receipt says nothing of the batch itself, so nothing is set aside for it.
 */
export function judgeReceipt(
  reply: Reply | 'no-answer',
  batch: Pick<SealedBatch, 'id' | 'resealed'>,
): Exclude<Verdict, { is: 'reseal' | 'set-aside' }> | { is: 'missing' } {
  if (reply !== 'no-answer' && reply.status === 404 && codeOf(reply) === 'not-found') return { is: 'missing' }
  const verdict = judge(reply, batch)
  return verdict.is === 'reseal' || verdict.is === 'set-aside' ? IN_DOUBT : verdict
}

const IN_DOUBT = { is: 'back-off', retryAfter: undefined, isDoubtful: true } satisfies Verdict

function codeOf({ status, body }: Reply): string | undefined {
  const problem = OurProblem.safeParse(body)
  return problem.success && problem.data.status === status ? problem.data.code : undefined
}

// Seconds only: our server sends no dates. An hour at most, so that nobody can silence a phone for long.
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null || !/^\d{1,6}$/.test(header)) return undefined
  return Math.min(Number(header) * SECOND, HOUR)
}
