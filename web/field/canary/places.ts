import { DAY, SECOND } from '../../../shared/time.ts'
import type { Place } from './mirror.ts'

/** The browser's localStorage; keeps nothing where that is forbidden or full. */
export function storagePlace(storage: () => Storage): Place {
  return {
    get: (name) => attempt(() => storage().getItem(name) ?? undefined),
    put: (name, text) => attempt(() => storage().setItem(name, text)),
    names: () => attempt(() => Object.keys(storage())) ?? [],
  }
}

/** A cookie that scripts read and the API never gets: its path is the app's. */
export function cookiePlace(jar: { cookie: string }, isSecure: boolean): Place {
  const crumbs = () => attempt(() => jar.cookie.split('; ').map((crumb) => crumb.split('='))) ?? []
  return {
    get: (name) => crumbs().find(([other]) => other === name)?.[1],
    put: (name, text) =>
      attempt(() => {
        jar.cookie = `${name}=${text}; path=/t/; max-age=${MAX_AGE}; samesite=strict${isSecure ? '; secure' : ''}`
      }),
    names: () => crumbs().map(([name = '']) => name),
  }
}

/** The two places of this browser. */
export function browserPlaces(): Record<'storage' | 'cookie', Place> {
  return {
    storage: storagePlace(() => localStorage),
    cookie: cookiePlace(document, location.protocol === 'https:'),
  }
}

/** Browsers keep no cookie longer than 400 days. */
const MAX_AGE = (400 * DAY) / SECOND

// A page may be forbidden to keep anything: then there is one mirror less, and forms are saved all the same.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
