import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Problem, type ProblemCode } from '../../shared/problems.ts'

const decoders = { gzip: promisify(gunzip), deflate: promisify(inflate) } as const

/**
 * The body's bytes with Content-Encoding undone, never more than `limit` of them: inflating stops as soon as the
 * limit is passed, so a bomb of zeros costs no more than an honest body.
 * Throws `too-large`, `wrong-media-type` for an encoding that we do not read, `unreadable-encoding`.
 */
export async function readBytes(c: Context, limit: number): Promise<Uint8Array> {
  const encoding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip' && encoding !== 'deflate') {
    throw new Problem('wrong-media-type', 'Content-Encoding may be gzip or deflate.')
  }
  const sent = await readAtMost(c.req.raw, limit)
  if (encoding === 'identity') return sent
  try {
    return await decoders[encoding](sent, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit)
    throw new Problem('unreadable-encoding')
  }
}

/**
 * Parses bytes as JSON of the given shape; the problem names the first place that does not fit.
 * Throws `malformed-json` and `malformed-request`.
 */
export function parseJson<Schema extends z.ZodMiniType>(schema: Schema, bytes: Uint8Array): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(bytes))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new Problem(
    'malformed-request',
    `At ${place === '' ? 'the top' : place}: ${issue?.message ?? 'wrong'}`,
  )
}

/** Whatever reading a JSON body may throw. */
export const bodyProblems = [
  'malformed-json',
  'malformed-request',
  'unreadable-encoding',
  'wrong-media-type',
  'too-large',
] as const satisfies ProblemCode[]

const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    throw new Problem('malformed-json')
  }
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (announced > limit) throw tooLarge(limit)
  try {
    // An announced length is enforced by the server below us, so it may be read in one piece, which is faster.
    const bytes = announced >= 0 ? new Uint8Array(await request.arrayBuffer()) : await gather(request, limit)
    if (bytes.length <= limit) return bytes
  } catch {
    throw new Problem('malformed-request', 'The body ended early.')
  }
  throw tooLarge(limit)
}

// Stops just after the limit; the caller sees that by the length.
async function gather(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return Buffer.concat(chunks)
}

function tooLarge(limit: number): Problem {
  return new Problem('too-large', `At most ${limit} bytes are taken.`)
}
