import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync, type Metafile } from 'esbuild'
import { fontFiles } from '../functions/env.ts'

const repository = join(import.meta.dirname, '..')

const fontPackage = join(repository, 'node_modules', '@expo-google-fonts', 'be-vietnam-pro')

/** The banner lets the few CommonJS packages inside ask Node for its own modules. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/**
 * What the SDK would import where it runs in a browser, or where a function's credentials are not in its environment; on
 * Lambda they always are.
 */
const NEVER_READ = [
  'bowser',
  '@smithy/credential-provider-imds',
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map((way) => `@aws-sdk/credential-provider-${way}`),
]

/**
 * Bundles `functions/<name>.lambda.ts` and the SDK that was tested, minified. A cold start reads `index.mjs` and the
 * chunks that it names; what is imported on occasion, such as residents' pages, is left beside them unread. What prints has its fonts beside it. Gives the folder to upload and what went into it.
 */
export function bundle(
  name: string,
  folder = join(repository, 'cdk.out', 'bundles', name),
): { folder: string; inside: Metafile } {
  rmSync(folder, { recursive: true, force: true })
  const { metafile } = buildSync({
    entryPoints: [{ in: join(repository, 'functions', `${name}.lambda.ts`), out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: repository,
    bundle: true,
    external: NEVER_READ,
    splitting: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    define: { __dirname: 'import.meta.dirname' }, // CommonJS packages look for it too
    logLevel: 'error',
  })
  if (name === 'office') {
    for (const file of Object.values(fontFiles)) cpSync(join(fontPackage, file), join(folder, 'fonts', file))
  }
  return { folder, inside: metafile }
}
