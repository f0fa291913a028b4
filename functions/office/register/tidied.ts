import { tidyText } from '../../../shared/text.ts'

/** A value of JSON with every text in it as it is stored (`tidyText`). */
export function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidied(part)]))
}
