/** JSON with the keys of every object in order, so that equal contents give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? sortKeys(part) : part,
  )
}

/** The same entries, in the order of their keys. */
export function sortKeys<T>(entries: Readonly<Record<string, T>> | object): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
}
