import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import timers from 'node:timers/promises'
import * as z from 'zod/mini'
import { type Running, serve } from './engines/serve.ts'

export type Handler = (event: unknown) => Promise<unknown>

/** Lambda tries an asynchronous event three times, the last two after one and two more minutes. */
const PAUSES = [0, 60_000, 120_000]

/**
 * The one call of Lambda that we use: an asynchronous Invoke, answered 202 once the event is safe in the folder
 * `dir`. What a killed process did not finish is taken up again at the next start.
 */
export async function startLambda(options: {
  dir: string
  functions: Readonly<Record<string, Handler>>
  onFailure(error: unknown): void
}): Promise<Running> {
  const ending = new AbortController()
  const underWay = new Set<Promise<void>>()

  const server = createServer((request, response) => {
    accept(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    )
  })
  for (const file of (await readdir(options.dir)).sort()) start(file)
  const running = await serve(server)
  return {
    ...running,
    /** Waits for what runs; what waits for another try stays in the folder. */
    async close() {
      await running.close()
      ending.abort()
      await Promise.all(underWay)
    },
  }

  async function accept(request: IncomingMessage): Promise<number> {
    const name = /^\/2015-03-31\/functions\/([\w-]+)\/invocations$/.exec(request.url ?? '')?.[1]
    if (name === undefined || !(name in options.functions)) return 404
    if (request.headers['x-amz-invocation-type'] !== 'Event') return 501
    const file = `${Date.now()}-${randomUUID()}.json`
    const payload: unknown = JSON.parse(await text(request))
    await writeFile(join(options.dir, file), JSON.stringify({ name, payload }), { flush: true })
    start(file)
    return 202
  }

  function start(file: string): void {
    const run = attempt(join(options.dir, file)).catch(options.onFailure)
    underWay.add(run)
    run.finally(() => underWay.delete(run))
  }

  async function attempt(path: string): Promise<void> {
    const { name, payload } = Taken.parse(JSON.parse(await readFile(path, 'utf8')))
    for (const pause of PAUSES) {
      if (pause > 0 && !(await waited(pause))) return // the event stays for the next start
      try {
        await options.functions[name]?.(payload)
        break
      } catch (error) {
        options.onFailure(error)
      }
    }
    await rm(path, { force: true })
  }

  /** Whether the time has passed; the end of the system cuts it short. */
  function waited(ms: number): Promise<boolean> {
    return timers.setTimeout(ms, true, { signal: ending.signal }).catch(() => false)
  }
}

const Taken = z.object({ name: z.string(), payload: z.unknown() })
