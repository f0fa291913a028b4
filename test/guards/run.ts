import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { foundGuards, type Guard, namedGuards } from './guards.ts'

/**
 * `npm run test:guards [-- part-of-a-name]`: takes each guard away, one at a time and in a copy, and runs the tests that
 * must notice. A guard whose removal no test notices is named, and the command fails.
 */
const repository = resolve(import.meta.dirname, '../..')
const copy = copyOf(repository)
const wanted = process.argv[2] ?? ''
const guards = [...namedGuards, ...foundGuards(copy)].filter(({ name }) => name.includes(wanted))
let survived = 0
try {
  if (!isGreen([...new Set(guards.flatMap(({ tests }) => tests))])) {
    throw new Error('The tests are red before any guard is taken away.')
  }
  for (const [place, guard] of guards.entries()) {
    const isNoticed = withoutGuard(guard, () => [...new Set(guard.tests)].some((tests) => !isGreen([tests])))
    if (!isNoticed) survived += 1
    console.log(`${place + 1}/${guards.length} ${isNoticed ? 'noticed ' : 'SURVIVED'} ${guard.name}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${guards.length - survived} noticed, ${survived} survived`)
process.exitCode = survived === 0 ? 0 : 1

function withoutGuard<T>({ file, find, replace, name }: Guard, look: () => T): T {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  if (before.split(find).length !== 2) throw new Error(`${name}: it stands there not once.`)
  writeFileSync(
    path,
    before.replace(find, () => replace),
  )
  try {
    return look()
  } finally {
    writeFileSync(path, before)
  }
}

function isGreen(tests: string[]): boolean {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', '--bail', '1', ...tests], {
    cwd: copy,
    stdio: 'ignore',
  })
  return run.status === 0
}

/** What git knows of the tree, as it is on disk now; packages are shared. */
function copyOf(from: string): string {
  const to = mkdtempSync(join(tmpdir(), 'guards-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: from,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(from, name)))) {
    cpSync(join(from, file), join(to, file), { recursive: true })
  }
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'))
  return to
}
