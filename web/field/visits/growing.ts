import { useEffect, useState } from 'preact/hooks'

const FIRST = 120
const MORE = 240

/**
 * How many rows of a long list to draw now: a screenful at once and the rest frame by frame, so that a slow phone
 * answers between them. Begins anew when `about` changes.
 */
export function useGrowing(total: number, about: string): number {
  const [drawn, setDrawn] = useState({ about, count: FIRST })
  const count = drawn.about === about ? drawn.count : FIRST
  useEffect(() => {
    if (count >= total) return
    const frame = requestAnimationFrame(() => setDrawn({ about, count: count + MORE }))
    return () => cancelAnimationFrame(frame)
  }, [count, total, about])
  return count
}
