import type { Legend } from '../../../shared/results/summary.ts'
import * as cells from '../xlsx/cells.ts'
import type { Sheet } from '../xlsx/sheet.ts'
import { numberedName, type PlannedSheet } from './plan.ts'

type Question = Legend['questions'][number]

/** What was answered to one question: exact, or what of it may leave the office (then there is a mean and no extremes). */
export type Answered = {
  asked?: number
  answered?: number
  options?: Readonly<Record<string, number>>
  numbers?: number
  sum?: number
  min?: number
  max?: number
  mean?: number
}

/** A sheet for each question that was asked and can be counted: its options with how many chose each, or its numbers. */
export function questionSheets(
  legend: Legend,
  questions: Readonly<Record<string, Answered>>,
  subtitle: string,
): PlannedSheet[] {
  const asked = legend.questions.flatMap((question) => {
    const found = questions[question.code]
    const isCounted = question.options.length > 0 || found?.numbers !== undefined || found?.mean !== undefined
    return found === undefined || !isCounted ? [] : [{ question, found }]
  })
  return asked.map(({ question, found }, at) => {
    const name = numberedName('CH', at, question.label.vi)
    return {
      name,
      holds: `Câu hỏi: ${question.label.vi}`,
      write: (book) => {
        const hasOptions = question.options.length > 0
        const layout = {
          name,
          widths: [24, 60, 16, 16],
          ...(hasOptions ? { frozen: { rows: 5, columns: 0 }, filterRow: 5 } : {}),
          landscape: true,
        }
        return book.sheet(layout, (sheet) => writeQuestion(sheet, question, found, subtitle))
      },
    }
  })
}

async function writeQuestion(
  sheet: Sheet,
  question: Question,
  found: Answered,
  subtitle: string,
): Promise<void> {
  await sheet.wide(cells.title(question.label.vi))
  await sheet.wide(cells.remark(`${subtitle} Mã câu hỏi: ${question.code}.`))
  await sheet.row([undefined, cells.head('Số phiếu được hỏi'), orDash(found.asked)])
  await sheet.row([undefined, cells.head('Số phiếu trả lời'), orDash(found.answered)])
  if (question.options.length > 0) await writeOptions(sheet, question, found)
  if (found.numbers !== undefined || found.mean !== undefined) await writeNumbers(sheet, found)
}

async function writeOptions(sheet: Sheet, { options }: Question, found: Answered): Promise<void> {
  await sheet.row(['Mã lựa chọn', 'Lựa chọn', 'Số phiếu chọn', 'Tỷ lệ trên số được hỏi'].map(cells.head))
  const from = sheet.rows + 1
  for (const { code, label } of options) {
    const chosen = found.options?.[code]
    const share =
      chosen === undefined || found.asked === undefined || found.asked === 0
        ? cells.dash
        : cells.percent(chosen / found.asked)
    await sheet.row([cells.text(code), cells.note(label.vi), orDash(chosen), share])
  }
  sheet.endFilter()
  sheet.bars({ column: 3, from, to: sheet.rows })
  sheet.bars({ column: 4, from, to: sheet.rows, max: 1 })
}

async function writeNumbers(sheet: Sheet, { numbers, sum, min, max, mean }: Answered): Promise<void> {
  const average = mean ?? (sum === undefined || !numbers ? undefined : sum / numbers)
  const lines: [string, number | undefined][] = [
    ['Số câu trả lời là số', numbers],
    ['Tổng', sum],
    ['Trung bình', average],
    ['Nhỏ nhất', min],
    ['Lớn nhất', max],
  ]
  await sheet.row([])
  for (const [name, value] of lines) {
    if (value !== undefined) await sheet.row([undefined, cells.head(name), cells.figure(value)])
  }
}

function orDash(value: number | undefined): cells.Cell {
  return value === undefined ? cells.dash : cells.figure(value)
}
