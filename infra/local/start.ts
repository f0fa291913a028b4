import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { announce } from './addresses.ts'
import { openDataFolder } from './data-folder.ts'
import { readOptions } from './given.ts'
import { readSettings } from './settings.ts'
import { runOrExplain, StartProblem } from './start-problem.ts'
import { startSystem } from './system.ts'
import { inBoth, words } from './words.ts'

/** One Ctrl-C may arrive twice, from the terminal and from npm. */
const SAME_KEY_MS = 1_000

/** `npm start`: the whole system on this machine until Ctrl-C. `-- --reset` throws the old data away first. */
await runOrExplain(run)

async function run(): Promise<void> {
  const { reset } = readOptions(process.argv.slice(2), { reset: { type: 'boolean' } })
  const settings = readSettings(process.env)
  const web = fileURLToPath(new URL('../../dist/web', import.meta.url))
  if (!existsSync(web)) throw new StartProblem(words.notBuilt)

  const folder = openDataFolder(settings.dir, { reset: reset === true })
  process.on('exit', folder.release)
  const system = await startSystem({ ...settings, folder, web })
  console.log(announce(system.addresses))

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
