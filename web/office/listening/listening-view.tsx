import type { ViewProps } from '../feedback/view-props.ts'

/** What residents say, in numbers and in examples. */
export function ListeningView({ province }: ViewProps) {
  return <p>{province}</p>
}
