import type { Address } from '../address.ts'
import { Link } from '../link.tsx'

/** The parts of a page as links, the present one marked. */
export function Parts(props: {
  label: string
  parts: readonly { id: string; label: string; to: Address }[]
  current: string
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.parts.map(({ id, label, to }) => (
        <Link key={id} to={to} current={id === props.current}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
