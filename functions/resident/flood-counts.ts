import type { AreaId } from '../../shared/ids.ts'
import { DAY } from '../../shared/time.ts'
import { hmac } from '../secrets.ts'
import { type Load, loadOf, type StoredPoster, WINDOW } from '../store/posters.ts'
import { callerDigest } from './caller.ts'
import type { ResidentDeps } from './deps.ts'
import { gistOf } from './flood.ts'

/**
 * Counts a form that came: by its code, by its address, which is never kept in the clear, and by what it says. Three writes, and
 * one more for words that are long enough to be told from others. Where nobody names the address, it is not counted. One
 * that comes again because its storing broke off (`isAgain`) was counted then.
 */
export async function countArrival(
  { posters, rates, serverKey, clock }: Pick<ResidentDeps, 'posters' | 'rates' | 'serverKey' | 'clock'>,
  arrival: { poster: StoredPoster; address: string; said: string; isAgain: boolean },
): Promise<{ code: Load; address: Load; sameText: number }> {
  const { poster, address, said, isAgain } = arrival
  const count = (subject: string, window: number) =>
    isAgain ? rates.soFar(subject, window) : rates.count(subject, window)
  const caller = callerDigest(serverKey, address)
  const byCaller = (window: number) => (caller === undefined ? 0 : count(`send-${caller}`, window))
  const words = sayingOf(serverKey, poster.area, said)
  const [code, inWindow, onDay, sameText] = await Promise.all([
    isAgain ? loadOf(poster, clock()) : posters.countAnswer(poster),
    byCaller(WINDOW),
    byCaller(DAY),
    words === undefined ? 0 : count(words, DAY),
  ])
  return { code, address: { inWindow, onDay }, sameText }
}

function sayingOf(serverKey: string, area: AreaId, said: string): string | undefined {
  const gist = gistOf(said)
  return gist === undefined ? undefined : `said-${hmac(serverKey, `${area}\n${gist}`)}`
}
