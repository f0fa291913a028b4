import { SIGN_IN_CALLBACK_PATH, type SignInRefusal, type StaffMember } from '../../../shared/api/office.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { Route } from '../../http/route.ts'
import type { SignIn } from '../cookies.ts'
import type { OfficeDeps } from '../deps.ts'
import { FRONT_PAGE } from '../pages.ts'

/** Who may come in, or why not; `who` where the provider has said at least that. */
type Outcome =
  | { staff: StaffMember; provedAt?: EpochMs }
  | { refusal: SignInRefusal; why: string; who?: string; staff?: StaffMember }

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
      const { refusal, why } = outcome
      deps.log({ level: 'warn', event: 'sign-in-refused', requestId: c.get('requestId'), refusal, why })
      await recordRefusal(deps, outcome)
      return c.redirect(`${FRONT_PAGE}?sign-in=${refusal}`)
    }
    const { staff, ...proved } = outcome
    const { token, name } = deps.sessions.mint()
    await deps.audit.write({
      act: 'sign-in',
      who: staff.email,
      object: staff.email,
      device: name,
      ...placeOf(staff),
    })
    if (begun.former !== undefined) await deps.sessions.close(begun.former)
    deps.cookies.setSession(c, await deps.sessions.open(staff.email, { token, ...proved }))
    return c.redirect(begun.to)
  },
}

async function identify(deps: OfficeDeps, search: string, begun: SignIn): Promise<Outcome> {
  const identity = await deps.provider.finish(search, begun).catch((error: unknown) => String(error))
  if (typeof identity === 'string') return { refusal: 'failed', why: identity }

  const { email, emailVerified, issuer, subject, provedAt } = identity
  if (!emailVerified) return { refusal: 'unverified-email', why: subject, who: subject }

  const binding = await deps.staff.bind(email, issuer, subject)
  const staff = (await deps.staff.find(email))?.staff
  if (staff === undefined) return { refusal: 'not-staff', why: subject, who: email }
  if (binding === 'bound') return provedAt === undefined ? { staff } : { staff, provedAt }
  return { refusal: binding === 'unknown' ? 'not-staff' : 'other-account', why: subject, who: email, staff }
}

/**
 * Written down where the provider has said who it is: whoever has no account there cannot fill the log. What became of
 * an address that a province knows is told to that province.
 */
async function recordRefusal(
  deps: OfficeDeps,
  outcome: Exclude<Outcome, { provedAt?: EpochMs }>,
): Promise<void> {
  const { who, refusal, staff } = outcome
  if (who === undefined) return
  const place = staff === undefined ? { role: 'none' } : placeOf(staff)
  await deps.audit.write({
    act: 'sign-in-refused',
    who: who.slice(0, 254),
    object: refusal,
    device: '',
    ...place,
  })
}

function placeOf({ role, province, commune }: StaffMember) {
  return {
    role,
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
  }
}
