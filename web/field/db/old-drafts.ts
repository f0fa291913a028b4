import * as z from 'zod/mini'
import { factStore } from './facts.ts'
import type { Database } from './open.ts'
import { type Read, readOne } from './read.ts'
import { Draft } from './records.ts'

const OldDraft = z.looseObject({})

/**
 * Reads what is unreadable once more, as drafts of the first version of the app: they did not name the team that began
 * them, and there was one only.
 */
export async function withTeams(db: Database, { records, unreadable }: Read<Draft>): Promise<Read<Draft>> {
  const team = await factStore(db).get('brief')
  const read: Read<Draft> = { records: [...records], unreadable: [] }
  for (const value of unreadable) {
    const draft = readOne(Draft, { team, ...readOne(OldDraft, value) })
    if (draft === undefined) read.unreadable.push(value)
    else read.records.push(draft)
  }
  return read
}
