/** A definition is nested less deep than that: ours stay under 8, and a stack bears far more. */
export const MAX_NESTING = 32

/** Whether a value is nested deeper than `MAX_NESTING`. Ask before a schema that recurses reads it. */
export function isTooDeep(value: unknown, limit = MAX_NESTING): boolean {
  if (typeof value !== 'object' || value === null) return false
  return limit === 0 || Object.values(value).some((part) => isTooDeep(part, limit - 1))
}
