import { FieldEnv, ResultsEnv } from '../../functions/env.ts'
import { makeFieldDeps } from '../../functions/field/deps.ts'
import { makeResultsDeps } from '../../functions/results/deps.ts'
import { resultsHandler } from '../../functions/results/handler.ts'
import { registerRecordStore } from '../../functions/store/register-records.ts'
import { staffStore } from '../../functions/store/staff.ts'
import { openTable } from '../../functions/store/table.ts'
import { openDataFolder } from './data-folder.ts'
import { provinces } from './demo/places.ts'
import { recount } from './demo/recount.ts'
import { crews, fillRegister, isRegisterFilled } from './demo/register.ts'
import { addResponses, pastBefore } from './demo/responses.ts'
import { startEngines } from './engines.ts'
import { readOptions, readValue, wholeNumber } from './given.ts'
import { readSettings } from './settings.ts'
import { runOrExplain, StartProblem } from './start-problem.ts'
import { inBoth, words } from './words.ts'

/** The made-up past that is added to, in days. */
const DAYS = 180

/**
 * `npm run demo -- --responses 2000 --province 96 [--seed name]`: adds made-up responses to a stopped system and
 * recounts. The same seed on the same day adds the same ones again, which changes nothing.
 */
await runOrExplain(run)

async function run(): Promise<void> {
  const {
    responses,
    province = '96',
    seed = 'more',
  } = readOptions(process.argv.slice(2), {
    responses: { type: 'string' },
    province: { type: 'string' },
    seed: { type: 'string' },
  })
  const count = readValue('--responses', responses, 2_000, wholeNumber(1, 1_000_000))
  const area = provinces.find(({ code }) => code === province)?.id
  const chosen = crews.filter(({ commune }) => commune.province === area)
  if (area === undefined || chosen.length === 0) throw new StartProblem(words.noDemoThere(province))

  const folder = openDataFolder(readSettings(process.env).dir)
  process.on('exit', folder.release)
  const engines = await startEngines(folder)
  // No page is open while this runs, so no address is needed.
  const env = FieldEnv.parse({ ...engines.env, ORIGIN: 'http://127.0.0.1', SERVER_KEY: folder.serverKey })
  const deps = makeFieldDeps(env)
  const table = openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT })
  const staff = staffStore(table, deps.clock)
  if (!(await isRegisterFilled(staff)))
    await fillRegister(deps, registerRecordStore(table, deps.clock), staff)

  const past = pastBefore(deps.clock(), DAYS)
  const added = await addResponses(deps, table, { crews: chosen, count, past, seed, reports: false })
  const results = resultsHandler({ ...makeResultsDeps(ResultsEnv.parse(engines.env)), log: () => {} })
  await recount(table, results, [area])
  await engines.close()
  console.log(inBoth(added > 0 ? words.demoAdded(added) : words.demoHadAll))
}
