import type { PageProps } from '../office.tsx'

export function AuditPage({ me }: PageProps) {
  return <p>{me.staff.name}</p>
}
