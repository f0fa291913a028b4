import { createGunzip, createInflate } from 'node:zlib'
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Problem } from '../../shared/problems.ts'

/**
 * The body's bytes with Content-Encoding undone, never more than `limit` of them: reading stops as soon as the
 * limit is passed, so a bomb of zeros costs no more than an honest body.
 */
export async function readBytes(c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const body = c.req.raw.body
  if (body === null) return new Uint8Array()
  const encoding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? 'identity'
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of decode(body, encoding)) {
      size += chunk.length
      if (size > limit) throw new Problem('too-large', `At most ${limit} bytes are taken.`)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('unreadable-encoding')
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Parses bytes as JSON of the given shape; the problem names the first place that does not fit. */
export function parseJson<Schema extends z.ZodMiniType>(schema: Schema, bytes: Uint8Array): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('malformed-json')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Problem('malformed-request', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unexpected'}`)
}

async function* decode(body: ReadableStream<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  if (encoding === 'identity') return yield* body
  const decoder = encoding === 'gzip' ? createGunzip() : encoding === 'deflate' ? createInflate() : undefined
  if (decoder === undefined) throw new Problem('wrong-media-type', 'Content-Encoding may be gzip or deflate.')
  const { Readable, pipeline } = await import('node:stream')
  yield* pipeline(Readable.from(body), decoder, () => {})
}
