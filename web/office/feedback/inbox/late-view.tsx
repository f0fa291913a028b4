import type { ViewProps } from '../view-props.ts'

export function LateView({ province }: ViewProps) {
  return <p>{province}</p>
}
