import { writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { FieldEnv, OfficeEnv, ResultsEnv } from '../../functions/env.ts'
import { fieldApp } from '../../functions/field/app.ts'
import { makeFieldDeps } from '../../functions/field/deps.ts'
import type { Log } from '../../functions/http/app.ts'
import { officeApp } from '../../functions/office/app.ts'
import { makeOfficeDeps } from '../../functions/office/deps.ts'
import { makeResultsDeps } from '../../functions/results/deps.ts'
import { resultsHandler } from '../../functions/results/handler.ts'
import { type Addresses, addressesOf } from './addresses.ts'
import type { DataFolder } from './data-folder.ts'
import { demoAccounts } from './demo/accounts.ts'
import { fillDemoOnce } from './demo/fill.ts'
import { doorsPage } from './doors.ts'
import { serve } from './engines/serve.ts'
import { type EngineEnv, startEngines } from './engines.ts'
import { frontApp } from './front.ts'
import { identityProvider } from './idp/provider.ts'
import { type Handler, startLambda } from './lambda.ts'
import { originOf } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { words } from './words.ts'

const RESULTS_FUNCTION = 'results'
const CLIENT_ID = 'office'

export type System = { addresses: Addresses; close(): Promise<void> }

/**
 * The whole system in this process: the handlers that run on AWS, on embedded engines, behind one address.
 * Throws a `StartProblem` when the address cannot be opened. Closing ends what is under way first.
 */
export async function startSystem(options: {
  folder: DataFolder
  host: string
  port: number
  /** The folder of built pages. */
  web: string
  demoResponses: number
}): Promise<System> {
  const { folder } = options
  let answer: RequestListener = (_, response) => response.writeHead(503, { 'Retry-After': '1' }).end()
  const front = await listen(
    createServer((request, response) => answer(request, response)),
    options,
  )
  const origin = originOf(options.host, Number(new URL(front.endpoint).port))
  const addresses = addressesOf(origin, folder.serverKey)

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
  const web = { ...engines.env, ORIGIN: origin, SERVER_KEY: folder.serverKey }
  const fieldEnv = FieldEnv.parse(web)
  await fillDemoOnce(fieldEnv, results, { marker: folder.demo, responses: options.demoResponses })

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
    redirectUris: [`${origin}/api/office/sign-in/callback`],
    accounts: demoAccounts,
  })
  const pages = getRequestListener(app.fetch)
  answer = (request, response) =>
    request.url?.startsWith('/idp/') ? provider(request, response) : pages(request, response)

  await writeFile(folder.addresses, JSON.stringify(addresses))
  return {
    addresses,
    async close() {
      await front.close()
      await lambda.close()
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
  })
}

async function listen(server: Server, { host, port }: { host: string; port: number }) {
  try {
    return await serve(server, port, host)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw new StartProblem(taken ? words.portTaken(port) : words.cannotListen(host, port))
  }
}

// The terminal belongs to the person who started it: only what went wrong is shown there.
const log: Log = (entry) => {
  if (entry.level !== 'info') process.stderr.write(`${JSON.stringify(entry)}\n`)
}
