import { FeedbackSettings } from '../../shared/feedback/settings.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys } from './keys.ts'
import { get, putIf, type Table } from './table.ts'

export type FeedbackSettingsStore = ReturnType<typeof feedbackSettingsStore>

/** How each province handles feedback. */
export function feedbackSettingsStore(table: Table, clock: Clock) {
  return {
    get: async (province: AreaId): Promise<FeedbackSettings> =>
      FeedbackSettings.parse((await get(table, keys.feedbackSettings(province), clock())) ?? {}),

    /** Puts them over the `rev` that they name, and gives them with the new one; `stale` where another change came first. */
    async put(province: AreaId, settings: FeedbackSettings): Promise<FeedbackSettings | 'stale'> {
      const next = { ...settings, rev: settings.rev + 1 }
      const condition =
        settings.rev === 0
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': settings.rev } }
      return (await putIf(table, keys.feedbackSettings(province), next, condition)) === 'put' ? next : 'stale'
    },
  }
}
