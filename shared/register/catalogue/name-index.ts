import { nameKey, spellingKey } from './spelling.ts'

/** Things by code, by spelling and by folded name: all that share a key, in the order in which they were added. */
export type NameIndex<Thing> = {
  add(code: string | undefined, name: string, thing: Thing): void
  /** Spreadsheets drop leading zeros: a short number is also looked for as a commune's five digits. */
  coded(code: string | undefined): readonly Thing[]
  spelled(name: string | undefined): readonly Thing[]
  folded(name: string | undefined): readonly Thing[]
}

export function nameIndex<Thing>(): NameIndex<Thing> {
  const codes = new Map<string, Thing[]>()
  const spellings = new Map<string, Thing[]>()
  const folds = new Map<string, Thing[]>()
  return {
    add(code, name, thing) {
      if (code !== undefined) push(codes, code, thing)
      push(spellings, spellingKey(name), thing)
      push(folds, nameKey(name), thing)
    },
    coded: (code) => (code === undefined ? [] : (codes.get(code) ?? codes.get(code.padStart(5, '0')) ?? [])),
    spelled: (name) => (name === undefined ? [] : (spellings.get(spellingKey(name)) ?? [])),
    folded: (name) => (name === undefined ? [] : (folds.get(nameKey(name)) ?? [])),
  }
}

function push<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [thing])
  else there.push(thing)
}
