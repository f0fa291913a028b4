import { afterEach, expect, it, vi } from 'vitest'
import { serviceWorkerUpdates } from '../../../web/field/updates.ts'

/** The browser's side: a worker that is in charge, and what is being installed or waits. */
function aBrowser(found: { installing?: EventTarget; waiting?: { postMessage: (say: string) => void } }) {
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, ...found })
  const container = Object.assign(new EventTarget(), {
    controller: {},
    register: async () => registration,
  })
  return { registration, updates: serviceWorkerUpdates(container as never) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

afterEach(() => {
  vi.unstubAllGlobals()
})

it('tells of a version that was already being installed when somebody began to watch', async () => {
  const installing = new EventTarget()
  const { registration, updates } = aBrowser({ installing })
  const ready = vi.fn()
  updates.watch(ready)
  await settled()
  expect(ready).not.toHaveBeenCalled()
  Object.assign(registration, { installing: null, waiting: {} })
  installing.dispatchEvent(new Event('statechange'))
  expect(ready).toHaveBeenCalledOnce()
})

it('asks the version that waits to take over, and reloads only when it has', async () => {
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  const postMessage = vi.fn()
  aBrowser({ waiting: { postMessage } }).updates.use()
  await settled()
  expect(postMessage).toHaveBeenCalledWith('use')
  expect(reload).not.toHaveBeenCalled()
})

it('reloads at once where another tab has changed over already', async () => {
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  aBrowser({}).updates.use()
  await settled()
  expect(reload).toHaveBeenCalledOnce()
})
