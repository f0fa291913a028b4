import type { TeamHamlet } from '../../../shared/api/team.ts'
import type { LedgerState, TeamSheet } from '../../../shared/api/team-sheet.ts'
import type { MemberId } from '../../../shared/ids.ts'

/** How many households of a hamlet are done or to be visited again, of how many. */
export type HamletProgress = { hamlet: TeamHamlet; done: number; revisit: number }

/** What the server has counted, against the households of the team's present hamlets. */
export function progressOf(
  hamlets: readonly TeamHamlet[],
  sheet: TeamSheet,
): { hamlets: HamletProgress[]; done: number; plan: number } {
  const rows = hamlets.map((hamlet) => {
    const counted = sheet.hamlets.find(({ id }) => id === hamlet.id)
    return { hamlet, done: counted?.done.length ?? 0, revisit: counted?.revisit.length ?? 0 }
  })
  return {
    hamlets: rows,
    done: rows.reduce((sum, { done }) => sum + done, 0),
    plan: hamlets.reduce((sum, { households }) => sum + households, 0),
  }
}

/** The phones of each member in turn, the names in the order of the alphabet. */
export function byMember(
  ledgers: readonly LedgerState[],
): { member: MemberId; name: string; phones: LedgerState[] }[] {
  const members = new Map<MemberId, { member: MemberId; name: string; phones: LedgerState[] }>()
  for (const ledger of ledgers) {
    const { member, memberName: name } = ledger
    const known = members.get(member)
    if (known === undefined) members.set(member, { member, name, phones: [ledger] })
    else known.phones.push(ledger)
  }
  return [...members.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

const SHOWN = 12

/** "23", "23 và 41", "3, 4, 5 và 40 số khác": the first of the numbers, in words of the page. */
export function numbersText(
  numbers: readonly number[],
  words: { and: string; more: (n: number) => string },
): string {
  const parts = numbers.slice(0, SHOWN).map(String)
  if (numbers.length > SHOWN) parts.push(words.more(numbers.length - SHOWN))
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} ${words.and} ${last}`
}
