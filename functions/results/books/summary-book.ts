import { type Flag, flags } from '../../../shared/results/received.ts'
import type {
  Group,
  Legend,
  NamedGroup,
  ProvinceSummary,
  QuestionTally,
} from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'
import type { RunFolder } from '../output.ts'
import { XLSX } from '../rows/files.ts'
import { flagNames, statusNames } from '../rows/words.ts'
import { type Cell, count, day, decimal, head, instant, note, percent, text, title } from '../xlsx/cells.ts'
import { openWorkbook, type Workbook } from '../xlsx/workbook.ts'
import { writeTable } from './table.ts'

/** `summary.xlsx`: the province's summary as sheets to read, filter and print on A4. */
export async function writeSummaryBook(folder: RunFolder, summary: ProvinceSummary): Promise<void> {
  const file = folder.open('summary.xlsx', { contentType: XLSX })
  const book = openWorkbook(file.write)
  await writeOverview(book, summary)
  await writeIndicators(book, summary)
  await writeGroups(book, summary, {
    name: 'Theo xã',
    heads: ['Mã xã', 'Tên xã'],
    groups: summary.communes,
    namesOf: ({ id, name }) => [text(id.split('@')[0] ?? id), text(name)],
  })
  await writeQuestions(book, summary)
  await writeGroups(book, summary, {
    name: 'Theo ngày',
    heads: ['Ngày'],
    groups: summary.days,
    namesOf: ({ id }) => [day(Day.parse(id))],
  })
  await book.close()
  await file.end()
}

const over: Record<Legend['indicators'][number]['over'], string> = {
  visits: 'Mọi lượt ghi nhận',
  households_ever: 'Mỗi hộ một lần',
  latest_visit: 'Lần gần nhất của mỗi hộ',
}

async function writeOverview(book: Workbook, summary: ProvinceSummary): Promise<void> {
  const { counts } = summary
  const lines: [string, Cell][] = [
    ['Khảo sát', text(summary.title.vi)],
    ['Mã khảo sát', text(summary.survey)],
    ['Địa bàn', text(summary.areaName)],
    ['Mã địa bàn', text(summary.area)],
    ['Số liệu tính đến', instant(summary.asOf)],
    ['Mã lần tổng hợp', text(summary.job)],
    ['Số gói đã nhận', count(counts.batches)],
    ...unreadableLines(counts),
    ['Số phiếu đã nhận', count(counts.received)],
    [statusNames.counted.vi, count(counts.counted)],
    [statusNames.superseded.vi, count(counts.superseded)],
    [statusNames.excluded.vi, count(counts.excluded)],
    ...flagLines(statusNames.held.vi, counts.held),
    ...flagLines('Được tính nhưng cần lưu ý', counts.noted),
  ]
  await book.sheet({ name: 'Tổng quan', widths: [62, 44] }, async (sheet) => {
    await sheet.row([title('TỔNG HỢP KẾT QUẢ KHẢO SÁT')])
    await sheet.row([])
    for (const [label, value] of lines) await sheet.row([head(label), value])
    await sheet.row([])
    for (const remark of remarks) await sheet.row([text(remark)])
  })
}

const remarks = [
  'Số phiếu đã nhận bằng tổng của số được tính, chờ xem xét, có bản mới hơn hoặc trùng lặp, và bị loại.',
  'Ô trống nghĩa là không có số liệu, không phải bằng 0.',
  'Mẫu số của một câu hỏi là số người được hỏi câu đó, không phải số người đã trả lời.',
]

function unreadableLines({ unreadable }: ProvinceSummary['counts']): [string, Cell][] {
  return unreadable === undefined ? [] : [['Số gói không đọc được, chưa tính', count(unreadable)]]
}

function flagLines(label: string, held: Partial<Record<Flag, number>>): [string, Cell][] {
  const names = Object.keys(flags).filter((name): name is Flag => name in flags)
  return names.flatMap((flag): [string, Cell][] =>
    held[flag] === undefined ? [] : [[`${label}: ${flagNames[flag].vi}`, count(held[flag])]],
  )
}

async function writeIndicators(book: Workbook, { legend, all }: ProvinceSummary): Promise<void> {
  await writeTable(book, {
    name: 'Chỉ tiêu',
    title: 'CHỈ TIÊU TOÀN TỈNH',
    columns: [
      { head: 'Mã chỉ tiêu', width: 42 },
      { head: 'Chỉ tiêu', width: 58 },
      { head: 'Đơn vị', width: 10 },
      { head: 'Tính trên', width: 24 },
      { head: 'Giá trị', width: 12 },
      { head: 'Tử số', width: 12 },
      { head: 'Mẫu số', width: 12 },
      { head: 'Số trường hợp xem xét (n)', width: 16 },
    ],
    rows: legend.indicators.flatMap((indicator) => {
      const found = all.indicators[indicator.code]
      const about = [text(indicator.unit.vi), text(over[indicator.over])]
      const whole = [
        text(indicator.code),
        note(indicator.label.vi),
        ...about,
        figure(found?.value),
        figure(found?.numerator),
        figure(found?.denominator),
        count(found?.n),
      ]
      const options = legend.questions.find(({ code }) => code === indicator.by)?.options ?? []
      const split = options.map((option) => [
        text(`${indicator.code}/${option.code}`),
        note(`${indicator.label.vi}: ${option.label.vi}`),
        ...about,
        figure(found?.options?.[option.code]),
      ])
      return [whole, ...split]
    }),
  })
}

async function writeGroups(
  book: Workbook,
  { legend }: ProvinceSummary,
  by: { name: string; heads: string[]; groups: NamedGroup[]; namesOf: (group: NamedGroup) => Cell[] },
): Promise<void> {
  await writeTable(book, {
    name: by.name,
    title: `CHỈ TIÊU ${by.name.toLocaleUpperCase('vi')}`,
    keep: by.heads.length,
    wide: true,
    columns: [
      ...by.heads.map((name) => ({ head: name, width: 14 })),
      { head: 'Số phiếu được tính', width: 12 },
      ...legend.indicators.map(({ label, unit }) => ({ head: `${label.vi} (${unit.vi})`, width: 15 })),
    ],
    rows: by.groups.map((named) => [
      ...by.namesOf(named),
      count(named.group.responses),
      ...legend.indicators.map(({ code }) => figure(named.group.indicators[code]?.value)),
    ]),
  })
}

async function writeQuestions(book: Workbook, { legend, all }: ProvinceSummary): Promise<void> {
  await writeTable(book, {
    name: 'Câu hỏi',
    title: 'TỪNG CÂU HỎI VÀ LỰA CHỌN',
    columns: [
      { head: 'Mã câu hỏi', width: 26 },
      { head: 'Câu hỏi', width: 56 },
      { head: 'Mã lựa chọn', width: 18 },
      { head: 'Lựa chọn', width: 40 },
      { head: 'Số phiếu chọn', width: 10 },
      { head: 'Số người trả lời (n)', width: 10 },
      { head: 'Số người được hỏi (mẫu số)', width: 12 },
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

function figure(value: number | undefined): Cell {
  return value === undefined || Number.isInteger(value) ? count(value) : decimal(value)
}
