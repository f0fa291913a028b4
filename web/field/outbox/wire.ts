import { SENT_AT_HEADER } from '../../../shared/api/batches.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import type { Surroundings } from './runner.ts'
import type { Reply } from './verdict.ts'

/** One request within `timeout` ms; it never throws. */
export type Ask = (path: string, timeout: number, init: RequestInit) => Promise<Reply | 'no-answer'>

const BATCHES = '/api/field/batches'

const PLAIN = { 'Content-Type': 'application/json' }

// API Gateway's HTTP API would take anything that is called JSON for text, and break the bytes.
const PACKED = { 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' }

/** Below it the request's head weighs more than what gzip would save. */
const WORTH_IT = 1024

/**
 * How batches and questions for receipts travel. `Compressor` is the browser's own, where it has one (Chrome 80,
 * Safari 16.4): the sealed bytes are what the server has after it has undone the encoding.
 */
export function wire(
  ask: Ask,
  Compressor: typeof CompressionStream | undefined,
): Pick<Surroundings, 'post' | 'receipt'> {
  let mayPack = Compressor !== undefined

  const send = (body: BodyInit, sentAt: number, kind: Record<string, string>) =>
    ask(BATCHES, MINUTE, {
      method: 'POST',
      headers: { [SENT_AT_HEADER]: String(sentAt), ...kind },
      body,
    })

  return {
    async post(body, sentAt) {
      const packed = mayPack && body.length > WORTH_IT ? await pack(body, Compressor) : undefined
      if (packed !== undefined) {
        const reply = await send(packed, sentAt, PACKED)
        // Something on the way may not let it through as it is: no batch may be given up for its wrapping.
        if (reply === 'no-answer' || (reply.status !== 400 && reply.status !== 415)) return reply
        mayPack = false
      }
      return send(body, sentAt, PLAIN)
    },

    receipt: ({ survey, area, id }) => ask(`${BATCHES}/${survey}/${area}/${id}`, 30 * SECOND, {}),
  }
}

async function pack(
  body: string,
  Compressor: typeof CompressionStream | undefined,
): Promise<ArrayBuffer | undefined> {
  if (Compressor === undefined) return undefined
  try {
    const packed = new Blob([body]).stream().pipeThrough(new Compressor('gzip'))
    return await new Response(packed).arrayBuffer()
  } catch {
    return undefined // what cannot be packed goes as it is
  }
}
