/**
 * The codes that changed their place among those that both lists have: as few as explain the new order. Codes are
 * unique in each list.
 */
export function movedCodes(before: readonly string[], after: readonly string[]): string[] {
  const was = new Map(before.map((code, place) => [code, place]))
  const common = after.filter((code) => was.has(code))
  const stayed = longestRise(common.map((code) => was.get(code) ?? 0))
  return common.filter((_, place) => !stayed.has(place))
}

/** Where the longest rising subsequence stands (patience sorting). The numbers differ from each other. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [] // for each length, the place of the smallest number that ends a rise of it
  const earlier: (number | undefined)[] = []
  for (const [place, value] of numbers.entries()) {
    let length = 0
    for (let high = ends.length; length < high; ) {
      const middle = (length + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) length = middle + 1
      else high = middle
    }
    earlier[place] = ends[length - 1]
    ends[length] = place
  }
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = earlier[place]) rise.add(place)
  return rise
}
