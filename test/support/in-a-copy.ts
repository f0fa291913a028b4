import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A piece of text that stands once in a file, and what to put in its place. */
export type Edit = { file: string; find: string; replace: string }

/** Everything that git knows of the tree at `from`, as it is on disk now, in a folder of its own; packages are shared. */
export function copyOf(from: string): string {
  const to = mkdtempSync(join(tmpdir(), 'copy-'))
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

/** Throws the copy away. */
export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true })
}

/** What `look` sees while the edits are made in the copy; throws when one's text does not stand there exactly once. */
export function whileEdited<T>(copy: string, name: string, edits: readonly Edit[], look: () => T): T {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]))
  try {
    for (const { file, find, replace } of edits) {
      const text = readFileSync(join(copy, file), 'utf8')
      if (text.split(find).length !== 2) throw new Error(`${name}: it stands in ${file} not once: ${find}`)
      writeFileSync(
        join(copy, file),
        text.replace(find, () => replace),
      )
    }
    return look()
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text)
  }
}

/** Runs these test files in the copy until the first failure; its name, or nothing when all are green. */
export function firstFailure(copy: string, tests: readonly string[]): string | undefined {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const options = ['run', '--project', 'unit', '--bail', '1', '--reporter', 'json', '--outputFile', report]
  const run = spawnSync(process.execPath, [vitest, ...options, ...tests], { cwd: copy, stdio: 'ignore' })
  if (run.status === 0) return undefined
  return existsSync(report) ? failureIn(readFileSync(report, 'utf8')) : 'the run itself'
}

function failureIn(report: string): string {
  const { testResults } = JSON.parse(report) as {
    testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
  }
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed !== undefined) return `${name.replace(/^.*\/test\//, 'test/')}: ${failed.fullName.trim()}`
  }
  return 'something outside of the tests'
}
