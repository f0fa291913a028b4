import { SIGN_IN_CALLBACK_PATH, type SignInRefusal } from '../../../shared/api/office.ts'
import type { Route } from '../../http/route.ts'
import type { SignIn } from '../cookies.ts'
import type { OfficeDeps } from '../deps.ts'
import { FRONT_PAGE } from '../pages.ts'

type Outcome = { email: string } | { refusal: SignInRefusal; why: string }

/** Where the provider sends the browser back to. A person sees this answer, so it is always a page of the office. */
export const signInCallback: Route<OfficeDeps> = {
  method: 'get',
  path: SIGN_IN_CALLBACK_PATH,
  summary: 'Finish signing in',
  access: 'public',
  answers: {
    302: { description: 'To the page asked for, or to the front page with `?sign-in=<why not>`' },
  },
  problems: [],
  async handle(deps, c) {
    const begun = await deps.cookies.takeSignIn(c)
    if (begun === undefined) return c.redirect(`${FRONT_PAGE}?sign-in=failed`)

    const outcome = await identify(deps, new URL(c.req.url).search, begun)
    if ('refusal' in outcome) {
      deps.log({ level: 'warn', event: 'sign-in-refused', requestId: c.get('requestId'), ...outcome })
      return c.redirect(`${FRONT_PAGE}?sign-in=${outcome.refusal}`)
    }
    deps.cookies.setSession(c, await deps.sessions.open(outcome.email))
    return c.redirect(begun.to)
  },
}

async function identify(deps: OfficeDeps, search: string, begun: SignIn): Promise<Outcome> {
  const identity = await deps.provider.finish(search, begun).catch((error: unknown) => String(error))
  if (typeof identity === 'string') return { refusal: 'failed', why: identity }

  const { email, emailVerified, issuer, subject } = identity
  if (!emailVerified) return { refusal: 'unverified-email', why: subject }

  const binding = await deps.staff.bind(email, issuer, subject)
  if (binding === 'bound') return { email }
  return { refusal: binding === 'unknown' ? 'not-staff' : 'other-account', why: subject }
}
