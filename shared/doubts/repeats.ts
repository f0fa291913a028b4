import { HOUR } from '../time.ts'
import { type Found, groupsOf, idsOf, note } from './groups.ts'
import type { Subject } from './subject.ts'

/** With fewer answers many honest forms are alike: nobody home, or refused. */
const ENOUGH_ANSWERS = 10

/**
 * Two forms of one day with all the same answers but for the household, at least `least` of them. A later visit that finds
 * everything as it was is none. Residents are many, and may well agree. Pure.
 */
export function twins(subjects: readonly Subject[], least: number): Found {
  const found: Found = new Map()
  const full = subjects.filter(({ answers, member }) => answers >= least && member !== undefined)
  for (const group of groupsOf(full, ({ day, content }) => `${day}\n${content}`)) {
    for (const subject of group) {
      const others = idsOf(group.filter((other) => other !== subject))
      note(found, subject, { code: 'twin', severity: 'strong', answers: subject.answers, others })
    }
  }
  return found
}

/** One member sent at least `least` forms, of whatever days, whose answers are all the same but for the household. Pure. */
export function repeated(subjects: readonly Subject[], least: number): Found {
  const found: Found = new Map()
  const full = subjects.filter(({ answers }) => answers >= ENOUGH_ANSWERS)
  const byMember = groupsOf(full, ({ member, content }) => member && `${member}\n${content}`)
  for (const group of byMember.filter(({ length }) => length >= least)) {
    for (const subject of group) {
      const others = idsOf(group.filter((other) => other !== subject))
      note(found, subject, { code: 'repeated', severity: 'strong', times: group.length, others })
    }
  }
  return found
}

/** More than `most` forms of one phone were finished within an hour. Pure. */
export function rushes(subjects: readonly Subject[], most: number): Found {
  const found: Found = new Map()
  for (const group of groupsOf(subjects, ({ phone }) => phone)) {
    const inOrder = group.toSorted((a, b) => a.at - b.at)
    const busiest = busiestHours(inOrder)
    for (const [place, subject] of inOrder.entries()) {
      const times = busiest[place] ?? 0
      if (times > most) note(found, subject, { code: 'rush', severity: 'strong', times })
    }
  }
  return found
}

/** For each, how many there were in the busiest hour that it belongs to. */
function busiestHours(inOrder: readonly Subject[]): number[] {
  const ends: number[] = [] // behind the last one within an hour of each
  let end = 0
  for (const { at } of inOrder) {
    while ((inOrder[end]?.at ?? Number.POSITIVE_INFINITY) < at + HOUR) end += 1
    ends.push(end)
  }
  const busiest: number[] = inOrder.map(() => 0)
  let first = 0
  for (const place of inOrder.keys()) {
    while ((ends[first] ?? 0) <= place) first += 1
    for (let from = first; from <= place; from += 1) {
      busiest[place] = Math.max(busiest[place] ?? 0, (ends[from] ?? 0) - from)
    }
  }
  return busiest
}
