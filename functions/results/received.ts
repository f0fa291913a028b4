import type { AreaId } from '../../shared/ids.ts'
import type { Decision, ReceivedBatch } from '../../shared/results/received.ts'
import type { CommuneRun } from './commune.ts'

/** What came of one commune until the moment of the results. */
export type ReceivedOfCommune = { batches: ReceivedBatch[]; decisions: Decision[]; unreadable: string[] }

/** Thrown where the store says that it has other responses than it gave: no result may be made of them. */
class Miscounted extends Error {
  constructor(area: AreaId, stored: number, read: number) {
    super(`The store has ${stored} responses of ${area} and gave ${read}.`)
    this.name = 'Miscounted'
  }
}

/**
 * Reads what came of one commune. What each batch says beside its body that it holds is read first and held against what
 * was in it; what comes in between waits for the next time. Batches that cannot be read are named and left out.
 * Throws `Miscounted`.
 */
export async function readReceived(
  { deps, job, lease, asOf }: Pick<CommuneRun, 'deps' | 'job' | 'lease' | 'asOf'>,
  area: AreaId,
): Promise<ReceivedOfCommune> {
  const heads = (await deps.batchHeads.ofArea(job.survey, area)).filter(
    ({ receivedAt }) => receivedAt <= asOf,
  )
  const listed = new Map<string, number>(heads.map(({ id, n }) => [id, n]))
  const unreadable = new Set<string>()
  const found = deps.batches.ofArea(job.survey, area, (batch, why) => {
    unreadable.add(batch)
    deps.log({ level: 'error', event: 'batch-unreadable', job: job.id, area, batch, error: String(why) })
  })
  const batches: ReceivedBatch[] = []
  for await (const batch of found) {
    if (listed.has(batch.id)) batches.push(batch)
    await lease.hold()
  }
  const stored = sum(heads.filter(({ id }) => !unreadable.has(id)).map(({ n }) => n))
  const read = sum(batches.map(({ responses }) => responses.length))
  if (stored !== read) {
    deps.log({ level: 'error', event: 'miscounted', job: job.id, area, stored, read })
    throw new Miscounted(area, stored, read)
  }
  const decisions = await deps.decisions.ofArea(job.survey, area)
  return { batches, decisions: decisions.filter(({ at }) => at <= asOf), unreadable: [...unreadable] }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}
