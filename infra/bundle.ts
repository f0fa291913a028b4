import { join } from 'node:path'
import { buildSync, type Metafile } from 'esbuild'

const repository = join(import.meta.dirname, '..')

/** The banner lets the few CommonJS packages inside ask Node for its own modules. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/**
 * Bundles `functions/<name>.lambda.ts` into one minified module, the SDK that was tested included, so that a cold
 * start reads one file. Gives the folder to upload and what went into it.
 */
export function bundle(name: string): { folder: string; inside: Metafile } {
  const folder = join(repository, 'cdk.out', 'bundles', name)
  const { metafile } = buildSync({
    entryPoints: [join(repository, 'functions', `${name}.lambda.ts`)],
    outfile: join(folder, 'index.mjs'),
    absWorkingDir: repository,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    logLevel: 'error',
  })
  return { folder, inside: metafile }
}
