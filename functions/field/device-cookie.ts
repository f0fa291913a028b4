import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DEVICE_HEADER } from '../../shared/api/devices.ts'
import { DeviceId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { DAY, SECOND } from '../../shared/time.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { digest } from '../secrets.ts'
import type { Device } from '../store/devices.ts'
import type { FieldDeps } from './deps.ts'

/** Browsers keep no cookie longer than 400 days; every sync starts them anew. */
const MAX_AGE = (400 * DAY) / SECOND

/**
 * Whose phone the request is from: several people may share one, each with a cookie, and the header says which of them.
 * Sends the cookie again, so that a phone that syncs stays joined. Throws `no-device`, also for a phone that was ended.
 */
export async function requireDevice(deps: FieldDeps, c: Context): Promise<Device> {
  const found = await findDevice(deps, c)
  if (found === undefined) throw new Problem('no-device')
  requireNotEnded(found.device)
  setDeviceCookie(deps, c, found.name, found.token)
  return found.device
}

/** Throws `no-device` for a phone whose access its leader or the office has ended. */
export function requireNotEnded({ endedAt }: Device): void {
  if (endedAt !== undefined) throw new Problem('no-device', 'The access of this phone has been ended.')
}

/** The cookie of one person's phone. */
function nameOfCookie(device: DeviceId): string {
  return `${SHARED_NAME}-${device}`
}

/** Out of reach of scripts, and of every other site's pages. */
function setDeviceCookie({ origin }: FieldDeps, c: Context, name: string, token: string): void {
  setCookie(c, cookieName(origin, name), token, {
    ...cookieOptions(origin),
    sameSite: 'Strict',
    maxAge: MAX_AGE,
  })
}

/**
 * Lets a phone in under its own cookie, and under the only one that a page from before the header sends, where there is
 * one: the phone of before must not go on speaking for it.
 */
export function letIn(deps: FieldDeps, c: Context, device: DeviceId, token: string): void {
  setDeviceCookie(deps, c, nameOfCookie(device), token)
  const isOldPage = c.req.header(DEVICE_HEADER) === undefined
  const hasOldCookie = getCookie(c, cookieName(deps.origin, SHARED_NAME)) !== undefined
  if (isOldPage && hasOldCookie) setDeviceCookie(deps, c, SHARED_NAME, token)
}

/** What a phone's one cookie was called before several people could share a phone. */
const SHARED_NAME = 'device'

type Found = { device: Device; name: string; token: string }

async function findDevice(deps: FieldDeps, c: Context): Promise<Found | undefined> {
  const header = c.req.header(DEVICE_HEADER)
  if (header === undefined) return deviceBy(deps, c, onlyName(deps, c))

  const id = DeviceId.safeParse(header)
  if (!id.success) return undefined
  for (const name of [nameOfCookie(id.data), SHARED_NAME]) {
    const found = await deviceBy(deps, c, name)
    // A cookie proves its own device, whatever it is called.
    if (found?.device.id === id.data) return found
  }
  return undefined
}

async function deviceBy(deps: FieldDeps, c: Context, name: string): Promise<Found | undefined> {
  const token = getCookie(c, cookieName(deps.origin, name))
  const device = token === undefined ? undefined : await deps.devices.get(digest(token))
  return token === undefined || device === undefined ? undefined : { device, name, token }
}

// A page from before the header speaks for the one person that it knows.
function onlyName({ origin }: FieldDeps, c: Context): string {
  const prefix = cookieName(origin, `${SHARED_NAME}-`)
  const cookies = getCookie(c)
  if (cookies[cookieName(origin, SHARED_NAME)] !== undefined) return SHARED_NAME
  const own = Object.keys(cookies).filter((name) => name.startsWith(prefix))
  const [only = ''] = own
  return own.length === 1 ? `${SHARED_NAME}-${only.slice(prefix.length)}` : SHARED_NAME
}
