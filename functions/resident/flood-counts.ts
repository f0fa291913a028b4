import type { AreaId } from '../../shared/ids.ts'
import { DAY } from '../../shared/time.ts'
import { hmac } from '../secrets.ts'
import { type Load, type StoredPoster, WINDOW } from '../store/posters.ts'
import { callerDigest } from './caller.ts'
import type { ResidentDeps } from './deps.ts'
import { gistOf } from './flood.ts'

/**
 * Counts a form that came: by its code, by its address, which is never kept in the clear, and by what it says. Three writes, and
 * one more for words that are long enough to be told from others. Where nobody names the address, all would have the same one:
 * then it is not counted.
 */
export async function countArrival(
  { posters, rates, serverKey }: Pick<ResidentDeps, 'posters' | 'rates' | 'serverKey'>,
  { poster, address, said }: { poster: StoredPoster; address: string; said: string },
): Promise<{ code: Load; address: Load; sameText: number }> {
  const caller = callerDigest(serverKey, address)
  const byCaller = (window: number) => (caller === undefined ? 0 : rates.count(`send-${caller}`, window))
  const words = sayingOf(serverKey, poster.area, said)
  const [code, inWindow, onDay, sameText] = await Promise.all([
    posters.countAnswer(poster),
    byCaller(WINDOW),
    byCaller(DAY),
    words === undefined ? 0 : rates.count(words, DAY),
  ])
  return { code, address: { inWindow, onDay }, sameText }
}

function sayingOf(serverKey: string, area: AreaId, said: string): string | undefined {
  const gist = gistOf(said)
  return gist === undefined ? undefined : `said-${hmac(serverKey, `${area}\n${gist}`)}`
}
