import type { Eviction } from '../db/phone-store.ts'
import { changeFact, FIRST_DATABASE, type Phone } from '../phone.ts'
import { type Finding, judgeCanary } from './judge.ts'
import type { Ledger } from './ledger.ts'
import { MIRROR, mirrorOf, type Place } from './mirror.ts'

/**
 * Looks, once at start, whether the browser has deleted a person's database, and keeps what was found until somebody has
 * read it. A mirror that was lost is written anew.
 */
export async function watchCanary(phone: Phone, places: Record<'storage' | 'cookie', Place>): Promise<void> {
  const { mirror } = phone
  const database = await phone.finished.ledger()
  const finding = judgeCanary({ database, storage: mirror.storage(), cookie: mirror.cookie() })
  if (finding.is === 'partly' && database !== undefined) mirror.note(database)
  await tell(phone, finding, mirror.read())
  if ((await phone.store.get('people')) === undefined) await findOthers(phone, places)
}

/** People whom the phone has forgotten with its databases: of them only the mirrors are left. */
async function findOthers(phone: Phone, places: Record<'storage' | 'cookie', Place>): Promise<void> {
  const names = new Set([...places.storage.names(), ...places.cookie.names()])
  for (const name of names) {
    if (!name.startsWith(`${MIRROR}-`)) continue
    const { storage, cookie, read } = mirrorOf(name.replace(MIRROR, FIRST_DATABASE), places)
    const three = { database: undefined, storage: storage(), cookie: cookie() }
    await tell(phone, judgeCanary(three), read())
    // Nobody gets a database of that name again.
    places.storage.put(name, '')
    places.cookie.put(name, '')
  }
}

async function tell(phone: Phone, finding: Finding, ledger: Ledger | undefined): Promise<void> {
  if (finding.is !== 'evicted' || ledger === undefined) return
  const made = Array.from(ledger.surveys.values()).reduce((sum, count) => sum + count.made, 0)
  const series = `${ledger.id}:${made}`
  await changeFact(phone, 'eviction', (told) => withLoss(told, { ...finding, series, at: phone.clock() }))
  phone.changes.announce()
}

type Loss = { made: number; unsentAtLeast: number; series: string; at: number }

/** What is to be told after one more loss; one that is known already changes nothing. */
function withLoss(told: Eviction | undefined, { series, at, ...lost }: Loss): Eviction {
  if (told?.series.includes(series)) return told
  const isUnread = told !== undefined && told.acknowledgedAt === undefined
  return {
    at,
    made: lost.made + (isUnread ? told.made : 0),
    unsentAtLeast: lost.unsentAtLeast + (isUnread ? told.unsentAtLeast : 0),
    series: [...(told?.series ?? []), series],
  }
}
