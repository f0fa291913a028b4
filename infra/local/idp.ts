import { createServer, type RequestListener } from 'node:http'
import { type Running, serve } from './engines/serve.ts'
import { type IdpOptions, identityProvider } from './idp/provider.ts'

/** The OpenID provider on a port of its own; its issuer is its endpoint. */
export async function startIdp(
  options: Omit<IdpOptions, 'issuer'> & { port?: number },
): Promise<Running & { issuer: string }> {
  let handle: RequestListener = (_, response) => response.writeHead(503).end()
  const running = await serve(
    createServer((request, response) => handle(request, response)),
    options.port,
  )
  handle = identityProvider({ ...options, issuer: running.endpoint })
  return { ...running, issuer: running.endpoint }
}
