import { existsSync } from 'node:fs'
import { announce } from './addresses.ts'
import { buildPages, builtPages } from './build.ts'
import { openDataFolder } from './data-folder.ts'
import { readOptions } from './given.ts'
import { openAddress } from './open-address.ts'
import { readSettings } from './settings.ts'
import { runOrExplain, StartProblem } from './start-problem.ts'
import { startSystem } from './system.ts'
import { inBoth, words } from './words.ts'

/** One Ctrl-C may arrive twice, from the terminal and from npm. */
const SAME_KEY_MS = 1_000

/**
 * `npm start`: builds the pages, then runs the whole system on this machine until Ctrl-C. `-- --reset` throws the old
 * data away, once it is known that the system can start; `-- --built` takes the pages as they were built before.
 */
await runOrExplain(run)

async function run(): Promise<void> {
  const { reset, built } = readOptions(process.argv.slice(2), {
    reset: { type: 'boolean' },
    built: { type: 'boolean' },
  })
  const { host, port, dir, demoResponses } = readSettings(process.env)
  const folder = openDataFolder(dir)
  process.on('exit', folder.release)
  const address = await openAddress(host, port)

  if (built !== true) {
    console.log(inBoth(words.building))
    await buildPages()
  }
  if (!existsSync(builtPages)) throw new StartProblem(words.notBuilt)

  const system = await startSystem({
    address,
    folder: reset === true ? folder.emptied() : folder,
    web: builtPages,
    demoResponses,
  })
  console.log(announce(system.addresses, host))

  let endingSince: number | undefined
  const end = () => {
    if (endingSince === undefined) {
      endingSince = Date.now()
      console.log(`\n${inBoth(words.ending)}`)
      system.close().then(() => process.exit(0))
    } else if (Date.now() - endingSince > SAME_KEY_MS) process.exit(130)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
