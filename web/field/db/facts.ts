import * as z from 'zod/mini'
import { Identity, TeamBrief } from '../../../shared/api/team.ts'
import { Language, SurveyVersion } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import type { LeaseStore } from '../outbox/alone.ts'
import type { Database } from './open.ts'
import { readOne } from './read.ts'
import { Invitation, Lease } from './records.ts'
import { sealedFacts } from './sealed-facts.ts'

/** What the phone knows once: who it is, what the server last told it, what its owner chose. */
type Facts = {
  invitation: Invitation
  identity: Identity
  brief: TeamBrief
  language: Language
  /** Whether the browser promised to keep the data, once it was asked. */
  persisted: boolean
}

const facts: { [Name in keyof Facts]: z.ZodMiniType<Facts[Name]> } = {
  invitation: Invitation,
  identity: Identity,
  brief: TeamBrief,
  language: Language,
  persisted: z.boolean(),
}

export type FactStore = ReturnType<typeof factStore>

/** Facts by name, sealed; survey versions, which are public, as they are. */
export function factStore(db: Database) {
  return {
    ...sealedFacts(facts, db.box, {
      get: (name) => db.get('facts', name),
      put: (kept, name) => db.put('facts', kept, name),
    }),

    async getVersion(survey: SurveyId, version: number): Promise<SurveyVersion | undefined> {
      return readOne(SurveyVersion, await db.get('versions', `${survey}@${version}`))
    },

    async putVersion(version: SurveyVersion): Promise<void> {
      await db.put('versions', version, `${version.survey}@${version.version}`)
    },
  }
}

/** The lease by which tabs take turns where there are no Web Locks. */
export function leaseStore(db: Database): LeaseStore {
  return {
    async take(lease, now) {
      const tx = db.transaction('facts', 'readwrite')
      const held = readOne(Lease, await tx.store.get('lease'))
      // A lease that ends after ours would was taken before the clock was set back.
      const isOver = held === undefined || held.until <= now || held.until > lease.until
      const isFree = isOver || held.holder === lease.holder
      await Promise.all([isFree ? tx.store.put(lease, 'lease') : undefined, tx.done])
      return isFree
    },

    async giveBack(holder) {
      const tx = db.transaction('facts', 'readwrite')
      const held = readOne(Lease, await tx.store.get('lease'))
      await Promise.all([held?.holder === holder ? tx.store.delete('lease') : undefined, tx.done])
    },
  }
}
