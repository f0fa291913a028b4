import type { Context } from 'hono'
import { SIGN_IN_PATH, type StaffMember } from '../../shared/api/office.ts'
import { Problem } from '../../shared/problems.ts'
import type { Route, RouteShape } from '../http/route.ts'
import type { Session } from '../store/sessions.ts'
import type { OfficeDeps } from './deps.ts'
import { type Desk, openDesk } from './desk.ts'

/** A route for people who are signed in: its handler cannot be written without the person who calls. */
export type StaffRoute = Omit<RouteShape, 'access'> & {
  handle: (deps: OfficeDeps, c: Context, desk: Desk) => Promise<Response>
}

/**
 * Guards a staff route: nobody signed in is 401, and so is a session from before the role was changed or all sessions were
 * ended; a person whose role was taken away meanwhile is 403. Somebody who follows a download link after the session has
 * ended is a person and no program: the answer is the sign-in, and then the page.
 */
export function forStaff(route: StaffRoute): Route<OfficeDeps> {
  return {
    ...route,
    access: 'staff',
    async handle(deps, c) {
      const token = deps.cookies.getSession(c)
      const session = token === undefined ? undefined : await deps.sessions.get(token)
      const person = session === undefined ? undefined : await deps.staff.find(session.email)
      if (session !== undefined && person?.ended !== false) {
        await recordRefusal(deps, session, person?.staff)
        throw new Problem('not-staff')
      }
      if (session === undefined || person === undefined || session.openedAt <= person.sessionsFrom) {
        if (isFollowed(c)) return c.redirect(signInHref(refererOf(c)))
        throw new Problem('no-session')
      }
      return route.handle(deps, c, openDesk(deps, person.staff, session))
    },
  }
}

// To the province that ended the role, for whoever goes on with what was opened before.
async function recordRefusal(
  { audit }: OfficeDeps,
  { email, name }: Session,
  staff: StaffMember | undefined,
): Promise<void> {
  const place = staff?.province === undefined ? {} : { province: staff.province }
  const role = staff?.role ?? 'none'
  await audit.write({ act: 'refused', who: email, role, device: name, object: 'not-staff', ...place })
}

/** Whether the browser goes there because a person followed a link: then the answer is a page, not a problem's JSON. */
export function isFollowed(c: Context): boolean {
  return c.req.header('Sec-Fetch-Mode') === 'navigate'
}

/** The way through the sign-in to a page of ours; the sign-in itself makes sure that `to` is one. */
export function signInHref(to: string): string {
  return `${SIGN_IN_PATH}?to=${encodeURIComponent(to)}`
}

function refererOf(c: Context): string {
  const from = c.req.header('Referer') ?? ''
  return URL.canParse(from) ? new URL(from).pathname + new URL(from).search : ''
}
