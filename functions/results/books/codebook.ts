import type { LocalText, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { flagNames, statusNames } from '../../../shared/results/names.ts'
import { flags } from '../../../shared/results/received.ts'
import type { RunFolder } from '../output.ts'
import type { Column } from '../rows/columns.ts'
import { type Cell, note, number, text } from '../xlsx/cells.ts'
import { XLSX } from '../xlsx/media-type.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import { indicatorTable } from './codebook-indicators.ts'
import { protectionRemarks } from './protected-book.ts'
import { writeTable } from './table.ts'

/**
 * `codebook.xlsx`: what every column, question, option, status and flag of the row files means, by version, and
 * how indicators are made of them.
 */
export async function writeCodebook(
  folder: RunFolder,
  versions: readonly SurveyVersion[],
  columns: readonly Column[],
): Promise<void> {
  const file = folder.open('codebook.xlsx', { contentType: XLSX })
  const book = openWorkbook(file.write)
  const questions = versions.flatMap(({ version, questions }) =>
    questions.map((question) => ({ version, question })),
  )

  await writeTable(book, {
    name: 'Cột',
    title: 'CÁC CỘT CỦA TỆP PHIẾU',
    columns: [{ head: 'Mã cột', width: 34 }, ...labels],
    rows: columns.map(({ code, label }) => [text(code), ...words(label)]),
  })
  await writeTable(book, {
    name: 'Câu hỏi',
    title: 'CÂU HỎI THEO TỪNG PHIÊN BẢN',
    columns: [
      { head: 'Phiên bản', width: 8 },
      { head: 'Phần', width: 14 },
      { head: 'Mã câu hỏi', width: 26 },
      { head: 'Kiểu', width: 12 },
      ...labels,
      { head: 'Bắt buộc', width: 8 },
      { head: 'Trong tệp phiếu', width: 22 },
      { head: 'Chỉ hỏi khi', width: 40 },
      { head: 'Chỉ tiêu dùng đến', width: 40 },
    ],
    rows: questions.map(({ version, question }) => questionRow(version, question)),
  })
  await writeTable(book, {
    name: 'Lựa chọn',
    title: 'LỰA CHỌN CỦA TỪNG CÂU HỎI',
    columns: [
      { head: 'Phiên bản', width: 8 },
      { head: 'Mã câu hỏi', width: 26 },
      { head: 'Mã lựa chọn', width: 24 },
      ...labels,
    ],
    rows: questions.flatMap(({ version, question }) =>
      optionsOf(question).map((option) => [
        number(version),
        text(question.code),
        text(option.code),
        ...words(option.label),
      ]),
    ),
  })
  await writeTable(book, {
    name: 'Trạng thái và dấu hiệu',
    title: 'TRẠNG THÁI CỦA PHIẾU VÀ DẤU HIỆU CẦN XEM',
    columns: [{ head: 'Loại', width: 26 }, { head: 'Mã', width: 32 }, ...labels],
    rows: [
      ...Object.entries(statusNames).map(([code, name]) => [statusKind(code), text(code), ...words(name)]),
      ...Object.entries(flagNames).map(([code, name]) => [flagKind(code), text(code), ...words(name)]),
    ],
  })
  await writeTable(book, {
    name: 'Phiên bản',
    title: 'CÁC PHIÊN BẢN CỦA PHIẾU',
    columns: [{ head: 'Phiên bản', width: 10 }, ...labels, { head: 'Số câu hỏi', width: 12 }],
    rows: versions.map(({ version, title, questions }) => [
      number(version),
      ...words(title),
      number(questions.length),
    ]),
  })
  const survey = versions.at(-1)?.survey
  const specs = survey === undefined ? [] : indicatorsOf(survey)
  if (specs.length > 0) await writeTable(book, indicatorTable(specs, versions))
  await writeTable(book, {
    name: 'Bảo vệ số liệu',
    title: 'SỐ LIỆU ĐỂ CÔNG BỐ ĐƯỢC BẢO VỆ NHƯ SAU',
    columns: [
      { head: 'Số', width: 6 },
      { head: 'Quy tắc của tệp “Tổng hợp để công bố”, báo cáo và trang công khai', width: 120 },
    ],
    rows: protectionRemarks.map((remark, at) => [number(at + 1), note(remark)]),
  })
  await book.close()
  await file.end()
}

const labels = [
  { head: 'Tiếng Việt', width: 56 },
  { head: 'Tiếng Anh', width: 56 },
]

function words({ vi, en }: LocalText): Cell[] {
  return [note(vi), en === undefined ? undefined : note(en)]
}

function questionRow(version: number, question: Question): Cell[] {
  const { section, code, type, label, required, relevant, feeds } = question
  return [
    number(version),
    text(section),
    text(code),
    text(type),
    ...words(label),
    text(required ? 'Có' : 'Không'),
    text(inRows(question)),
    relevant === undefined ? undefined : note(JSON.stringify(relevant)),
    feeds.length === 0 ? undefined : note(feeds.join(' ')),
  ]
}

function inRows({ type, privacy }: Question): string {
  if (type === 'note') return 'Không: lời dẫn'
  return privacy === 'basic' ? 'Không: dữ liệu cá nhân' : 'Có'
}

function optionsOf(question: Question) {
  return 'options' in question ? question.options : []
}

function statusKind(status: string): Cell {
  return text(status === 'counted' ? 'Trạng thái: được tính' : 'Trạng thái: không tính')
}

function flagKind(flag: string): Cell {
  const held = Object.entries(flags).some(([name, kind]) => name === flag && kind === 'hold')
  return text(held ? 'Dấu hiệu: chưa tính' : 'Dấu hiệu: vẫn tính')
}
