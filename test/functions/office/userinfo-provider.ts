/// <reference path="../../../infra/local/idp/oidc-provider.d.ts" />
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { type Running, serve } from '../../../infra/local/engines/serve.ts'
import { memoryAdapter } from '../../../infra/local/idp/memory.ts'

/** What this provider says of whoever signs in. */
export type Claims = { sub: string; email?: string; email_verified?: boolean }

/**
 * A real OpenID provider of the other kind: it keeps the e-mail address out of the ID token and tells it only at
 * its userinfo endpoint. Whoever comes is signed in as `claims()` without being asked.
 */
export async function startUserinfoProvider(
  claims: () => Claims,
  client: { id: string; redirectUri: string },
): Promise<Running> {
  const server = createServer()
  const running = await serve(server)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const provider = new Provider(running.endpoint, {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AuthorizationCode: 60, AccessToken: 60, IdToken: 60 },
    clients: [
      {
        client_id: client.id,
        token_endpoint_auth_method: 'none',
        require_auth_time: true,
        redirect_uris: [client.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => claims() }),
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return handle(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: claims().sub } })
  })
  return running
}

type GrantContext = {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } }
}
