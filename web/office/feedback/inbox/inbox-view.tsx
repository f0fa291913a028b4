import type { ViewProps } from '../view-props.ts'

export function InboxView({ province }: ViewProps) {
  return <p>{province}</p>
}
