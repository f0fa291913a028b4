import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'

/** Ends the session here and now. Asking twice does no harm. */
export const signOut: Route<OfficeDeps> = {
  method: 'post',
  path: '/api/office/sign-out',
  summary: 'Sign out',
  access: 'public',
  answers: { 204: { description: 'Nobody is signed in any more' } },
  problems: [],
  async handle(deps, c) {
    const token = deps.cookies.getSession(c)
    if (token !== undefined) {
      await record(deps, token)
      await deps.sessions.close(token)
    }
    deps.cookies.clearSession(c)
    return c.body(null, 204)
  },
}

async function record(deps: OfficeDeps, token: string): Promise<void> {
  const session = await deps.sessions.get(token)
  if (session === undefined) return // it has ended already
  const { email, name } = session
  const staff = (await deps.staff.find(email))?.staff
  const place = staff?.province === undefined ? {} : { province: staff.province }
  const role = staff?.role ?? 'none'
  await deps.audit.write({ act: 'sign-out', who: email, role, device: name, object: email, ...place })
}
