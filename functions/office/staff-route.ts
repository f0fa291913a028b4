import type { Context } from 'hono'
import { SIGN_IN_PATH } from '../../shared/api/office.ts'
import { Problem } from '../../shared/problems.ts'
import type { Route, RouteShape } from '../http/route.ts'
import type { OfficeDeps } from './deps.ts'
import { type Desk, openDesk } from './desk.ts'

/** A route for people who are signed in: its handler cannot be written without the person who calls. */
export type StaffRoute = Omit<RouteShape, 'access'> & {
  handle: (deps: OfficeDeps, c: Context, desk: Desk) => Promise<Response>
}

/**
 * Guards a staff route: nobody signed in is 401, a person whose role was taken away meanwhile 403. Somebody who follows
 * a download link after the session has ended is a person and no program: the answer is the sign-in, and then the page.
 */
export function forStaff(route: StaffRoute): Route<OfficeDeps> {
  return {
    ...route,
    access: 'staff',
    async handle(deps, c) {
      const token = deps.cookies.getSession(c)
      const session = token === undefined ? undefined : await deps.sessions.get(token)
      if (session === undefined) {
        if (c.req.header('Sec-Fetch-Mode') === 'navigate') return c.redirect(signInFrom(c))
        throw new Problem('no-session')
      }
      const actor = await deps.staff.get(session.email)
      if (actor === undefined) throw new Problem('not-staff')
      return route.handle(deps, c, openDesk(deps, actor, session))
    },
  }
}

// The sign-in itself makes sure that `to` is a page of ours.
function signInFrom(c: Context): string {
  const from = c.req.header('Referer') ?? ''
  const to = URL.canParse(from) ? new URL(from).pathname + new URL(from).search : ''
  return `${SIGN_IN_PATH}?to=${encodeURIComponent(to)}`
}
