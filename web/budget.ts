import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What may go over the wire on the first visit to the members' app, in bytes after brotli. */
export const fieldBudget = { firstQuestionScripts: 32_500, allScripts: 68_000, everything: 78_000 }

/** The same for the office's first page, its results: every other page and part of them is fetched when somebody goes there. */
export const officeBudget = { firstScripts: 50_000 }

/** The same for the script of the residents' pages, which nobody waits for. */
export const residentBudget = { script: 8_000 }

export type Weights = { [Name in keyof typeof fieldBudget]: number }

/** Weighs a built app. What its document does not name is fetched after the first question can be answered. */
export function weigh(folder: string): Weights {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => ({ file, bytes: weightOf(path.join(folder, file)) }))
  const sum = (chosen: typeof files) => chosen.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = files.filter(({ file }) => file.endsWith('.js'))
  const first = firstScripts(folder)
  return {
    firstQuestionScripts: sum(scripts.filter(({ file }) => first.has(path.basename(file)))),
    allScripts: sum(scripts),
    everything: sum(files),
  }
}

/** What a file weighs on its way, in bytes. */
export function weightOf(file: string): number {
  return brotliCompressSync(readFileSync(file)).length
}

/** The scripts that the document names, and those that they import at once. */
function firstScripts(folder: string): Set<string> {
  const names = new Set<string>()
  const follow = (text: string, reference: RegExp) => {
    for (const [, name] of text.matchAll(reference)) {
      if (name === undefined || names.has(name)) continue
      names.add(name)
      const inAssets = path.join(folder, 'assets', name)
      if (existsSync(inAssets))
        follow(readFileSync(inAssets, 'utf8'), /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)/g)
    }
  }
  follow(readFileSync(path.join(folder, 'index.html'), 'utf8'), /src="[^"]*?([^"/]+\.js)"/g)
  return names
}

/** The lines to print, each with its figure, and those that are over. */
export function judgeWeights(
  weights: Record<string, number>,
  budget: Record<string, number>,
): { lines: string[]; over: string[] } {
  const lines: string[] = []
  const over: string[] = []
  for (const [name, limit] of Object.entries(budget)) {
    const bytes = weights[name] ?? Number.NaN
    const line = `${name}: ${bytes} of ${limit} bytes`
    lines.push(line)
    if (!(bytes <= limit)) over.push(line)
  }
  return { lines, over }
}
