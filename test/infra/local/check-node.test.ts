import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

it.each(['start', 'build', 'synth', 'test', 'demo'])('goes before npm run %s', (script) => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  expect(scripts[script]).toMatch(/^node infra\/local\/check-node\.js && /)
})

it('says in two sentences what is missing where Node is too old, and nothing where it is not', () => {
  expect(checkedBy('20.19.0')).toThrow(/Cần Node 24 .* Node 20\.19\.0: .*\n.*Node 24 is needed, .*\n$/)
  expect(checkedBy('24.0.0')()).toBe('')
})

function checkedBy(version: string) {
  const pretence = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  const options = ['--eval', `${pretence}; import('./infra/local/check-node.js')`]
  return () => execFileSync(process.execPath, options, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
}
