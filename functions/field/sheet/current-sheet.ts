import type { AreaId } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import type { StoredSheet } from '../../store/sheets.ts'
import type { Survey } from '../../store/surveys.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FieldDeps } from '../deps.ts'

/** A sheet is told for so long before it is counted again. */
export const FRESH_FOR = 30 * MINUTE

/** Whoever counts has so long before somebody else may. */
export const LEASE_MS = 1 * MINUTE

/** Reading may take so long of the ten seconds that the function has. */
const READING_MS = 4 * SECOND

/** What the sheets are made of. */
export type Counting = Pick<FieldDeps, 'sheets' | 'batches' | 'decisions' | 'clock' | 'log'> & {
  catalogue: Catalogue
}

/**
 * The sheet of a survey in a commune. The request that finds none, an old one or a forgotten one counts; those that come
 * meanwhile get what there was. Nothing where there was none; counting that fails is logged, and fails nobody's request.
 */
export async function currentSheet(
  deps: Counting,
  survey: Survey,
  area: AreaId,
): Promise<StoredSheet | undefined> {
  const readAt = deps.clock()
  const stored = await deps.sheets.get(survey.id, area)
  if (stored !== undefined && !stored.isForgotten && readAt - stored.asOf < FRESH_FOR) return stored
  try {
    const isMyTurn = await deps.sheets.lease(survey.id, area, readAt, LEASE_MS)
    if (isMyTurn) return await countAnew(deps, survey, area)
    return stored ?? (await deps.sheets.get(survey.id, area)) // perhaps it was just written
  } catch (error) {
    deps.log({ level: 'error', event: 'sheet-not-counted', survey: survey.id, area, error: String(error) })
    return stored
  }
}

async function countAnew(deps: Counting, survey: Survey, area: AreaId): Promise<StoredSheet> {
  const { countCommune } = await import('./count-commune.ts')
  const asOf = deps.clock() // before anything is read: what is decided from now on forgets this sheet too
  const [versions, decisions, batches] = await Promise.all([
    deps.catalogue.versionsOf(survey, [survey.version]),
    deps.decisions.ofArea(survey.id, area),
    readBatches(deps, survey, area),
  ])
  const sheet = countCommune(survey.id, [...versions.values()], batches, decisions, asOf)
  await deps.sheets.write(survey.id, area, asOf, sheet)
  return { asOf, isForgotten: false, sheet }
}

async function readBatches({ batches, clock, log }: Counting, survey: Survey, area: AreaId) {
  const startedAt = clock()
  const read: ReceivedBatch[] = []
  let unreadable = 0
  const stored = batches.ofArea(survey.id, area, () => {
    unreadable += 1
  })
  for await (const batch of stored) {
    read.push(batch)
    if (clock() - startedAt > READING_MS) throw new Error('More was received than can be read in a request.')
  }
  if (unreadable > 0) log({ level: 'warn', event: 'sheet-without', survey: survey.id, area, unreadable })
  return read
}
