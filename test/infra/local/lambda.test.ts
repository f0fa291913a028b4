import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openInvoke } from '../../../functions/store/invoke.ts'
import { type Handler, startLambda } from '../../../infra/local/lambda.ts'

const started: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(started.splice(0).map((lambda) => lambda.close())))

it('takes an event, and runs it in the background', async () => {
  const dir = aFolder()
  const gate = aPromise<void>()
  const seen: unknown[] = []
  const invoke = await aFunction(dir, async (event) => {
    await gate.promise
    seen.push(event)
  })

  await invoke({ kind: 'nightly' })
  expect(seen).toEqual([])
  gate.resolve()
  await started.pop()?.close()
  expect(seen).toEqual([{ kind: 'nightly' }])
  expect(readdirSync(dir)).toEqual([])
})

it('takes up at the next start what did not come to its end', async () => {
  const dir = aFolder()
  const failed = aPromise<unknown>()
  const invoke = await aFunction(dir, () => Promise.reject(new Error('killed')), failed.resolve)
  await invoke({ n: 1 })
  await failed.promise
  await started.pop()?.close()

  const seen: unknown[] = []
  await aFunction(dir, async (event) => seen.push(event))
  await started.pop()?.close()
  expect(seen).toEqual([{ n: 1 }])
  expect(readdirSync(dir)).toEqual([])
})

it('refuses a function that it does not have', async () => {
  const lambda = await startLambda({ dir: aFolder(), functions: {}, onFailure: () => {} })
  started.push(lambda)
  const invoke = openInvoke({ functionName: 'results', endpoint: lambda.endpoint })
  await expect(invoke({})).rejects.toThrow()
})

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tung-nha-events-'))
}

async function aFunction(dir: string, results: Handler, onFailure: (error: unknown) => void = () => {}) {
  const lambda = await startLambda({ dir, functions: { results }, onFailure })
  started.push(lambda)
  return openInvoke({ functionName: 'results', endpoint: lambda.endpoint })
}

function aPromise<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
