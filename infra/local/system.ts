import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { FieldEnv, OfficeEnv, ResultsEnv } from '../../functions/env.ts'
import { fieldApp } from '../../functions/field/app.ts'
import { makeFieldDeps } from '../../functions/field/deps.ts'
import type { Log } from '../../functions/http/app.ts'
import { officeApp } from '../../functions/office/app.ts'
import { makeOfficeDeps } from '../../functions/office/deps.ts'
import { makeResultsDeps } from '../../functions/results/deps.ts'
import { resultsHandler } from '../../functions/results/handler.ts'
import { SIGN_IN_CALLBACK_PATH } from '../../shared/api/office.ts'
import { type Addresses, addressesOf } from './addresses.ts'
import type { DataFolder } from './data-folder.ts'
import { demoAccounts } from './demo/accounts.ts'
import { fillDemoOnce } from './demo/fill.ts'
import { doorsPage } from './doors.ts'
import { type EngineEnv, startEngines } from './engines.ts'
import { frontApp } from './front.ts'
import { identityProvider } from './idp/provider.ts'
import { type Handler, startLambda } from './lambda.ts'
import type { OpenAddress } from './open-address.ts'

const RESULTS_FUNCTION = 'results'
const CLIENT_ID = 'office'

/** On AWS they stand beside the bundle. */
const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
)

export type System = { addresses: Addresses; close(): Promise<void> }

/**
 * The whole system in this process: the handlers that run on AWS, on embedded engines, behind one address.
 * Closing ends what is under way first.
 */
export async function startSystem(options: {
  address: OpenAddress
  folder: DataFolder
  /** The folder of built pages. */
  web: string
  demoResponses: number
}): Promise<System> {
  const { address, folder } = options
  const { origin } = address

  const engines = await startEngines(folder)
  const results: Handler = resultsHandler({
    ...makeResultsDeps(ResultsEnv.parse(engines.env)),
    log,
  })
  const lambda = await startLambda({
    dir: folder.events,
    functions: { [RESULTS_FUNCTION]: results },
    onFailure: (error) => log({ level: 'error', error: String(error) }),
  })
  // The days that are over: on AWS the night does it.
  const sealing = results({ kind: 'seal-audit' }).catch((error: unknown) =>
    log({ level: 'error', event: 'audit-not-sealed', error: String(error) }),
  )
  const web = { ...engines.env, ORIGIN: origin, SERVER_KEY: folder.serverKey }
  const fieldEnv = FieldEnv.parse(web)
  const demo = { marker: folder.demo, responses: options.demoResponses }
  const answered = await fillDemoOnce(fieldEnv, results, demo)
  const addresses = addressesOf(origin, folder.serverKey, answered)

  const app = frontApp({
    origin,
    field: fieldApp({ ...makeFieldDeps(fieldEnv), log }),
    office: officeApp({ ...makeOfficeDeps(officeEnv(web, lambda.endpoint)), log }),
    web: options.web,
    doors: doorsPage(addresses),
  })
  const provider = identityProvider({
    issuer: issuerOf(origin),
    clientId: CLIENT_ID,
    redirectUris: [origin + SIGN_IN_CALLBACK_PATH],
    accounts: demoAccounts,
  })
  const pages = getRequestListener(app.fetch)
  address.answerBy((request, response) =>
    request.url?.startsWith('/idp/') ? provider(request, response) : pages(request, response),
  )

  await writeFile(folder.addresses, JSON.stringify(addresses))
  return {
    addresses,
    async close() {
      await address.close()
      await lambda.close()
      await sealing
      await engines.close()
    },
  }
}

const issuerOf = (origin: string) => `${origin}/idp`

function officeEnv(web: EngineEnv & { ORIGIN: string; SERVER_KEY: string }, lambda: string): OfficeEnv {
  return OfficeEnv.parse({
    ...web,
    OIDC_ISSUER: issuerOf(web.ORIGIN),
    OIDC_CLIENT_ID: CLIENT_ID,
    RESULTS_FUNCTION,
    LAMBDA_ENDPOINT: lambda,
    FONTS: fonts,
  })
}

// The terminal belongs to the person who started it: only what went wrong is shown there.
const log: Log = (entry) => {
  if (entry.level !== 'info') process.stderr.write(`${JSON.stringify(entry)}\n`)
}
