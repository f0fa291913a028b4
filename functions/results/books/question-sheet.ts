import type { Group, Legend, ProvinceSummary, QuestionTally } from '../../../shared/results/summary.ts'
import { type Cell, count, decimal, figure, note, percent, text } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'
import { subtitleOf } from './heading.ts'
import { writeTable } from './table.ts'

/** What was answered, question by question and option by option, of the whole province. */
export async function writeQuestions(book: Workbook, summary: ProvinceSummary): Promise<void> {
  const { legend, all } = summary
  await writeTable(book, {
    name: 'Câu hỏi',
    title: 'TỪNG CÂU HỎI VÀ LỰA CHỌN',
    subtitle: subtitleOf(summary),
    columns: [
      { head: 'Mã câu hỏi', width: 26 },
      { head: 'Câu hỏi', width: 56 },
      { head: 'Mã lựa chọn', width: 18 },
      { head: 'Lựa chọn', width: 40 },
      { head: 'Số phiếu chọn', width: 10 },
      { head: 'Số phiếu trả lời', width: 10 },
      { head: 'Số phiếu được hỏi (mẫu số)', width: 12 },
      { head: 'Tỷ lệ trên số được hỏi', width: 12 },
      { head: 'Tổng', width: 12 },
      { head: 'Trung bình', width: 12 },
      { head: 'Nhỏ nhất', width: 10 },
      { head: 'Lớn nhất', width: 10 },
    ],
    rows: legend.questions.flatMap((question) => questionRows(question, all)),
  })
}

function questionRows(question: Legend['questions'][number], { questions }: Group): Cell[][] {
  const tally = questions[question.code]
  if (tally === undefined) return []
  const { answered, asked, numbers, sum, min, max } = tally
  const about = [text(question.code), note(question.label.vi)]
  const mean = sum === undefined || numbers === undefined || numbers === 0 ? undefined : sum / numbers
  const whole = [
    ...about,
    undefined,
    undefined,
    undefined,
    count(answered),
    count(asked),
    share(answered, tally),
    figure(sum),
    decimal(mean),
    figure(min),
    figure(max),
  ]
  const options = question.options.map((option) => {
    const chosen = tally.options?.[option.code] ?? 0
    return [
      ...about,
      text(option.code),
      note(option.label.vi),
      count(chosen),
      count(answered),
      count(asked),
      share(chosen, tally),
    ]
  })
  return [whole, ...options]
}

function share(part: number, { asked }: QuestionTally): Cell {
  return asked === 0 ? undefined : percent(part / asked)
}
