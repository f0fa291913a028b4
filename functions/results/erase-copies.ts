import type { AreaId, ExportId, SurveyId } from '../../shared/ids.ts'
import { DAY, dayOf, type EpochMs, MINUTE } from '../../shared/time.ts'
import type { Erasure } from '../store/erasures.ts'
import { provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import { rowCopies } from './row-copies.ts'

/** So long after its answers are gone no run that begins can have read them, whatever the clocks of two machines say. */
const SETTLED = 5 * MINUTE

/** So long an erasure waits for a recount, before the night does it. */
const PATIENCE = 2 * DAY

type Place = { survey: SurveyId; province: AreaId }

/**
 * After a recount as of `asOf`: removes the files of rows that may still have what residents took back since, and ends the
 * clocks of those erasures.
 */
export async function eraseOlderCopies(deps: ResultsDeps, place: Place, asOf: EpochMs): Promise<void> {
  const erasures = await deps.erasures.ofProvince(place.province)
  const own = await erasedOf(deps, erasures, place.survey)
  await eraseCopies(
    deps,
    place,
    own.filter(({ erasedAt }) => erasedAt + SETTLED <= asOf),
  )
}

/**
 * Every night: removes the copies of whatever was taken back two days ago, also of surveys that nobody recounts any more, and
 * says as an error what is past the day that the law sets.
 */
export async function eraseAllCopies(deps: ResultsDeps): Promise<void> {
  const now = deps.clock()
  for (const { id: province } of await provincesToCount(deps, dayOf(now))) {
    const erasures = await deps.erasures.ofProvince(province)
    if (erasures.length === 0) continue
    for (const { survey, area, id, due } of erasures) {
      if (due >= dayOf(now)) continue
      deps.log({ level: 'error', event: 'erasure-overdue', survey, province, area, feedback: id, due })
    }
    for (const survey of new Set(erasures.map((erasure) => erasure.survey))) {
      const own = await erasedOf(deps, erasures, survey)
      await eraseCopies(
        deps,
        { survey, province },
        own.filter(({ erasedAt }) => erasedAt + PATIENCE <= now),
      )
    }
  }
}

type Erased = { erasure: Erasure; erasedAt: EpochMs }

/**
 * Those whose answers are gone from the table. Where the erasing broke off the clock runs on, until its resident asks once more
 * or an operator is told.
 */
async function erasedOf({ cases }: ResultsDeps, erasures: Erasure[], survey: SurveyId): Promise<Erased[]> {
  const erased: Erased[] = []
  for (const erasure of erasures) {
    if (erasure.survey !== survey) continue
    const erasedAt = (await cases.get(survey, erasure.area, erasure.id))?.handling.erasedAt
    if (erasedAt !== undefined) erased.push({ erasure, erasedAt })
  }
  return erased
}

async function eraseCopies(deps: ResultsDeps, place: Place, erased: Erased[]): Promise<void> {
  if (erased.length === 0) return
  const { survey, province } = place
  const from = Math.max(...erased.map(({ erasedAt }) => erasedAt)) + SETTLED
  const areas = new Set(erased.map(({ erasure }) => erasure.area))
  const copies = await rowCopies(deps, place, areas, from)
  const old = copies.filter(({ standing }) => standing === 'old')
  for (const { key } of old) await deps.files.remove(key)
  await emptyExports(deps, place, new Set(old.map((copy) => copy.export)))
  const removed = { survey, province, erasures: erased.length, files: old.length }
  deps.log({ level: 'info', event: 'copies-erased', ...removed })
  // What goes on may have read before: what it writes is looked at next time.
  if (copies.some(({ standing }) => standing === 'under-way')) return
  for (const { erasure } of erased) await deps.erasures.finish(erasure)
}

/** Exports whose files are gone say so, also such as gave them again. */
async function emptyExports(
  { exports }: ResultsDeps,
  { survey, province }: Place,
  folders: ReadonlySet<ExportId | undefined>,
): Promise<void> {
  if (folders.size === 0) return
  for await (const one of exports.newestFirst(survey, province)) {
    if (folders.has(one.folder ?? one.id)) await exports.emptied(one)
  }
}
