import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What a page is called. It takes the focus when the page appears, so that a screen reader says where one is. */
export function Title({ children }: { children: ComponentChildren }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  )
}
