import type { ViewProps } from '../view-props.ts'

export function AllView({ province }: ViewProps) {
  return <p>{province}</p>
}
