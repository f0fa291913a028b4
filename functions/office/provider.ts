import * as oidc from 'openid-client'
import * as z from 'zod/mini'
import { SIGN_IN_CALLBACK_PATH } from '../../shared/api/office.ts'
import { type EpochMs, SECOND } from '../../shared/time.ts'
import { isLoopback } from '../http/loopback.ts'
import type { SignIn } from './cookies.ts'

/** Who the provider says has signed in. */
type Identity = {
  issuer: string
  subject: string
  email: string
  emailVerified: boolean
  /** When the person proved it, where the provider says so: one that ignores `prompt` may have asked hours ago. */
  provedAt?: EpochMs
}

/** What must come back unchanged. */
type Proof = Pick<SignIn, 'verifier' | 'state' | 'nonce'>

export type Provider = {
  /** Where to send the browser, and what it must bring back. */
  begin(): Promise<{ url: URL; proof: Proof }>
  /** Redeems the code that came back in `search`; throws unless state, nonce, PKCE and signature all fit. */
  finish(search: string, proof: Proof): Promise<Identity>
}

/**
 * An OpenID Connect provider: authorization code with PKCE, state and nonce. Its metadata is fetched at the first
 * sign-in and kept. Plain http is spoken only from one loopback address to another.
 */
export function openProvider(options: {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  origin: string
}): Provider {
  const redirectUri = options.origin + SIGN_IN_CALLBACK_PATH
  let discovered: Promise<oidc.Configuration> | undefined

  const discover = (): Promise<oidc.Configuration> => {
    discovered ??= discovery(options).catch((error: unknown) => {
      discovered = undefined // the next sign-in asks again
      throw error
    })
    return discovered
  }

  return {
    async begin() {
      const config = await discover()
      const proof = {
        verifier: oidc.randomPKCECodeVerifier(),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
        code_challenge_method: 'S256',
        state: proof.state,
        nonce: proof.nonce,
        prompt: 'login', // on an office's shared computer the person before must not be signed in again
      })
      return { url, proof }
    },

    async finish(search, proof) {
      const config = await discover()
      const tokens = await oidc.authorizationCodeGrant(config, new URL(redirectUri + search), {
        pkceCodeVerifier: proof.verifier,
        expectedState: proof.state,
        expectedNonce: proof.nonce,
        idTokenExpected: true,
      })
      const claims = Claims.parse(tokens.claims())
      // Some providers put the address into the ID token (Cognito), others only behind userinfo.
      const { email, email_verified: verified } =
        claims.email === undefined
          ? Claims.parse(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub))
          : claims
      return {
        issuer: config.serverMetadata().issuer,
        subject: claims.sub,
        email: email ?? '',
        emailVerified: email !== undefined && (verified === true || verified === 'true'),
        ...(claims.auth_time === undefined ? {} : { provedAt: claims.auth_time * SECOND }),
      }
    },
  }
}

// Cognito's userinfo says "true" where the standard says true.
const Claims = z.object({
  sub: z.string().check(z.minLength(1)),
  auth_time: z.optional(z.int().check(z.minimum(0))),
  email: z.optional(z.string()),
  email_verified: z.optional(z.union([z.boolean(), z.string()])),
})

function discovery(options: {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  origin: string
}): Promise<oidc.Configuration> {
  const issuer = new URL(options.issuer)
  const overHttp = isLoopback(options.origin) && isLoopback(issuer.origin)
  return oidc.discovery(
    issuer,
    options.clientId,
    undefined,
    options.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(options.clientSecret),
    overHttp ? { execute: [oidc.allowInsecureRequests] } : {},
  )
}
