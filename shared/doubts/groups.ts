import type { ResponseId } from '../ids.ts'
import type { Doubt } from './doubt.ts'
import type { Subject } from './subject.ts'

/** What a rule over several responses found, by response. */
export type Found = Map<Subject, Doubt[]>

/** So many others are named. */
const NAMED = 5

/** Those that share a key, where there are at least two; without a key a response is in no group. */
export function groupsOf(
  subjects: readonly Subject[],
  keyOf: (subject: Subject) => string | undefined,
): Subject[][] {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const key = keyOf(subject)
    if (key === undefined || key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [subject])
    else group.push(subject)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** The first few of them by id: the oldest. */
export function idsOf(subjects: readonly Subject[]): ResponseId[] {
  return subjects
    .map(({ id }) => id)
    .sort()
    .slice(0, NAMED)
}

export function note(found: Found, subject: Subject, doubt: Doubt): void {
  const doubts = found.get(subject)
  if (doubts === undefined) found.set(subject, [doubt])
  else doubts.push(doubt)
}
