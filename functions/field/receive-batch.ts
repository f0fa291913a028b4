import { Batch } from '../../shared/api/batches.ts'
import type { AreaId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import type { Flag, ReceivedBatch } from '../../shared/results/received.ts'
import type { Clock, EpochMs } from '../../shared/time.ts'
import { parseJson } from '../http/body.ts'
import { hmac } from '../secrets.ts'
import type { Batches, Stored } from '../store/batches.ts'
import type { Catalogue } from './catalogue.ts'
import { type Circumstances, flagsOf } from './flags.ts'
import { partPersonal } from './personal.ts'

/** What receiving a batch reaches. */
export type Receiving = {
  serverKey: string
  clock: Clock
  catalogue: Catalogue
  batches: Pick<Batches, 'put'>
}

/** How a batch came: by which team's phone, or by whom for it. */
export type Coming = {
  province: AreaId
  /** The team and commune that each response must be of: those of the phone, or those that a file claims. */
  device: Circumstances['device']
  /** By the clock of the phone that sealed it, when it is known. */
  sentAt: EpochMs | undefined
  /** Who the cookie proved. */
  sender?: ReceivedBatch['sender']
  rescuedBy?: string
  /** What else deserves a look at every response. */
  flags?: readonly Flag[]
}

/** A batch that the store has now, and whether it came by this request. */
export type Received = Exclude<Stored, { outcome: 'conflict' }>

/**
 * Stores a sealed batch under the HMAC of exactly these bytes, its personal answers apart and what does not fit flagged,
 * whichever way it came. Throws `batch-conflict`, `malformed-json`, `malformed-request` and `too-large`.
 */
export async function receiveBatch(deps: Receiving, bytes: Uint8Array, coming: Coming): Promise<Received> {
  const batch = parseJson(Batch, bytes)
  const { survey, versions } = await surveyOf(deps.catalogue, batch)
  const receivedAt = deps.clock()
  const { province, device, sentAt, sender, rescuedBy } = coming
  const flags = flagsOf(batch, { survey, versions, province, device, receivedAt, sentAt })
  if (coming.flags !== undefined) addToAll(flags, batch, coming.flags)
  const { kept, personal } = partPersonal(batch.responses, versions, receivedAt)

  const { id, survey: surveyId, area, sealedAt, ledger, responses: _, ...alsoSent } = batch
  const received = {
    id,
    survey: surveyId,
    area,
    sealedAt,
    responses: kept,
    flags,
    receivedAt,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(sender === undefined ? {} : { sender }),
    ...(ledger === undefined ? {} : { ledger }),
    ...(rescuedBy === undefined ? {} : { rescuedBy }),
  }
  const stored = await deps.batches.put(received, hmac(deps.serverKey, bytes), personal, alsoSent)
  if (stored.outcome === 'conflict') throw new Problem('batch-conflict')
  return stored
}

async function surveyOf(catalogue: Catalogue, batch: Batch) {
  const survey = await catalogue.getSurvey(batch.survey)
  if (survey === undefined) return { survey, versions: new Map() }
  const named = batch.responses.map((response) => response.version)
  return { survey, versions: await catalogue.versionsOf(survey, named) }
}

function addToAll(flags: ReceivedBatch['flags'], batch: Batch, more: readonly Flag[]): void {
  for (const { id } of batch.responses) flags[id] = [...new Set([...(flags[id] ?? []), ...more])]
}
