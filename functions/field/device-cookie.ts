import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../shared/problems.ts'
import { DAY, SECOND } from '../../shared/time.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { digest } from '../secrets.ts'
import type { Device } from '../store/devices.ts'
import type { FieldDeps } from './deps.ts'

/** Browsers keep no cookie longer than 400 days; every sync starts them anew. */
const MAX_AGE = (400 * DAY) / SECOND

/**
 * The phone whose token the cookie carries. Sends the cookie again, so that a phone that syncs stays joined.
 * Throws `no-device`.
 */
export async function requireDevice(deps: FieldDeps, c: Context): Promise<Device> {
  const token = getCookie(c, cookieName(deps.origin, NAME))
  const device = token === undefined ? undefined : await deps.devices.get(digest(token))
  if (token === undefined || device === undefined) throw new Problem('no-device')
  setDeviceCookie(deps, c, token)
  return device
}

/** Out of reach of scripts, and of every other site's pages. */
export function setDeviceCookie({ origin }: FieldDeps, c: Context, token: string): void {
  setCookie(c, cookieName(origin, NAME), token, {
    ...cookieOptions(origin),
    sameSite: 'Strict',
    maxAge: MAX_AGE,
  })
}

const NAME = 'device'
