import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openInvoke } from '../../../functions/store/invoke.ts'
import type { Running } from '../../../infra/local/engines/serve.ts'
import { startLambda } from '../../../infra/local/lambda.ts'

let lambda: Running
let dir: string
const received: unknown[] = []

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lambda-'))
  const results = async (event: unknown) => {
    received.push(event)
  }
  lambda = await startLambda({ dir, functions: { results }, onFailure: () => {} })
})
afterAll(() => rm(dir, { recursive: true }))

it('hands the event to the function without waiting for its end, and rejects where there is no such function', async () => {
  const event = { kind: 'nightly' }
  await openInvoke({ functionName: 'results', endpoint: lambda.endpoint })(event)
  await expect(openInvoke({ functionName: 'nobody', endpoint: lambda.endpoint })(event)).rejects.toThrow()
  await lambda.close() // waits for what runs
  expect(received).toEqual([event])
})
