import type { ViewProps } from '../feedback/view-props.ts'

/** The codes that residents scan: made, printed and taken down. */
export function PostersView({ province }: ViewProps) {
  return <p>{province}</p>
}
