import * as z from 'zod/mini'
import { Day } from '../time.ts'

/** From which day something stands in the register, and the first day on which it does no more. */
export const validity = { from: Day, until: z.exactOptional(Day) }

/** Does it stand in the register on that day? */
export function isActive(entry: { from: Day; until?: Day }, day: Day): boolean {
  return entry.from <= day && (entry.until === undefined || day < entry.until)
}
