import type { Language } from '../../../shared/form/definition.ts'
import { numberText } from '../text/catalogue.ts'

/** How much of the browser's storage is used, in bytes, and for how many more forms there is room, as far as `MANY`. */
export type Room = { used: number; of: number; forms: number; isFull: boolean }

/** A finished household form with its draft, sealed and encrypted, with room to spare. */
const FORM_BYTES = 8 * 1024

/** More than a volunteer ever needs. */
export const MANY = 10_000

/** Below so many bytes the next visits are in danger. */
const LITTLE = 5 * 1024 * 1024

/** What an estimate of the browser means for the volunteer; undefined where the browser gives no figures. */
export function roomIn({ usage, quota }: StorageEstimate): Room | undefined {
  if (usage === undefined || quota === undefined || quota === 0) return undefined
  const left = Math.max(0, quota - usage)
  const forms = Math.floor(left / FORM_BYTES)
  return { used: usage, of: quota, forms: Math.min(MANY, roughly(forms)), isFull: left < LITTLE }
}

/** 1536000 as "1,5 MB". */
export function sizeText(bytes: number, language: Language): string {
  const isLarge = bytes >= 1024 ** 3
  const size = bytes / (isLarge ? 1024 ** 3 : 1024 ** 2)
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${numberText(rounded, language)} ${isLarge ? 'GB' : 'MB'}`
}

// Two figures: a browser's estimate is not better than that.
function roughly(n: number): number {
  const scale = 10 ** Math.max(0, String(n).length - 2)
  return Math.floor(n / scale) * scale
}
