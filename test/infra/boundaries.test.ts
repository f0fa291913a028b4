import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const place = join(repository, '.cache/boundaries')

afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the import rules of docs/architecture.md', () => {
  it.each([
    ['web/field', '../../../shared/ids.ts', '../../../functions/env.ts'],
    ['web/office', '../../../shared/ids.ts', '../../../functions/office/app.ts'],
    ['functions', '../../../shared/ids.ts', '../../../web/field/api.ts'],
    ['infra', '../../../functions/env.ts', '../../../functions/field/app.ts'],
    ['infra', '../../../functions/store/keys.ts', '../../../functions/store/table.ts'],
    ['shared', 'zod/mini', 'node:fs'],
    ['shared', 'zod/mini', '../../../functions/store/keys.ts'],
  ])('let %s import %s and not %s', (project, allowed, forbidden) => {
    const complaints = compile(project, {
      'allowed.ts': `export * from '${allowed}'\n`,
      'forbidden.ts': `export * from '${forbidden}'\n`,
    })
    expect(complaints('allowed.ts')).toEqual([])
    expect(complaints('forbidden.ts')).not.toEqual([])
  })

  it.each(['document', 'process', 'fetch'])('keep %s out of shared', (name) => {
    const complaints = compile('shared', {
      'allowed.ts': 'export const found = typeof Math\n',
      'forbidden.ts': `export const found = typeof ${name}\n`,
    })
    expect(complaints('allowed.ts')).toEqual([])
    expect(complaints('forbidden.ts')).toEqual([expect.stringContaining(`'${name}'`)])
  })
})

/** Compiles probes as members of a project: its own settings, references and outside files, nothing else of it. */
function compile(project: string, probes: Record<string, string>): (probe: string) => string[] {
  const home = join(repository, project)
  const folder = join(place, project.replaceAll('/', '-'))
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(probes)) writeFileSync(join(folder, name), text)

  const real = readConfig(join(home, 'tsconfig.json'))
  const from = (path: string) => relative(folder, resolve(home, path))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: from('tsconfig.json'),
      compilerOptions: { outDir: 'out', tsBuildInfoFile: 'out/probe.tsbuildinfo', rootDir: repository },
      files: [...Object.keys(probes), ...real.include.filter((path) => path.startsWith('../')).map(from)],
      include: [],
      references: real.references.map(({ path }) => ({ path: from(path) })),
    }),
  )
  const lines = run(folder).split('\n')
  return (probe) => lines.filter((line) => line.includes(`${probe}(`) && line.includes('error TS'))
}

function run(folder: string): string {
  try {
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    return execFileSync(process.execPath, [tsc, '-b', '--pretty', 'false', folder], { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout)
    throw error
  }
}

function readConfig(path: string): { include: string[]; references: { path: string }[] } {
  const text = readFileSync(path, 'utf8').replace(/\/\/.*$/gm, '')
  return { references: [], ...JSON.parse(text) }
}
