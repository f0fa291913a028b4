import { isLoopback } from './loopback.ts'

/**
 * What all our cookies share: out of reach of scripts, sent to the whole site, and over https only. Plain http is
 * for this machine alone; other machines' browsers drop the cookie there, as they should.
 */
export function cookieOptions(origin: string) {
  return { path: '/', httpOnly: true, secure: !isLoopback(origin) } as const
}

/** The name as browsers know it: `__Host-` keeps sister sites from setting it, and no browser takes it over http. */
export function cookieName(origin: string, name: string): string {
  return isLoopback(origin) ? name : `__Host-${name}`
}
