import * as z from 'zod/mini'
import type { Day } from '../../time.ts'

/** A cell as its file holds it. Text is NFC, with Đ for its look-alikes and no spaces around it; empty cells are absent. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; text: string }
  /** A number that the file shows as a date. */
  | { kind: 'date'; day: Day; text: string }

/** A row with anything in it: its number as the spreadsheet shows it, its cells by column letters. */
export type Row = { number: number; cells: ReadonlyMap<string, Cell> }

export type Sheet = { name: string; rows: readonly Row[] }

/** What can be wrong with a spreadsheet; the words, with how to mend it, are the office's (`web/office/`). */
export const IssueCode = z.enum([
  // of the file
  'merged-cells',
  'formula',
  'error-value',
  'external-link',
  'hidden-sheet',
  'unknown-sheet',
  'no-header',
  'second-header',
  'missing-column',
  'doubled-column',
  'unknown-column',
  'no-rows',
  // of a cell
  'required',
  'not-a-number',
  'not-whole',
  'out-of-range',
  'not-a-date',
  'not-an-option',
  'too-long',
  'bad-code',
  'bad-link',
  // of a row beside the others and the register
  'doubled',
  'unknown-province',
  'unknown-commune',
  'former-commune',
  'ambiguous-commune',
  'unknown-hamlet',
  'unknown-team',
  'unknown-member',
  'unknown-area',
  'outside-scope',
  'dates-crossed',
  'overlapping',
  'gap',
  'other-name',
  /** Several entries bear this name: only a code tells which one is meant. */
  'ambiguous-name',
  /** The code is that of a member of another team; nobody is moved by an import. */
  'other-team',
  /** A commune's team looks after all hamlets and lists none. */
  'must-be-empty',
])
export type IssueCode = z.infer<typeof IssueCode>

/** One thing to mend, and where: sheet by name, row as the spreadsheet numbers it, column by letters. */
export const SheetIssue = z.object({
  code: IssueCode,
  /** Empty for the file as a whole. */
  sheet: z.string(),
  row: z.exactOptional(z.int()),
  column: z.exactOptional(z.string()),
  /** What stands there. */
  value: z.exactOptional(z.string()),
  /** What was expected or what else it concerns: an allowed word, the other row, today's name of a commune. */
  about: z.exactOptional(z.string()),
})
export type SheetIssue = z.infer<typeof SheetIssue>
