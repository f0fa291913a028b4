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
    if (token !== undefined) await deps.sessions.close(token)
    deps.cookies.clearSession(c)
    return c.body(null, 204)
  },
}
