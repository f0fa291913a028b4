import type { ComponentChildren } from 'preact'
import { type Address, go, hrefOf } from './address.ts'

/** A real link to another view of the page: it opens in a new tab, can be copied, and does not load the page anew. */
export function Link(props: { to: Address; current?: boolean; class?: string; children: ComponentChildren }) {
  const { to, current, children } = props
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={hrefOf(to)} class={props.class} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  )
}
