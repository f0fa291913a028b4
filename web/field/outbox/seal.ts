import { Batch, type Ledger, MAX_BATCH_RESPONSES } from '../../../shared/api/batches.ts'
import type { TeamBrief } from '../../../shared/api/team.ts'
import type { BatchId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { FinishedResponse, SealedBatch } from '../db/records.ts'
import { lineOf } from './line.ts'
import { ROOM_FOR_RESPONSES } from './size.ts'

/** A batch is sealed at `responses` forms or `afterMs` after its first, whichever comes sooner. */
export type Sealing = TeamBrief['sealing']

/** What "Gửi ngay" asks for. */
export const AT_ONCE: Sealing = { responses: 1, afterMs: 0 }

/** `seal`: the contents of the batches to seal now. `dueAt`: when to look again, if anything keeps waiting. */
export type SealPlan = { seal: Group[]; dueAt: EpochMs | undefined }

/** One form at least. */
type Group = [FinishedResponse, ...FinishedResponse[]]

/** Decides what is sealed now: one survey and one area a batch, oldest first, never over the limits of a batch. */
export function planSealing(waiting: readonly FinishedResponse[], now: EpochMs, sealing: Sealing): SealPlan {
  const plan: SealPlan = { seal: [], dueAt: undefined }
  for (const [first, ...more] of groups(waiting)) {
    // The distance, not the difference: a clock that was set back must not hold a form up.
    const age = Math.abs(now - first.response.finishedAt)
    if (more.length + 1 >= sealing.responses || age >= sealing.afterMs) {
      plan.seal.push(...portions([first, ...more]))
    } else {
      plan.dueAt = Math.min(plan.dueAt ?? Number.POSITIVE_INFINITY, now + sealing.afterMs - age)
    }
  }
  return plan
}

/**
 * The batch that holds these forms of one survey and area; its body never changes afterwards. `ledger` tells the server
 * up to which number it may miss some.
 */
export function sealBatch(id: BatchId, forms: Group, now: EpochMs, ledger?: Ledger): SealedBatch {
  const [{ survey, area }] = forms
  const batch: Batch = {
    id,
    survey,
    area,
    sealedAt: now,
    ...(ledger === undefined ? {} : { ledger }),
    responses: forms.map((form) => form.response),
  }
  return {
    id,
    survey,
    area,
    sealedAt: now,
    body: JSON.stringify(batch),
    visits: forms.map(lineOf),
    resealed: false,
  }
}

/** The same forms under a new id, after the server had another batch under the old one. */
export function resealBatch(batch: SealedBatch, id: BatchId, now: EpochMs): SealedBatch {
  const body = JSON.stringify({ ...Batch.parse(JSON.parse(batch.body)), id, sealedAt: now })
  return { ...batch, id, sealedAt: now, body, resealed: true }
}

function groups(waiting: readonly FinishedResponse[]): Group[] {
  const found = new Map<string, Group>()
  for (const form of [...waiting].sort(byFinish)) {
    const key = `${form.survey} ${form.area}`
    const group = found.get(key)
    if (group === undefined) found.set(key, [form])
    else group.push(form)
  }
  return [...found.values()]
}

function portions([first, ...more]: Group): Group[] {
  let portion: Group = [first]
  let bytes = first.bytes
  const all = [portion]
  for (const form of more) {
    bytes += 1 + form.bytes // the comma between them
    if (portion.length < MAX_BATCH_RESPONSES && bytes <= ROOM_FOR_RESPONSES) portion.push(form)
    else {
      portion = [form]
      bytes = form.bytes
      all.push(portion)
    }
  }
  return all
}

const byFinish = (a: FinishedResponse, b: FinishedResponse): number =>
  a.response.finishedAt - b.response.finishedAt || (a.id < b.id ? -1 : 1)
