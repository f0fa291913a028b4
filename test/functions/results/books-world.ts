import type { Readable } from 'node:stream'
import { writeProtectedBook } from '../../../functions/results/books/protected-book.ts'
import { writeSummaryBook } from '../../../functions/results/books/summary-book.ts'
import { openFolder } from '../../../functions/results/output.ts'
import type { ProvinceSummary } from '../../../shared/results/summary.ts'
import { summaryOf, type Table } from '../../shared/results/protect-world.ts'

/** Words that a spreadsheet could take for a formula, an address, or the name of no sheet. */
export const tricky = ['=HYPERLINK("http://x")', '+84 <b> & [số]', '-1*2', '@SUM(A1)', '＝2/3?']

/** Three communes over three months, an option that few chose, and labels that are not what they look like. */
export function aSummary(): ProvinceSummary {
  const month = (a: number, b: number, c: number) => ({
    options: [a, b, c],
    yes: [Math.floor(a / 2), b, 0],
    turns: 3 * a,
  })
  const table: Table = {
    communes: [
      { formerly: '96@1976-01-01', months: [month(140, 60, 30), month(41, 22, 13), month(0, 0, 0)] },
      { formerly: '96@1976-01-01', months: [month(93, 31, 17), month(57, 26, 12), month(21, 33, 4)] },
      { formerly: '68@1976-01-01', months: [month(77, 45, 5), month(38, 27, 1), month(34, 23, 0)] },
    ],
  }
  const summary = summaryOf(table)
  const [hyperlink = '', ...others] = tricky
  summary.legend = {
    questions: summary.legend.questions.map((question, at) => ({
      ...question,
      label: { vi: others[at] ?? hyperlink },
      options: question.options.map(({ code }, i) => ({ code, label: { vi: others[i] ?? hyperlink } })),
    })),
    indicators: summary.legend.indicators.map((indicator) => ({
      ...indicator,
      label: { vi: `${hyperlink} ${indicator.code} dài hơn ba mươi mốt chữ` },
      unit: { vi: others.at(-1) ?? hyperlink },
    })),
  }
  return summary
}

/** Both workbooks, as bytes. */
export async function writtenBooks(summary: ProvinceSummary): Promise<{ exact: Buffer; told: Buffer }> {
  const files = new Map<string, Buffer>()
  const folder = openFolder(
    {
      put: async () => {},
      getText: async () => undefined,
      putStream: async (key: string, stream: Readable) => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(Buffer.from(chunk))
        files.set(key, Buffer.concat(chunks))
      },
    },
    '',
  )
  await writeSummaryBook(folder, summary, async function* () {})
  await writeProtectedBook(folder, summary)
  const [exact, told] = ['summary.xlsx', 'summary-protected.xlsx'].map((name) => files.get(name))
  if (exact === undefined || told === undefined) throw new Error('A workbook was not written.')
  return { exact, told }
}
