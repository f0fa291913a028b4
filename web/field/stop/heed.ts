import { HOUR } from '../../../shared/time.ts'
import type { Phone } from '../phone.ts'
import { parseRoute } from '../router.ts'
import { readOrder } from './order.ts'
import { loadAnewOnce } from './program.ts'

let askedAt = Number.NEGATIVE_INFINITY
let isStopped = false

/** Asks, at a start and then hourly, whether the app is to stop or to load itself anew, and does so once no form is open. */
export async function heed(phone: Phone): Promise<void> {
  if (!isStopped && phone.clock() - askedAt < HOUR) return
  askedAt = phone.clock()
  const told = await readOrder(fetch)
  if (told === undefined) return
  if (told === 'none') return isStopped ? location.reload() : undefined
  await untilNoFormIsOpen()
  if (told.order.state === 'refresh') return loadAnewOnce(told.text)
  isStopped = true
  const { showStopped } = await import('./stopped.tsx')
  await showStopped(phone, told)
}

function untilNoFormIsOpen(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (parseRoute(location.hash).page === 'fill') return
      removeEventListener('hashchange', look)
      resolve()
    }
    addEventListener('hashchange', look)
    look()
  })
}
