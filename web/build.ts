/** Builds what the browsers get, into `dist/web/`: the members' app with its worker, the residents' script, the office. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync, transformSync } from 'esbuild'
import { build, type InlineConfig, type Plugin } from 'vite'
import { fieldBudget, judgeWeights, officeBudget, residentBudget, weigh, weightOf } from './budget.ts'
import { buildWorker, OLD_PHONES, OLDEST_PHONES } from './worker.ts'

const root = path.resolve(import.meta.dirname, '..')
const fieldOut = path.join(root, 'dist/web/t')
const residentScript = path.join(root, 'dist/web/r/form-1.js')

/** Leaves `import()` to the browser: Vite's helper only preloads what a chunk names, ours name nothing, and weighs 600 bytes. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null),
}

await build(fieldApp())
ageOldPhones()
await buildWorker(fieldOut)
buildResidents()
const office = path.join(root, 'dist/web/office')
await build(appAt('web/office', '/office/', office))
judge()

/** One file that is as good as none where a browser cannot read it: the pages are complete without. */
function buildResidents(): void {
  buildSync({
    entryPoints: [path.join(root, 'web/resident/script/form-1.ts')],
    outfile: residentScript,
    bundle: true,
    minify: true,
    format: 'iife',
    target: OLDEST_PHONES,
    legalComments: 'none',
    define: { 'Object.values': 'objectValues' },
    inject: [path.join(root, 'web/resident/script/object-values.ts')],
  })
}

function judge(): void {
  const app = judgeWeights(weigh(fieldOut), fieldBudget)
  const page = judgeWeights({ script: weightOf(residentScript) }, residentBudget)
  const desk = judgeWeights({ firstScripts: weigh(office).firstQuestionScripts }, officeBudget)
  const judged = [
    ["members' app", app],
    ["residents' page", page],
    ['office', desk],
  ] as const
  for (const [name, { lines }] of judged) {
    process.stdout.write(`${name}, brotli:\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  const over = [...app.over, ...page.over, ...desk.over]
  if (over.length === 0) return
  process.stderr.write(`Too heavy for a first visit: ${over.join('; ')}.\n`)
  process.exitCode = 1
}

/**
 * Four files: what the first question needs, how a phone joins, what comes after, and English. Each compresses better
 * whole, and a phone without signal has all or none of the later pages.
 */
function fieldApp(): InlineConfig {
  const app = appAt('web/field', '/t/', fieldOut)
  const groups = [
    { name: 'first', tags: ['$initial' as const], priority: 2 },
    { name: 'english', test: /[\\/]text[\\/](later-)?en\.ts$/, priority: 1 },
    { name: 'joining', test: /[\\/]web[\\/]field[\\/]joining[\\/]/, priority: 1 },
    { name: 'later', test: /./ },
  ]
  return { ...app, build: { ...app.build, rolldownOptions: { output: { codeSplitting: { groups } } } } }
}

function appAt(folder: string, base: string, outDir: string): InlineConfig {
  return {
    root: path.join(root, folder),
    base,
    configFile: false,
    logLevel: 'warn',
    publicDir: 'public',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [plainImports],
    build: {
      outDir,
      emptyOutDir: true,
      target: OLD_PHONES,
      cssTarget: OLD_PHONES,
      cssCodeSplit: false, // nothing loads a late page's style but that helper
      assetsInlineLimit: 0, // the pages' policy allows nothing inline
      modulePreload: false,
      reportCompressedSize: false,
    },
  }
}

/** What tells a browser that it is too old must be read by it: JavaScript of 2009, and this throws where it is younger. */
function ageOldPhones(): void {
  const file = path.join(fieldOut, 'old-phones.js')
  const { code } = transformSync(readFileSync(file, 'utf8'), { minify: true, target: 'es5' })
  writeFileSync(file, code)
}
