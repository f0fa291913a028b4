import type { ViewProps } from '../view-props.ts'

export function QuarantineView({ province }: ViewProps) {
  return <p>{province}</p>
}
