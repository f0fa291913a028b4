import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What may go over the wire on the first visit to the members' app, in bytes after brotli. */
export const fieldBudget = { firstQuestionScripts: 30_000, allScripts: 45_000, everything: 60_000 }

export type Weights = { [Name in keyof typeof fieldBudget]: number }

/** Weighs a built app. The service worker is fetched beside the page and stands in nobody's way. */
export function weigh(folder: string): Weights {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => ({ file, bytes: brotliCompressSync(readFileSync(path.join(folder, file))).length }))
  const sum = (chosen: typeof files) => chosen.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = files.filter(({ file }) => file.endsWith('.js'))
  return {
    firstQuestionScripts: sum(scripts.filter(({ file }) => path.basename(file) !== 'sw.js')),
    allScripts: sum(scripts),
    everything: sum(files),
  }
}

/** The lines to print, each with its figure, and those that are over. */
export function judgeWeights(weights: Weights): { lines: string[]; over: string[] } {
  const lines: string[] = []
  const over: string[] = []
  for (const [name, limit] of Object.entries(fieldBudget)) {
    const bytes = Object.entries(weights).find(([other]) => other === name)?.[1] ?? Number.NaN
    const line = `${name}: ${bytes} of ${limit} bytes`
    lines.push(line)
    if (!(bytes <= limit)) over.push(line)
  }
  return { lines, over }
}
