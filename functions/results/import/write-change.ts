import type { AreaId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { canonical } from '../../../shared/results/canonical.ts'
import { SECOND } from '../../../shared/time.ts'
import type { StoredChange } from '../../store/import-plans.ts'
import { isBusy } from '../../store/table.ts'
import type { ResultsDeps } from '../deps.ts'

/** A store that is busy is asked again so often, after longer and longer pauses: half a minute in all. */
const TRIES = 8
const FIRST_PAUSE = SECOND / 8

/** Writes one record over the revision that was planned: `left` where it is another one now and says something else. */
export async function writeChange(
  deps: Pick<ResultsDeps, 'records' | 'pause'>,
  province: AreaId,
  change: StoredChange,
): Promise<'written' | 'left'> {
  for (let tried = 1; ; tried += 1) {
    try {
      if ((await put(deps, province, change)) === 'put') return 'written'
      const there = await recordThere(deps, province, change)
      return canonical(there) === canonical(change.record) ? 'written' : 'left'
    } catch (error) {
      // Put again, it finds itself done.
      if (!isBusy(error) || tried === TRIES) throw error
      await deps.pause(FIRST_PAUSE * 2 ** tried)
    }
  }
}

function put({ records }: Pick<ResultsDeps, 'records'>, province: AreaId, change: StoredChange) {
  switch (change.kind) {
    case 'provinces':
      return records.putProvince(change.record, change.rev)
    case 'communes':
      return records.putCommune(change.record, change.rev)
    default:
      return records.putEntry(province, change.kind, change.record, change.rev)
  }
}

async function recordThere(
  { records }: Pick<ResultsDeps, 'records'>,
  province: AreaId,
  change: StoredChange,
) {
  switch (change.kind) {
    case 'provinces':
      return (await records.provinces()).find(({ record }) => record.id === change.record.id)?.record
    case 'communes':
      return (await records.getCommune(province, change.record.id))?.record
    default:
      return (await records.getEntry(province, kinds[change.kind], change.record))?.record
  }
}
