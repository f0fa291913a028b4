/** Where a tile stands on the screen. */
export type Spot = { left: number; top: number }

/** The tile to which an arrow key leads from the one at `at`: along the row, or to the nearest of the next row. */
export function tileToward(spots: readonly Spot[], at: number, key: string): number {
  const from = spots[at]
  if (from === undefined) return at
  if (key === 'Home') return 0
  if (key === 'End') return spots.length - 1
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'ArrowRight') return Math.min(spots.length - 1, at + 1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return at
  const sign = key === 'ArrowDown' ? 1 : -1
  const ahead = spots.filter(({ top }) => sign * (top - from.top) > 0)
  if (ahead.length === 0) return at
  const row = ahead.reduce((best, { top }) => (sign * (top - best) < 0 ? top : best), ahead[0]?.top ?? 0)
  const nearest = ahead
    .filter(({ top }) => top === row)
    .reduce((best, spot) => (Math.abs(spot.left - from.left) < Math.abs(best.left - from.left) ? spot : best))
  return spots.indexOf(nearest)
}
