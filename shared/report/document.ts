import * as z from 'zod/mini'
import type { BodyText } from './texts.ts'

/** A table as it is drawn: every cell is text, in Vietnamese figures. */
export const ReportTable = z.object({
  title: z.string(),
  columns: z.array(z.object({ label: z.string(), kind: z.enum(['order', 'name', 'unit', 'number']) })),
  rows: z.array(z.object({ kind: z.enum(['row', 'group', 'total']), cells: z.array(z.string()) })),
  notes: z.array(z.string()),
})
export type ReportTable = z.infer<typeof ReportTable>

/** What the results give to a report: sentences and tables, ready to be drawn, protected already. */
export const ReportFigures = z.object({
  sections: z.array(z.object({ title: z.string(), lead: z.string(), items: z.array(z.string()) })),
  /** What the teams' own reports say is hard. */
  difficulties: z.array(z.string()),
  table: z.exactOptional(ReportTable),
  communes: z.array(ReportTable),
  notes: z.array(z.string()),
})
export type ReportFigures = z.infer<typeof ReportFigures>

/** A piece of the body. `from` is the text of the office that it is of, so that the page can lead to where it is written. */
export type Block =
  | { kind: 'part'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; from?: BodyText }
  | { kind: 'table'; table: ReportTable }

/** A report as both drawings have it: on the screen and as Word. */
export type ReportDocument = {
  header: {
    agencyAbove: string
    agency: string
    number: string
    nation: string
    motto: string
    placeAndDate: string
  }
  title: string
  subject: string[]
  body: Block[]
  closing: { recipients: string[]; signatoryTitle: string[]; signatoryName: string }
  /** Tables of many columns, each on a page across. */
  appendices: { number: string; title: string; reference: string; table: ReportTable }[]
}
