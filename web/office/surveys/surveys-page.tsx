import type { PageProps } from '../office.tsx'

export function SurveysPage({ me }: PageProps) {
  return <p>{me.staff.name}</p>
}
