import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * For the words that say what was done: they take the keyboard where what was pressed is gone or can no longer be
 * pressed, so that it goes on from there and not from the top of the page.
 */
export function useFoundFocus(said: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said !== undefined && isLost(document.activeElement)) place.current?.focus()
  }, [said])
  return place
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches(':disabled')
}
