import { DoubtRules } from '../../shared/doubts/rules.ts'
import type { SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys } from './keys.ts'
import { get, putIf, type Table } from './table.ts'

export type DoubtRuleStore = ReturnType<typeof doubtRuleStore>

/** By which rules responses of each survey look doubtful. */
export function doubtRuleStore(table: Table, clock: Clock) {
  return {
    get: async (survey: SurveyId): Promise<DoubtRules> =>
      DoubtRules.parse((await get(table, keys.doubtRules(survey), clock())) ?? {}),

    /** Puts them over the `rev` that they name, and gives them with the new one; `stale` where another change came first. */
    async put(survey: SurveyId, rules: DoubtRules): Promise<DoubtRules | 'stale'> {
      const next = { ...rules, rev: rules.rev + 1 }
      const condition =
        rules.rev === 0
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rules.rev } }
      return (await putIf(table, keys.doubtRules(survey), next, condition)) === 'put' ? next : 'stale'
    },
  }
}
