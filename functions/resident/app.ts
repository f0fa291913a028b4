import type { Hono } from 'hono'
import { httpApp, type Log } from '../http/app.ts'
import { mount } from '../http/route.ts'
import { sendCorrection, showCorrection } from './correct.ts'
import type { ResidentDeps } from './deps.ts'
import { lookUp, showLookup } from './lookup.ts'
import { sendForm } from './send-form.ts'
import { showForm } from './show-form.ts'
import { changeStatus, showStatus } from './status.ts'

/** Every page of residents; the literal addresses stand before the codes. */
const residentRoutes = [
  showLookup,
  lookUp,
  showForm,
  sendForm,
  showStatus,
  changeStatus,
  showCorrection,
  sendCorrection,
] as const

/** What residents reach, without a script, a cookie or an account. */
export function residentApp(deps: ResidentDeps): Hono {
  return mount(httpApp({ ...deps, log: withoutTokens(deps.log) }), deps, residentRoutes)
}

/** The address of a receipt opens it for whoever reads the log. */
function withoutTokens(log: Log): Log {
  return ({ path, ...entry }) => log({ ...entry, path: String(path).replace(/^(\/g\/[^/]*\/)[^/]+/, '$1…') })
}
