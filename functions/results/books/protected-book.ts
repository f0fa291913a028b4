import { protectSummary } from '../../../shared/results/protect.ts'
import { type EarlierRelease, WithheldIn } from '../../../shared/results/protect-earlier.ts'
import { ROUNDED_TO, SMALL, SMALL_DENOMINATOR } from '../../../shared/results/protect-rule.ts'
import { withholdIn } from '../../../shared/results/protect-withhold.ts'
import { ProvinceSummary } from '../../../shared/results/summary.ts'
import type { Files } from '../../store/files.ts'
import type { RunFolder } from '../output.ts'
import { XLSX } from '../xlsx/media-type.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import { subtitleOf } from './heading.ts'
import { writeIndicators } from './indicator-sheet.ts'
import { indicatorSheets } from './indicator-sheets.ts'
import { writePlan } from './plan.ts'
import { questionSheets } from './question-sheets.ts'

/**
 * `summary-protected.xlsx`: what of a province's results may leave the office, of the province, its communes and its months.
 * Nothing of hamlets, teams and days: what is left of them would be dashes. `earlier` is what left the office before: somebody
 * may have kept it. `protected.json` says for the next time what was withheld.
 */
export async function writeProtectedBook(
  folder: RunFolder,
  summary: ProvinceSummary,
  earlier?: EarlierRelease,
): Promise<void> {
  const withheld = withholdIn(summary, earlier)
  const told = protectSummary(summary, withheld)
  await folder.putJson(WITHHELD_FILE, withheld)
  const file = folder.open('summary-protected.xlsx', { contentType: XLSX })
  const about = { title: `Kết quả để công bố: ${told.title.vi}`, subject: told.areaName, asOf: told.asOf }
  const book = openWorkbook(file.write, about)
  const subtitle = subtitleOf(told)
  await writePlan(book, { title: about.title, subtitle, remarks: protectionRemarks }, [
    {
      name: 'Chỉ tiêu',
      holds: 'Mọi chỉ tiêu của toàn tỉnh',
      write: (made) => writeIndicators(made, told),
    },
    ...indicatorSheets(told, subtitle),
    ...questionSheets(told.legend, told.all.questions, subtitle),
  ])
  await book.close()
  await file.end()
}

/** The results that a run before this one wrote, if it kept what it withheld. */
export async function readEarlier(
  files: Pick<Files, 'getText'>,
  folder: string,
): Promise<EarlierRelease | undefined> {
  const [summary, withheld] = await Promise.all(
    ['summary.json', WITHHELD_FILE].map((name) => files.getText(folder + name)),
  )
  if (summary === undefined || withheld === undefined) return undefined
  const parsed = ProvinceSummary.safeParse(JSON.parse(summary))
  // Results of an older shape are nothing to compare with; they must not stop new ones.
  return parsed.success
    ? { summary: parsed.data, withheld: WithheldIn.parse(JSON.parse(withheld)) }
    : undefined
}

const WITHHELD_FILE = 'protected.json'

/** What was done to figures that leave the office, in the words of every file that says so. */
export const protectionRemarks: readonly string[] = [
  `Số liệu đã được bảo vệ để công bố: số đếm dưới ${SMALL} (kể cả 0) không được ghi; các số đếm khác được làm tròn đến ${ROUNDED_TO}.`,
  `Tỷ lệ và số bình quân được tính từ số đã làm tròn, chỉ ghi khi mẫu số từ ${SMALL_DENOMINATOR} trở lên.`,
  'Một số con số lớn hơn cũng không được ghi nếu từ tổng và các phần còn lại có thể tính ngược ra số nhỏ. Vì làm tròn, tổng các xã có thể khác số toàn tỉnh.',
  'Số tổ, số thành viên, số hộ trong danh mục và số liệu của cơ quan khác được ghi đúng như đã có.',
  'Dấu “—” nghĩa là không có số liệu hoặc không được công bố, không phải bằng 0.',
]
