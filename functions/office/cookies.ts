import type { Context } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import * as z from 'zod/mini'
import { type Clock, EpochMs, MINUTE, SECOND } from '../../shared/time.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { hmac } from '../secrets.ts'
import { ABSOLUTE_LIFE } from '../store/sessions.ts'

/** What the browser keeps between leaving for the provider and coming back. */
export const SignIn = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  /** The page to return to. */
  to: z.string(),
  /** The session that the person had when leaving, which the new one is to replace. */
  former: z.exactOptional(z.string()),
})
export type SignIn = z.infer<typeof SignIn>

export type OfficeCookies = ReturnType<typeof officeCookies>

/** How long the provider's own pages may take. */
const SIGN_IN_LIFE = 10 * MINUTE

/**
 * The office's two cookies: the session, never sent from another site, and, for the minutes of a sign-in, what it
 * must prove on return, signed so that nobody can plant a sign-in of his own.
 */
export function officeCookies(options: { origin: string; serverKey: string; clock: Clock }) {
  const { origin, clock } = options
  const place = cookieOptions(origin)
  const session = cookieName(origin, 'session')
  const signInUnderWay = cookieName(origin, 'sign-in')
  const key = hmac(options.serverKey, 'office sign-in cookie')

  return {
    getSession: (c: Context): string | undefined => getCookie(c, session),
    setSession: (c: Context, token: string): void =>
      setCookie(c, session, token, { ...place, sameSite: 'Strict', maxAge: ABSOLUTE_LIFE / SECOND }),
    clearSession: (c: Context): void => {
      deleteCookie(c, session, place)
    },

    setSignIn: (c: Context, signIn: SignIn): Promise<void> =>
      setSignedCookie(c, signInUnderWay, JSON.stringify({ ...signIn, until: clock() + SIGN_IN_LIFE }), key, {
        ...place,
        sameSite: 'Lax', // the provider sends the browser back from its own site
        maxAge: SIGN_IN_LIFE / SECOND,
      }),
    /** Reads the sign-in under way and takes its cookie away, so that it can end only once. */
    async takeSignIn(c: Context): Promise<SignIn | undefined> {
      const value = await getSignedCookie(c, key, signInUnderWay)
      deleteCookie(c, signInUnderWay, place)
      if (value === undefined || value === false) return undefined
      const signIn = SignInCookie.parse(JSON.parse(value))
      return signIn.until > clock() ? signIn : undefined
    },
  }
}

const SignInCookie = z.extend(SignIn, { until: EpochMs })
