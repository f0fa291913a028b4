/** A bar from 0 to `max`, beside the number that it draws: hence hidden from screen readers. Nothing where missing. */
export function Bar({ value, max }: { value: number | undefined; max: number }) {
  if (value === undefined || max <= 0) return null
  const width = Math.max(0, Math.min(100, (100 * value) / max))
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" />
      <rect class="fill" width={width} height="8" />
    </svg>
  )
}
