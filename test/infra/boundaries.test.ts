import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const place = join(repository, '.cache/boundaries')

afterAll(() => rmSync(place, { recursive: true, force: true }))

/** What the files of each project may import, and what not; beside it names that `shared` must not know. */
const rules: [project: string, rule: { may: string[]; mayNot: string[]; unknown?: string[] }][] = [
  ['web/field', { may: ['../../../shared/ids.ts'], mayNot: ['../../../functions/env.ts'] }],
  ['web/office', { may: ['../../../shared/ids.ts'], mayNot: ['../../../functions/office/app.ts'] }],
  ['functions', { may: ['../../../shared/ids.ts'], mayNot: ['../../../web/field/api.ts'] }],
  // A file that comes in by another is complained of once: these two need a compilation each.
  ['infra', { may: ['../../../functions/env.ts'], mayNot: ['../../../functions/field/app.ts'] }],
  ['infra', { may: ['../../../functions/store/keys.ts'], mayNot: ['../../../functions/store/table.ts'] }],
  [
    'shared',
    {
      may: ['zod/mini'],
      mayNot: ['node:fs', '../../../functions/store/keys.ts'],
      unknown: ['document', 'process', 'fetch'],
    },
  ],
]

describe('the import rules of docs/architecture.md', () => {
  it.each(rules)('hold in %s', (project, { may, mayNot, unknown = [] }) => {
    const importing = (from: string) => `export * from '${from}'\n`
    const using = (name: string) => `export const found = typeof ${name}\n`
    const complaints = compile(project, {
      ...probes('may', may.map(importing)),
      ...probes('may-not', mayNot.map(importing)),
      ...probes('known', [using('Math')]),
      ...probes('unknown', unknown.map(using)),
    })
    for (const index of may.keys()) expect(complaints(`may-${index}.ts`)).toEqual([])
    for (const index of mayNot.keys()) expect(complaints(`may-not-${index}.ts`)).not.toEqual([])
    expect(complaints('known-0.ts')).toEqual([])
    for (const [index, name] of unknown.entries()) {
      expect(complaints(`unknown-${index}.ts`)).toEqual([expect.stringContaining(`'${name}'`)])
    }
  })
})

function probes(kind: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`${kind}-${index}.ts`, text]))
}

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
  return (probe) => lines.filter((line) => line.includes(`/${probe}(`) && line.includes('error TS'))
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
