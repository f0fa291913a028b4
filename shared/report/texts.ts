import * as z from 'zod/mini'
import { tidyText } from '../text.ts'
import { Day } from '../time.ts'

const line = (most: number) =>
  z.pipe(z.pipe(z.string(), z.transform(oneLine)), z.string().check(z.maxLength(most)))
const lines = (most: number) =>
  z.pipe(z.pipe(z.string(), z.transform(tidyLines)), z.string().check(z.maxLength(most)))

/** The words of a report that an office writes itself. Each line of a text is a paragraph of its own; any may be empty. */
export const ReportTexts = z.object({
  /** Agencies and titles are drawn in capitals, however they are typed. */
  agencyAbove: line(200),
  agency: line(200),
  /** Before the sign: "12"; empty until the registry gives one. */
  number: line(20),
  sign: line(40),
  place: line(100),
  /** Absent until it is signed. */
  day: z.exactOptional(Day),
  subject: lines(500),
  opening: lines(4_000),
  results: lines(10_000),
  difficulties: lines(10_000),
  tasks: lines(10_000),
  proposals: lines(10_000),
  closing: lines(2_000),
  /** One on each line. */
  recipients: lines(2_000),
  /** "Giám đốc"; on two lines for whoever signs for another: "KT. Giám đốc", "Phó Giám đốc". */
  signatoryTitle: lines(200),
  signatoryName: line(100),
})
export type ReportTexts = z.infer<typeof ReportTexts>

/** The texts of the body, in the order of the paper. */
export type BodyText = 'opening' | 'results' | 'difficulties' | 'tasks' | 'proposals' | 'closing'

/** The paragraphs of a text. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function oneLine(text: string): string {
  return tidyText(text.replace(/\s+/g, ' '))
}

function tidyLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((one) => tidyText(one.replace(/\t/g, ' ')))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
