import type { PageProps } from '../office.tsx'

export function PeoplePage({ me }: PageProps) {
  return <p>{me.staff.name}</p>
}
