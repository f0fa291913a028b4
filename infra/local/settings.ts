import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { type Allowed, readValue, wholeNumber } from './given.ts'
import { words } from './words.ts'

export type Settings = {
  /** 0 takes any free port. */
  port: number
  host: string
  dir: string
  /** How many made-up responses the first start adds. */
  demoResponses: number
}

/** Reads the settings of `npm start`; throws a `StartProblem` that names the one that cannot be used. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const { PORT, HOST, DATA_DIR, DEMO_RESPONSES } = environment
  return {
    port: readValue('PORT', PORT, 8_080, wholeNumber(0, 65_535)),
    host: readValue('HOST', HOST, '127.0.0.1', anAddress),
    dir: resolve(DATA_DIR || '.data'),
    demoResponses: readValue('DEMO_RESPONSES', DEMO_RESPONSES, 600, wholeNumber(0, 100_000)),
  }
}

const anAddress: Allowed<string> = {
  schema: z.string().check(z.regex(/^[\w.:-]+$/)),
  words: words.anAddress,
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** The address that people type. A server that listens everywhere is spoken to here by the loopback address. */
export function originOf(host: string, port: number): string {
  const wildcard = host === '0.0.0.0' || host === '::'
  const name = wildcard ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
