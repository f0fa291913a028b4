import type { ResidentDeps } from './deps.ts'
import { type FormStamp, fieldsOf } from './form-stamp.ts'
import { challengeFor } from './proof-of-work.ts'

/** What a page with a form carries along: its stamp, and where work is asked for, a challenge of its own. */
export async function stampedFields(
  deps: Pick<ResidentDeps, 'serverKey' | 'clock' | 'random'>,
  stamp: FormStamp,
): Promise<{ fields: Record<string, string>; challenge?: string }> {
  const fields = fieldsOf(deps.serverKey, stamp)
  return stamp.asksProof ? { fields, challenge: await challengeFor(deps, stamp.id) } : { fields }
}
