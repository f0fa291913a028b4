import { isBuiltin } from 'node:module'
import { describe, expect, it } from 'vitest'
import { bundle } from '../../infra/bundle.ts'

const KB = 1_000

/** The SDK, and what only the SDK uses. */
const SDK = /node_modules\/(@aws-sdk|@smithy|@aws-crypto|@aws|mnemonist|obliterator|bowser|tslib)\//

describe('the field function', () => {
  const { outputs } = bundle('field').inside

  it('leaves out only what it imports on an occasion that never comes', () => {
    const leftOut = Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => external === true && !isBuiltin(path)),
    )
    expect(leftOut).not.toEqual([])
    expect(leftOut.filter(({ kind }) => kind !== 'dynamic-import')).toEqual([])
  })

  it('is small enough to upload and keep', () => {
    const all = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(all).toBeLessThanOrEqual(550 * KB)
  })

  it('reads little of its own at a cold start, beside the SDK', () => {
    const inputs = readAtStart().flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}))
    const bytesOf = (part: typeof inputs) => part.reduce((sum, [, input]) => sum + input.bytesInOutput, 0)
    expect(bytesOf(inputs.filter(([path]) => SDK.test(path)))).toBeGreaterThan(0)
    expect(bytesOf(inputs.filter(([path]) => !SDK.test(path)))).toBeLessThanOrEqual(120 * KB)
  })

  /** The entry and all that it imports without waiting. */
  function readAtStart(): string[] {
    const files = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.endsWith('.lambda.ts'))
    for (const file of files) {
      for (const { path, kind, external } of outputs[file]?.imports ?? []) {
        if (kind === 'import-statement' && external !== true && !files.includes(path)) files.push(path)
      }
    }
    return files
  }
})
