import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'
import { type FastifyReply, objectStore } from './fauxqs.ts'
import { LOOPBACK, type Running } from './serve.ts'
import { judge } from './signature.ts'

/**
 * S3's protocol on this machine, with a bucket, and a second one for what is sealed where `locked` names it, in memory
 * or kept in the folder `dir`. Object Lock is unknown to the engine: `locked` is a bucket like any other. It believes
 * everybody and overwrites everything, so what we rely on is added here: signatures and their expiry, puts on
 * condition, and the file name that a link asks for.
 */
export async function startS3(options: {
  bucket: string
  locked?: string
  dir?: string
  port?: number
}): Promise<Running> {
  const { app, objects } = objectStore(options.dir)
  objects.createBucket(options.bucket)
  if (options.locked !== undefined) objects.createBucket(options.locked)

  app.addHook('onRequest', (request, reply, done) => {
    const verdict = judge(request.raw, Date.now())
    if (verdict === 'genuine') done()
    else refuse(reply, 403, verdict)
  })
  // Waits for no promise: between this check and the write no other request can come.
  app.addHook('preHandler', (request, reply, done) => {
    const { bucket, '*': key } = ObjectPath.parse(request.params)
    const disposition = Overrides.parse(request.query)['response-content-disposition']
    if (disposition !== undefined) reply.header('Content-Disposition', disposition)
    if (conditionHolds(request.raw, etagOf(bucket, key))) done()
    else refuse(reply, 412, 'PreconditionFailed')
  })

  const endpoint = await app.listen({ host: LOOPBACK, port: options.port ?? 0 })
  return { endpoint, close: () => app.close() }

  function etagOf(bucket: string, key: string): string | undefined {
    try {
      return objects.headObject(bucket, key).etag
    } catch {
      return undefined
    }
  }
}

const ObjectPath = z.object({ bucket: z._default(z.string(), ''), '*': z._default(z.string(), '') })

const Overrides = z.object({ 'response-content-disposition': z.exactOptional(z.string()) })

// Reading has conditions too; those the engine knows.
function conditionHolds({ method, headers }: IncomingMessage, etag: string | undefined): boolean {
  if (method !== 'PUT') return true
  if (headers['if-none-match'] === '*' && etag !== undefined) return false
  return headers['if-match'] === undefined || headers['if-match'] === etag
}

function refuse(reply: FastifyReply, status: number, code: string): void {
  reply
    .code(status)
    .header('Content-Type', 'application/xml')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
    )
}
