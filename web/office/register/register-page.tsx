import type { PageProps } from '../office.tsx'

export function RegisterPage({ me }: PageProps) {
  return <p>{me.staff.name}</p>
}
