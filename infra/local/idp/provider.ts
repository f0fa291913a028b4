import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'
import { Email } from '../../../shared/api/office.ts'
import { memoryAdapter } from './memory.ts'
import { type Account, signInPage, signInPolicy } from './page.ts'

export type IdpOptions = {
  /** Where people and the office reach it, `http://127.0.0.1:8080/idp`; it answers below that path. */
  issuer: string
  clientId: string
  redirectUris: string[]
  accounts: Account[]
}

/** An OpenID provider for one machine: authorization code with PKCE, and a page of accounts to choose from, or to name. */
export function identityProvider(options: IdpOptions): RequestListener {
  const mount = new URL(options.issuer).pathname.replace(/\/$/, '')
  const known = new Map<string, Pick<Account, 'email' | 'name'>>(
    options.accounts.map((account) => [subjectOf(account.email), account]),
  )
  const provider = new Provider(options.issuer, configuration(options, mount, known))
  const handle = provider.callback()

  return (request, response) => {
    forgetWhoWasHere(request)
    if (request.url?.startsWith(`${mount}/interaction/`)) {
      signIn(request, response).catch(() => page(response, 400, signInAgain))
      return
    }
    // The provider reads `originalUrl` to learn where it is mounted.
    const originalUrl = request.url ?? '/'
    handle(Object.assign(request, { originalUrl, url: originalUrl.slice(mount.length) }), response)
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response)
    if (request.method !== 'POST') return page(response, 200, signInPage(options.accounts))
    const typed = Email.safeParse(new URLSearchParams(await text(request)).get('email'))
    if (!typed.success) return page(response, 400, signInPage(options.accounts))
    const accountId = subjectOf(typed.data)
    // Somebody whom an administrator has just added: the machine's own provider has no list to be added to.
    if (!known.has(accountId)) known.set(accountId, { email: typed.data, name: typed.data })
    await provider.interactionFinished(request, response, { login: { accountId } })
  }
}

// Every sign-in here chooses an account anew: without the cookie of an earlier one, another person's sign-in does not
// first have to end it. What one sign-in itself needs are other cookies.
function forgetWhoWasHere(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split('; ').filter((cookie) => !cookie.startsWith('_session'))
  if (cookies !== undefined) request.headers.cookie = cookies.join('; ')
}

/** Stable for an e-mail address, and not the address itself: as real providers do. */
function subjectOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 22)
}

function configuration(
  { clientId, redirectUris }: IdpOptions,
  mount: string,
  known: ReadonlyMap<string, Pick<Account, 'email' | 'name'>>,
) {
  const scope = 'openid email profile'
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false, // the claims stand in the ID token, as Cognito gives them
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    jwks: { keys: [signingKey()] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${mount}/interaction/${uid}` },
    ttl: {
      Session: 600,
      Interaction: 600,
      Grant: 600,
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
    },
    findAccount(_: unknown, sub: string) {
      const account = known.get(sub)
      if (account === undefined) return undefined
      const { email, name } = account
      return { accountId: sub, claims: () => ({ sub, email, email_verified: true, name }) }
    },
    // The office is ours: nobody is asked whether it may know the name.
    async loadExistingGrant({ oidc }: GrantContext) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope(scope)
      await grant.save()
      return grant
    },
  }
}

type GrantContext = {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'local' }
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': signInPolicy,
  })
  response.end(html)
}

const signInAgain =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đăng nhập</title>' +
  '<p>Lượt đăng nhập này đã hết hạn. Hãy mở lại trang văn phòng. <span lang="en">This sign-in has expired; open the office page again.</span></p>'
