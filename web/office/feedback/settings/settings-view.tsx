import type { ViewProps } from '../view-props.ts'

export function SettingsView({ province }: ViewProps) {
  return <p>{province}</p>
}
