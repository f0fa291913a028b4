import type { IncomingMessage } from 'node:http'
import { buildApp } from 'fauxqs'
import { FileS3Persistence } from '../../../node_modules/fauxqs/dist/s3/fileS3Persistence.js'
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js'
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js'
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'

/** The little of Fastify that is used here: fauxqs's own declaration of its app does not resolve. */
export type FastifyApp = {
  addHook(
    moment: 'onRequest' | 'preHandler',
    hook: (request: FastifyRequest, reply: FastifyReply, done: () => void) => void,
  ): void
  listen(at: { host: string; port: number }): Promise<string>
  close(): Promise<void>
}
type FastifyRequest = { raw: IncomingMessage; params: unknown; query: unknown }
export type FastifyReply = {
  code(status: number): FastifyReply
  header(name: string, value: string): FastifyReply
  send(body: string): FastifyReply
}

/**
 * fauxqs put together from its parts, objects as files under `dir` or in memory. Its own `startFauxqs` listens on
 * every network interface, and the parts that keep objects on disk are not among its exports.
 */
export function objectStore(dir: string | undefined): { app: FastifyApp; objects: S3Store } {
  const objects = new S3Store()
  if (dir !== undefined) {
    const disk = new FileS3Persistence(dir)
    disk.loadS3(objects)
    objects.persistence = disk // after loading, so that loading writes nothing
  }
  const stores = { s3Store: objects, snsStore: new SnsStore(), sqsStore: new SqsStore() }
  return { app: buildApp({ logger: false, stores }), objects }
}
