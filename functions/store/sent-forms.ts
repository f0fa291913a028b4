import * as z from 'zod/mini'
import { Case } from '../../shared/feedback/case.ts'
import type { Clock } from '../../shared/time.ts'
import type { CaseName } from './inbox.ts'
import { keys } from './keys.ts'
import { get, type Table } from './table.ts'

/** What stands of a form that was sent: which answers it had, by their HMAC, and unless it was a correction, how it is handled. */
export const SentForm = z.object({ hmac: z.string(), handling: z.exactOptional(Case) })
export type SentForm = z.infer<typeof SentForm>

/** Forms that were sent, looked at without reading what they say. */
export function sentFormStore(table: Table, clock: Clock) {
  return {
    get: async ({ survey, area, id }: CaseName): Promise<SentForm | undefined> =>
      z.optional(SentForm).parse(await get(table, keys.batch(survey, area, id), clock())),
  }
}
