import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { StartProblem } from './start-problem.ts'
import { words } from './words.ts'

/** The folder of built pages. */
export const builtPages = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Builds the pages as `npm run build` does, without what it prints. Throws a `StartProblem` when that fails. */
export async function buildPages(): Promise<void> {
  const program = fileURLToPath(new URL('../../web/build.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new StartProblem(words.buildFailed)
}
