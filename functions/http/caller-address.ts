import type { Context } from 'hono'
import * as z from 'zod/mini'

/**
 * The address that a request came from, for rate windows only: CloudFront names its viewer, the HTTP API its
 * client; a server on this machine has one client. A caller who goes round CloudFront may claim any address, so
 * nothing that matters may hang on it.
 */
export function callerAddress(c: Context): string {
  const viewer = c.req.header('CloudFront-Viewer-Address')
  if (viewer !== undefined) return viewer.replace(/:\d+$/, '')
  const env = Env.safeParse(c.env)
  return env.success ? env.data.event.requestContext.http.sourceIp : 'local'
}

const Env = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
})
