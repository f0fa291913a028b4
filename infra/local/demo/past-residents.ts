import { surveyCatalogue } from '../../../functions/field/catalogue.ts'
import type { FieldDeps } from '../../../functions/field/deps.ts'
import type { ResidentDeps } from '../../../functions/resident/deps.ts'
import { residentStores } from '../../../functions/resident/stores.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { countedBefore, type Way } from './strange.ts'

/** What residents reach, with a clock that stands where the made-up past is. One feedback of one province at a time. */
export type PastResidents = { deps: ResidentDeps; standAt(now: EpochMs, way?: Way): void }

export function residentsInThePast(given: FieldDeps, table: Table): PastResidents {
  const { residents: _, ...reached } = given
  let now = given.clock()
  let way: Way | undefined
  const clock = () => now
  const stores = residentStores(table, clock)
  let settings: ReturnType<typeof stores.feedbackSettings.get> | undefined
  return {
    deps: {
      ...reached,
      ...stores,
      // Those of the one province, which nobody changes meanwhile.
      feedbackSettings: {
        ...stores.feedbackSettings,
        get: (province) => (settings ??= stores.feedbackSettings.get(province)),
      },
      catalogue: surveyCatalogue(given.surveys, clock),
      clock,
      // A made-up crowd leaves no counters behind.
      rates: { ...given.rates, count: async (subject) => countedBefore(way, subject) },
    },
    standAt(moment, by) {
      now = moment
      way = by
    },
  }
}
