import type { Day } from '../../time.ts'
import { nameKey, spellingKey } from '../catalogue/spelling.ts'
import { isActive } from '../validity.ts'
import type { Entry } from './snapshot.ts'

/**
 * What an entry is known by. Its id is one within `realm` (a commune, or the province); its name within `circle` (for a
 * member the team).
 */
export type Identity = { realm: string; circle: string; name: string }

export type NameFinding<Record> =
  | { kind: 'one'; entry: Entry<Record> }
  | { kind: 'none' }
  /** Several bear this name. */
  | { kind: 'many' }
  /** None is spelled so, but this one reads alike without its marks: perhaps a slip, perhaps somebody else. */
  | { kind: 'similar'; entry: Entry<Record> }

type Known = { id: string; from?: Day; until?: Day }

export type EntryIndex<Record> = ReturnType<typeof indexEntries<Record & Known>>

/** Entries of one kind by id and by name: those of the register, and those that the file adds to it. */
export function indexEntries<Record extends Known>(
  entries: readonly Entry<Record>[],
  identityOf: (record: Record) => Identity,
  today: Day,
) {
  const keysOf = nameKeys()
  const byId = new Map<string, Entry<Record>>()
  let spelled = new Map<string, Set<string>>()
  let folded = new Map<string, Set<string>>()
  const idKey = (realm: string, id: string) => `${realm}#${id}`

  const addNames = (record: Record) => {
    const { realm, circle, name } = identityOf(record)
    const { spelling, fold } = keysOf(name)
    for (const around of realm === circle ? [realm] : [realm, circle]) {
      push(spelled, `${around}\n${spelling}`, idKey(realm, record.id))
      push(folded, `${around}\n${fold}`, idKey(realm, record.id))
    }
  }
  for (const entry of entries) {
    byId.set(idKey(identityOf(entry.record).realm, entry.record.id), entry)
    addNames(entry.record)
  }
  const among = (ids: ReadonlySet<string> | undefined): Entry<Record>[] =>
    [...(ids ?? [])].flatMap((id) => byId.get(id) ?? [])

  return {
    coded: (realm: string, id: string): Entry<Record> | undefined => byId.get(idKey(realm, id)),

    /** `around` is a realm or a circle. Of several with one name, the one that stands in the register today. */
    named(around: string, name: string): NameFinding<Record> {
      const { spelling, fold } = keysOf(name)
      const exact = among(spelled.get(`${around}\n${spelling}`))
      const alike = exact.length > 0 ? exact : among(folded.get(`${around}\n${fold}`))
      const present = alike.filter(({ record }) => isPresent(record, today))
      const [entry, another] = present.length > 0 ? present : alike
      if (entry === undefined) return { kind: 'none' }
      if (another !== undefined) return { kind: 'many' }
      const isTypedWithoutMarks = spelling === fold
      return { kind: exact.length > 0 || isTypedWithoutMarks ? 'one' : 'similar', entry }
    },

    /** What the file makes of an entry, for the sheets that come later. */
    overlay(changed: readonly Entry<Record>[]): void {
      for (const entry of changed) byId.set(idKey(identityOf(entry.record).realm, entry.record.id), entry)
      spelled = new Map()
      folded = new Map()
      for (const { record } of byId.values()) addNames(record)
    },

    /** The circle and the name as it is spelled: two entries with the same are taken for one. */
    spellingOf: ({ circle, name }: Identity): string => `${circle}\n${keysOf(name).spelling}`,

    all: (): Entry<Record>[] => [...byId.values()],
  }
}

/** The two keys of names, each worked out once: a file asks for the same ones again and again. */
function nameKeys(): (name: string) => { spelling: string; fold: string } {
  const known = new Map<string, { spelling: string; fold: string }>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const keys = { spelling: spellingKey(name), fold: nameKey(name) }
    known.set(name, keys)
    return keys
  }
}

function isPresent({ from, until }: Known, today: Day): boolean {
  return from === undefined || isActive(until === undefined ? { from } : { from, until }, today)
}

function push(map: Map<string, Set<string>>, key: string, id: string): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, new Set([id]))
  else there.add(id)
}
