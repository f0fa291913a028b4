import { resolve } from 'node:path'
import { copyOf, firstFailure, removeCopy, whileEdited } from '../support/in-a-copy.ts'
import { bugs } from './bugs.ts'

/**
 * `npm run test:seeded [-- part-of-a-name]`: puts each bug into a copy, one at a time, and runs the tests that must find
 * it. A bug that no test finds is named, and the command fails.
 */
const copy = copyOf(resolve(import.meta.dirname, '../..'))
const wanted = process.argv[2] ?? ''
const chosen = bugs.filter(({ name }) => name.includes(wanted))
let survived = 0
try {
  const red = firstFailure(copy, [...new Set(chosen.flatMap(({ tests }) => tests))])
  if (red !== undefined) throw new Error(`The tests are red before any bug is put in: ${red}`)
  for (const [place, { name, edits, tests }] of chosen.entries()) {
    const finding = whileEdited(copy, name, edits, () => findingOf(tests))
    if (finding === undefined) survived += 1
    console.log(`${place + 1}/${chosen.length} ${finding === undefined ? 'SURVIVED' : 'found'}: ${name}`)
    if (finding !== undefined) console.log(`    by ${finding}`)
  }
} finally {
  removeCopy(copy)
}
console.log(`${chosen.length - survived} found, ${survived} survived`)
process.exitCode = survived === 0 ? 0 : 1

function findingOf(tests: readonly string[]): string | undefined {
  for (const test of tests) {
    const failure = firstFailure(copy, [test])
    if (failure !== undefined) return failure
  }
  return undefined
}
