/** The middle of some numbers, which need not be sorted; nothing of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}

/** How far numbers usually are from `median`: the median of their distances. */
export function spreadAround(median: number, numbers: readonly number[]): number {
  return medianOf(numbers.map((number) => Math.abs(number - median))) ?? 0
}
