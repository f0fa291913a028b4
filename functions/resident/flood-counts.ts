import type { AreaId } from '../../shared/ids.ts'
import { DAY } from '../../shared/time.ts'
import { hmac } from '../secrets.ts'
import { type Load, type StoredPoster, WINDOW } from '../store/posters.ts'
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
  const caller = `send-${hmac(serverKey, networkOf(address))}`
  const byCaller = (window: number) => (address === UNNAMED ? 0 : rates.count(caller, window))
  const words = sayingOf(serverKey, poster.area, said)
  const [code, inWindow, onDay, sameText] = await Promise.all([
    posters.countAnswer(poster),
    byCaller(WINDOW),
    byCaller(DAY),
    words === undefined ? 0 : rates.count(words, DAY),
  ])
  return { code, address: { inWindow, onDay }, sameText }
}

/** What `callerAddress` says on a server of one's own. */
const UNNAMED = 'local'

function sayingOf(serverKey: string, area: AreaId, said: string): string | undefined {
  const gist = gistOf(said)
  return gist === undefined ? undefined : `said-${hmac(serverKey, `${area}\n${gist}`)}`
}

/** An address of version 6 is one of 2^64 that its holder may use. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.replace(/[[\]]/g, '').split('::')
  const [front, back] = [head.split(':'), tail === undefined ? [] : tail.split(':')]
  const zeros = new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
