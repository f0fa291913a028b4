import type { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import type { RunFolder } from '../output.ts'
import { XLSX } from '../xlsx/media-type.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import { writeCommunes, writeDays, writeHamlets, writePeriods, writeTeams } from './group-sheets.ts'
import { subtitleOf } from './heading.ts'
import { writeIndicators } from './indicator-sheet.ts'
import { indicatorSheets } from './indicator-sheets.ts'
import { writeOverview } from './overview-sheet.ts'
import { type PlannedSheet, writePlan } from './plan.ts'
import { writeQuestions } from './question-sheet.ts'
import { questionSheets } from './question-sheets.ts'

/**
 * `summary.xlsx`: the province's summary as sheets to read, filter and print on A4. A workbook is written sheet by
 * sheet, so `communes` is gone through once for the hamlets and once for the teams, one commune in memory at a time.
 */
export async function writeSummaryBook(
  folder: RunFolder,
  summary: ProvinceSummary,
  communes: () => AsyncIterable<CommuneSummary>,
): Promise<void> {
  const file = folder.open('summary.xlsx', { contentType: XLSX })
  const about = { title: `Kết quả: ${summary.title.vi}`, subject: summary.areaName, asOf: summary.asOf }
  const book = openWorkbook(file.write, about)
  const subtitle = subtitleOf(summary)
  await writePlan(book, { title: about.title, subtitle, remarks }, [
    ...wholeSheets(summary, communes),
    ...indicatorSheets(summary, subtitle),
    ...questionSheets(summary.legend, summary.all.questions, subtitle),
  ])
  await book.close()
  await file.end()
}

const remarks = [
  'Tệp này có số liệu đầy đủ, chỉ dùng trong cơ quan. Tệp để gửi ra ngoài là “Tổng hợp để công bố”.',
  'Dấu “—” hoặc ô trống nghĩa là không có số liệu, không phải bằng 0.',
]

function wholeSheets(
  summary: ProvinceSummary,
  communes: () => AsyncIterable<CommuneSummary>,
): PlannedSheet[] {
  const { legend, periods = [] } = summary
  const sheets: (PlannedSheet & { isThere?: boolean })[] = [
    {
      name: 'Tổng quan',
      holds: 'Số liệu gồm những gì: số phiếu đã nhận, được tính, chờ xem lại, đã loại',
      write: (book) => writeOverview(book, summary),
    },
    {
      name: 'Chỉ tiêu',
      holds: 'Mọi chỉ tiêu của toàn tỉnh, tử số, mẫu số và số quan sát',
      write: (book) => writeIndicators(book, summary),
    },
    {
      name: 'Câu hỏi',
      holds: 'Mọi câu hỏi và lựa chọn của toàn tỉnh',
      write: (book) => writeQuestions(book, summary),
      isThere: legend.questions.length > 0,
    },
    {
      name: 'Theo xã',
      holds: 'Mọi chỉ tiêu của từng xã, mỗi dòng một chỉ tiêu, để lọc và lập bảng',
      write: (book) => writeCommunes(book, summary),
    },
    {
      name: 'Theo kỳ',
      holds: 'Mọi chỉ tiêu theo tuần, tháng, quý, năm và kỳ báo cáo',
      write: (book) => writePeriods(book, summary),
      isThere: periods.length > 0,
    },
    {
      name: 'Theo ngày',
      holds: 'Mọi chỉ tiêu của từng ngày',
      write: (book) => writeDays(book, summary),
      isThere: summary.days.length > 0,
    },
    {
      name: 'Theo thôn',
      holds: 'Mọi chỉ tiêu của từng thôn, ấp, khu phố',
      write: (book) => writeHamlets(book, summary, communes()),
    },
    {
      name: 'Theo tổ',
      holds: 'Mọi chỉ tiêu của từng tổ',
      write: (book) => writeTeams(book, summary, communes()),
    },
  ]
  return sheets.filter(({ isThere = true }) => isThere)
}
