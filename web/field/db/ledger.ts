import * as z from 'zod/mini'
import { LedgerId } from '../../../shared/api/batches.ts'
import { SurveyId } from '../../../shared/ids.ts'
import type { Count, Ledger } from '../canary/ledger.ts'
import type { Database } from './open.ts'
import { readOne } from './read.ts'

/** What this person has numbered and what of it has no receipt; undefined before the first form. */
export async function ledgerOf(db: Database): Promise<Ledger | undefined> {
  const tx = db.transaction(['facts', 'numbers', 'finished', 'batches'])
  const numbers = tx.objectStore('numbers')
  const [kept, surveys, made, finished, batches] = await Promise.all([
    tx.objectStore('facts').get('ledger'),
    numbers.getAllKeys(),
    numbers.getAll(),
    tx.objectStore('finished').getAll(),
    tx.objectStore('batches').getAll(),
  ])
  const id = readOne(LedgerId, kept)
  if (id === undefined) return undefined

  const counts = new Map<string, Count>()
  surveys.forEach((survey, index) => {
    counts.set(survey, { made: Number(made[index]) || 0, unsent: 0 })
  })
  for (const value of [...finished, ...batches]) {
    const unsent = readOne(Unsent, value)
    const count = unsent && counts.get(unsent.survey)
    if (count) count.unsent += unsent.forms ?? unsent.visits?.length ?? 1
  }
  return { id, surveys: counts }
}

/** What of a resting record says how many forms have no receipt; `visits` of a batch of an older version of the app. */
const Unsent = z.object({
  survey: SurveyId,
  forms: z.exactOptional(z.int()),
  visits: z.exactOptional(z.array(z.unknown())),
  acknowledgedAt: z.exactOptional(z.undefined()),
})
