import { flagNames, statusNames, withdrawnName } from '../../../shared/results/names.ts'
import { Flag } from '../../../shared/results/received.ts'
import type { Counts, ProvinceSummary } from '../../../shared/results/summary.ts'
import { type Cell, count, head, instant, remark, text, title } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'

/** What the results cover, and what was counted and what was not. */
export async function writeOverview(book: Workbook, summary: ProvinceSummary): Promise<void> {
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
    ...withdrawnLines(counts),
    ...flagLines(statusNames.held.vi, counts.held),
    ...flagLines('Được tính nhưng cần lưu ý', counts.noted),
    ...missingLines(summary),
  ]
  await book.sheet({ name: 'Tổng quan', widths: [62, 44] }, async (sheet) => {
    await sheet.wide(title('TỔNG HỢP KẾT QUẢ KHẢO SÁT'))
    await sheet.row([])
    for (const [label, value] of lines) await sheet.row([head(label), value])
    await sheet.row([])
    for (const one of remarks) await sheet.wide(remark(one))
  })
}

const remarks = [
  'Số phiếu đã nhận bằng tổng của số được tính, chờ xem lại, bản cũ hoặc gửi lại, và đã loại.',
  'Ô trống hoặc dấu “—” nghĩa là không có số liệu, không phải bằng 0.',
  'Số quan sát là số lượt hoặc số hộ có câu trả lời để tính chỉ tiêu.',
  'Mẫu số của một câu hỏi là số phiếu được hỏi câu đó, không phải số phiếu có trả lời.',
]

function unreadableLines({ unreadable }: Counts): [string, Cell][] {
  return unreadable === undefined ? [] : [['Số gói không đọc được, chưa tính', count(unreadable)]]
}

function missingLines({ communes }: ProvinceSummary): [string, Cell][] {
  const missing = communes.reduce((sum, commune) => sum + (commune.missing ?? 0), 0)
  return missing === 0 ? [] : [['Số phiếu các máy đã ghi nhưng chưa nhận được', count(missing)]]
}

function withdrawnLines({ withdrawn }: Counts): [string, Cell][] {
  if (withdrawn === undefined) return []
  return [[`Trong số ${statusNames.excluded.vi.toLowerCase()}: ${withdrawnName.vi}`, count(withdrawn)]]
}

function flagLines(label: string, counts: Counts['held']): [string, Cell][] {
  return Flag.options.flatMap((flag): [string, Cell][] =>
    counts[flag] === undefined ? [] : [[`${label}: ${flagNames[flag].vi}`, count(counts[flag])]],
  )
}
