import { runOrExplain } from '../start-problem.ts'
import { runCatalogue } from './catalogue/run.ts'

/**
 * `npm run catalogue -- file.csv [--dry-run] [--table NAME]`: brings provinces and communes through time into the
 * register (docs/area-catalogue.md), of the stopped system on this machine or of the table on AWS. Ends with 1 when
 * anything was not imported.
 */
await runOrExplain(async () => {
  const isDone = await runCatalogue(process.argv.slice(2), {
    environment: process.env,
    clock: Date.now,
    say: (text) => console.log(text),
  })
  if (!isDone) process.exitCode = 1
})
