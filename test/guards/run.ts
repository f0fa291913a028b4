import { resolve } from 'node:path'
import { copyOf, firstFailure, removeCopy, whileEdited } from '../support/in-a-copy.ts'
import { foundGuards, namedGuards } from './guards.ts'

/**
 * `npm run test:guards [-- part-of-a-name]`: takes each guard away, one at a time and in a copy, and runs the tests that
 * must notice. A guard whose removal no test notices is named, and the command fails.
 */
const copy = copyOf(resolve(import.meta.dirname, '../..'))
const wanted = process.argv[2] ?? ''
const guards = [...namedGuards, ...foundGuards(copy)].filter(({ name }) => name.includes(wanted))
let survived = 0
try {
  const red = firstFailure(copy, [...new Set(guards.flatMap(({ tests }) => tests))])
  if (red !== undefined) throw new Error(`The tests are red before any guard is taken away: ${red}`)
  for (const [place, guard] of guards.entries()) {
    const isNoticed = whileEdited(copy, guard.name, [guard], () =>
      [...new Set(guard.tests)].some((tests) => firstFailure(copy, [tests]) !== undefined),
    )
    if (!isNoticed) survived += 1
    console.log(`${place + 1}/${guards.length} ${isNoticed ? 'noticed ' : 'SURVIVED'} ${guard.name}`)
  }
} finally {
  removeCopy(copy)
}
console.log(`${guards.length - survived} noticed, ${survived} survived`)
process.exitCode = survived === 0 ? 0 : 1
