import type { AreaId } from '../../ids.ts'
import type { Day } from '../../time.ts'
import { areaFinder } from '../catalogue/find-area.ts'
import { type EntryIndex, indexEntries } from './entry-index.ts'
import {
  identityInCommune,
  identityOfCampaign,
  identityOfFigure,
  identityOfMember,
  identityOfTraining,
} from './identities.ts'
import type { RowReader } from './row-reader.ts'
import type { ImportScope, RegisterSnapshot } from './snapshot.ts'

/** What the rows of a file are held against: the register as it is, with what earlier sheets of the file add. */
export type Book = ReturnType<typeof openBook>

/** Opens the register for a file that may change `scope`. */
export function openBook(register: RegisterSnapshot, scope: ImportScope, today: Day) {
  const records = register.communes.map(({ record }) => record)
  const find = remembered(areaFinder(records, today, scope.province))
  const nameOf = remembered((id: string): string | undefined => {
    const found = find(id.slice(0, id.indexOf('@')))
    return found.kind === 'found' && found.area.id === id ? found.area.name : undefined
  })

  return {
    scope,
    today,
    /** The commune that a text names by code or name, as it is today; otherwise notes what is wrong with the cell. */
    commune(row: RowReader, key: string, text: string): AreaId | undefined {
      const found = find(text)
      switch (found.kind) {
        case 'unknown-commune':
          return row.issue('unknown-commune', key, undefined, text)
        case 'ambiguous-commune':
          return row.issue('ambiguous-commune', key, found.candidates.map(withCode).join('; '), text)
        case 'former-commune':
          return row.issue('former-commune', key, found.now.map(withCode).join('; '), text)
        case 'found': {
          if (scope.commune === undefined || scope.commune === found.area.id) return found.area.id
          return row.issue('outside-scope', key, nameOf(scope.commune))
        }
      }
    },
    /** How the template names a commune of today, so that it is found again; nothing for one that is no more. */
    communeWords(id: AreaId): string | undefined {
      const name = nameOf(id)
      const found = name === undefined ? undefined : find(name)
      return found?.kind === 'found' && found.area.id === id ? name : name && id.slice(0, id.indexOf('@'))
    },

    hamlets: indexEntries(register.hamlets, identityInCommune, today),
    teams: indexEntries(register.teams, identityInCommune, today),
    members: indexEntries(register.members, identityOfMember, today),
    trainings: indexEntries(register.trainings, identityOfTraining, today),
    'zalo-groups': indexEntries(register['zalo-groups'], identityInCommune, today),
    campaigns: indexEntries(register.campaigns, identityOfCampaign, today),
    figures: indexEntries(register.figures, identityOfFigure, today),
  }
}

/** The entry of a commune that a text names by code or name. */
export function resolve<Record extends { id: string }>(
  index: EntryIndex<Record>,
  realm: string,
  text: string,
): { kind: 'one'; record: Record } | { kind: 'none' | 'many' } | { kind: 'similar'; record: Record } {
  const coded = index.coded(realm, text)
  if (coded !== undefined) return { kind: 'one', record: coded.record }
  const named = index.named(realm, text)
  return 'entry' in named ? { kind: named.kind, record: named.entry.record } : named
}

/** How a cell names an entry so that it is found again: by name, or by code where the name would mislead. */
export function referenceTo<Record extends { id: string }>(
  index: EntryIndex<Record>,
  realm: string,
  record: Record,
  name: string,
): string {
  const found = /[;,\n]/.test(name) ? undefined : resolve(index, realm, name.replace(/\s+/g, ' ').trim())
  return found?.kind === 'one' && found.record.id === record.id ? name : record.id
}

function withCode({ code, name }: { code: string; name: string }): string {
  return `${name} (${code})`
}

function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = ask(text)
    known.set(text, answer)
    return answer
  }
}
