import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * For the place that says or shows what was done: it takes the keyboard where what was pressed is gone or can no longer
 * be pressed, so that it goes on from there and not from the top of the page. `shown` is what may have taken it away.
 */
export function useFoundFocus<Place extends HTMLElement = HTMLDivElement>(
  said: unknown,
  shown?: unknown,
): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useEffect(() => {
    if (said !== undefined && isLost(document.activeElement)) place.current?.focus({ preventScroll: true })
  }, [said, shown])
  return place
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches(':disabled')
}
