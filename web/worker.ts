import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

/** Cheap phones: Android 5 with the WebView it stopped at, iPhones since iOS 13. */
export const OLD_PHONES = ['chrome69', 'safari13']

/** What a resident may open a page with: Chrome 49 stayed on Android 4, iOS 10 on the iPhone 5. */
export const OLDEST_PHONES = 'es2015'

const root = path.resolve(import.meta.dirname, '..')

/** Builds the worker of a built app into its folder: it knows every file of this version, and how large each is. */
export async function buildWorker(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|js|css|svg|webmanifest)$/.test(file) && file !== 'sw.js')
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({ file, content: readFileSync(path.join(folder, file)) }))
  const digest = createHash('sha256')
  for (const { file, content } of files) digest.update(file).update(content)
  const sizes = files.map(({ file, content }) => [`/t/${file.replace(/^index\.html$/, '')}`, content.length])
  await build({
    root: path.join(root, 'web/field'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      FILES: JSON.stringify(Object.fromEntries(sizes)),
      DIGEST: JSON.stringify(digest.digest('hex').slice(0, 16)),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: OLD_PHONES,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(root, 'web/field/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}
