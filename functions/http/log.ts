import type { Log } from './app.ts'

/** One JSON object a line on the standard output, which CloudWatch reads as fields. */
export const jsonLog: Log = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`)
}
