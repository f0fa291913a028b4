import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Addresses } from '../../infra/local/addresses.ts'

/** The whole system in a process of its own, as `npm start` runs it on pages that are built. */
export type SystemUnderTest = Addresses & {
  /** Its data folder. */
  dir: string
  pid: number
  /** Ends it at once, as a power cut would. */
  kill(signal: 'SIGKILL'): Promise<void>
  /** Ends it as Ctrl-C does, and says how it ended. */
  stop(): Promise<{ code: number | null; output: string }>
  /** Starts it again on the same data and port; it must have ended. */
  restart(): Promise<SystemUnderTest>
}

export type SystemOptions = {
  dir?: string
  /** Any free port without it. */
  port?: number
  /** How many made-up responses it starts with: none, unless asked. */
  demoResponses?: number
  /** What follows `npm start -- `. */
  options?: string[]
}

/**
 * Names the data folder of a system that was filled with its demo, of so many responses, and stopped: others start from a
 * copy of it.
 */
export const templateName = (demoResponses: number): string => `SYSTEM_TEMPLATE_${demoResponses}`

/** Starts the system and waits until it is ready; throws what it printed when it ends instead. */
export async function startSystem(options: SystemOptions = {}): Promise<SystemUnderTest> {
  const dir = options.dir ?? aFolder(options.demoResponses ?? 0)
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url)),
      '--built',
      ...(options.options ?? []),
    ],
    {
      env: {
        ...process.env,
        PORT: String(options.port ?? 0),
        DATA_DIR: dir,
        DEMO_RESPONSES: String(options.demoResponses ?? 0),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const read = await untilReady(child)
  const addresses = Addresses.parse(JSON.parse(readFileSync(join(dir, 'addresses.json'), 'utf8')))

  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return { code: child.exitCode, output: read() }
  }
  return {
    ...addresses,
    dir,
    pid: child.pid ?? 0,
    kill: async (signal) => {
      await end(signal)
    },
    stop: () => end('SIGTERM'),
    restart: () => startSystem({ ...options, dir, port: Number(new URL(addresses.origin).port) }),
  }
}

/** Waits for the whole announcement and gives a reader of all that was printed. */
function untilReady(child: ChildProcess): Promise<() => string> {
  let output = ''
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('Press Ctrl-C')) resolve(() => output)
      })
    }
    child.once('exit', (code) => {
      reject(new Error(`The system ended with ${code} before it was ready:\n${output}`))
    })
  })
}

function aFolder(demoResponses: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'tung-nha-'))
  const template = process.env[templateName(demoResponses)]
  if (template !== undefined) cpSync(template, dir, { recursive: true })
  return dir
}
