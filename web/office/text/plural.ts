/** "1 card", "2 cards": English says how many twice. */
export function plural(count: string | number, one: string, many: string): string {
  return `${count} ${String(count) === '1' ? one : many}`
}
