import { type HamletId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import type { Phone } from '../phone.ts'

/** What an address says of the household that a form is about. */
export const startOf = (hamlet: HamletId, household: string): string =>
  new URLSearchParams({ hamlet, household }).toString()

/** For a form that is begun now. */
export const newId = (phone: Phone): ResponseId => ResponseId.parse(uuidV7(phone.clock(), phone.randomBytes))
