import { isAbsolute, resolve } from 'node:path'
import * as z from 'zod/mini'
import { StartProblem } from './start-problem.ts'
import { words } from './words.ts'

const Environment = z.object({
  /** 0 takes any free port. */
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8_080),
  HOST: z._default(z.string().check(z.regex(/^[\w.:-]+$/)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
  /** How many made-up responses the first start fills in. */
  DEMO_RESPONSES: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(100_000)), 600),
})

export type Settings = { port: number; host: string; dir: string; demoResponses: number }

/** Reads the settings of `npm start`; throws a `StartProblem` that names the one that cannot be used. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    throw new StartProblem(words.badSetting(parsed.error.issues[0]?.path.join('.') ?? 'PORT'))
  }
  const { PORT, HOST, DATA_DIR, DEMO_RESPONSES } = parsed.data
  const dir = isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR)
  return { port: PORT, host: HOST, dir, demoResponses: DEMO_RESPONSES }
}

/** The address that people type. A server that listens everywhere is spoken to here by the loopback address. */
export function originOf(host: string, port: number): string {
  const wildcard = host === '0.0.0.0' || host === '::'
  const name = wildcard ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
