import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { httpApp } from '../http/app.ts'
import { mount } from '../http/route.ts'
import { surveyCatalogue } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'
import { phoneAccess } from './phone-access.ts'
import { batches } from './routes/batches.ts'
import { endDevice, listDevices } from './routes/devices.ts'
import { invitation } from './routes/invitation.ts'
import { join } from './routes/join.ts'
import { receipt } from './routes/receipt.ts'
import { rescue } from './routes/rescue.ts'
import { team } from './routes/team.ts'
import { version } from './routes/version.ts'

/** Answers that are worth their compression, which CloudFront does not do for what it may not keep. */
const LARGE = ['/g/*', '/api/field/surveys/*', '/api/field/team']

/** The routes of phones. */
export const api = [invitation, join, team, listDevices, endDevice, version, batches, receipt, rescue]

/** What phones and residents reach. */
export function fieldApp(deps: FieldDeps): Hono {
  const reached = {
    ...deps,
    catalogue: surveyCatalogue(deps.surveys, deps.clock),
    requirePhoneAccess: phoneAccess(deps.register, deps.clock),
  }
  const app = httpApp(deps)
  for (const path of LARGE) app.use(path, compress())
  // A phone needs no page: they are loaded when the first resident comes.
  let pages: Promise<Hono> | undefined
  app.on(['GET', 'POST'], '/g/*', async (c) => {
    pages ??= import('../resident/app.ts').then(async ({ residentApp }) =>
      residentApp({ ...reached, ...(await deps.residents()) }),
    )
    return (await pages).fetch(c.req.raw, c.env)
  })
  return mount(app, reached, api)
}
