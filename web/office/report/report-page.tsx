import type { PageProps } from '../office.tsx'

/** The province's report: its words to edit, its figures from the results. */
export function ReportPage(_: PageProps) {
  return <div />
}
