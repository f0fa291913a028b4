import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ReviewLine } from '../../../shared/api/reviews.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import { type Address, go } from '../address.ts'
import { askedBy, takesKeys } from './keys.ts'

/** Walks the list and presses the buttons by key, while the keyboard is within `place`, which keeps it where another form is opened. */
export function useReviewKeys(of: {
  lines: readonly ReviewLine[]
  item: string | undefined
  beside: string | undefined
  list: Address
  onToggle: (line: { response: ResponseId }) => void
}): { place: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const { lines, item, beside, list, onToggle } = of
  const place = useRef<HTMLDivElement>(null)
  const last = useRef({ item, beside })
  useEffect(() => {
    const before = last.current.item
    if (before === item && last.current.beside === beside) return
    last.current = { item, beside }
    const link = item === undefined && before !== undefined ? linkTo(place.current, before) : undefined
    const detail = place.current?.querySelector<HTMLElement>('.detail')
    const target = link ?? detail
    target?.focus({ preventScroll: true })
    if (target !== undefined && target !== null && !isInSight(target)) target.scrollIntoView()
    if (item !== undefined) linkTo(place.current, item)?.scrollIntoView({ block: 'nearest' })
  }, [item, beside])

  const onKeyDown = (event: KeyboardEvent) => {
    const asked = takesKeys(event.target) ? undefined : askedBy(event)
    if (asked === undefined) return
    const at = lines.findIndex(({ response }) => response === item)
    if ('button' in asked) {
      place.current?.querySelector<HTMLButtonElement>(`[data-key="${asked.button}"]:not(:disabled)`)?.click()
    } else if ('select' in asked) {
      const line = lines[at]
      if (line !== undefined) onToggle(line)
    } else {
      const next = lines[at === -1 && asked.move === -1 ? -1 : at + asked.move]
      if (next !== undefined) go({ ...list, item: next.response })
    }
    event.preventDefault()
  }
  return { place, onKeyDown }
}

function linkTo(place: HTMLElement | null, item: string): HTMLElement | undefined {
  return place?.querySelector<HTMLElement>(`.forms a[href*="${item}"]`) ?? undefined
}

/** Whether the upper edge of it can be seen. */
function isInSight(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect()
  return top >= 0 && top < innerHeight
}
