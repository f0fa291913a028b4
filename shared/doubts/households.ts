import { MINUTE } from '../time.ts'
import type { Doubt } from './doubt.ts'
import { type Found, groupsOf, idsOf, note } from './groups.ts'
import type { Subject } from './subject.ts'

/** Two members wrote down an interview with the same household on one day. Nobody home and then met is no doubt. Pure. */
export function sameHouseholdDay(subjects: readonly Subject[]): Found {
  const found: Found = new Map()
  const interviews = subjects.filter(({ isInterview, member }) => isInterview && member !== undefined)
  for (const group of groupsOf(interviews, ({ household, day }) => household && `${household}\n${day}`)) {
    if (new Set(group.map(({ member }) => member)).size < 2) continue
    for (const subject of group) {
      const others = idsOf(group.filter(({ member }) => member !== subject.member))
      note(found, subject, { code: 'same-household-day', severity: 'strong', others })
    }
  }
  return found
}

/** One member wrote the same household down again within `most` minutes, with the same outcome. Pure. */
export function sameHouseholdSoon(subjects: readonly Subject[], most: number): Found {
  const found: Found = new Map()
  const outcome = ({ household, member, isInterview }: Subject) =>
    household && member && `${household}\n${member}\n${isInterview}`
  for (const group of groupsOf(subjects, outcome)) {
    const inOrder = group.toSorted((a, b) => a.at - b.at)
    for (const [place, later] of inOrder.entries()) {
      const earlier = inOrder[place - 1]
      if (earlier === undefined || later.at - earlier.at > most * MINUTE) continue
      const minutes = Math.round((later.at - earlier.at) / MINUTE)
      for (const [one, other] of [
        [later, earlier],
        [earlier, later],
      ] as const) {
        const said: Doubt[] = found.get(one) ?? []
        if (said.length > 0) continue // once is enough
        const doubt = { code: 'same-household-soon', severity: 'strong', minutes } as const
        note(found, one, { ...doubt, others: [other.id] })
      }
    }
  }
  return found
}
