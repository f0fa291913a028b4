import { type Book, openBook } from '../../../shared/register/import/book.ts'
import type { CellValue, Column } from '../../../shared/register/import/column.ts'
import {
  COMMUNES_SHEET,
  GUIDE_SHEET,
  type ImportSheet,
  importSheets,
} from '../../../shared/register/import/sheets.ts'
import type { ImportScope, RegisterSnapshot } from '../../../shared/register/import/snapshot.ts'
import { type Commune, communeOn } from '../../../shared/register/present.ts'
import type { Day } from '../../../shared/time.ts'
import { writeTable } from '../../results/books/table.ts'
import { type Cell, day, note, number, text, title } from '../../results/xlsx/cells.ts'
import { openWorkbook, type Workbook } from '../../results/xlsx/workbook.ts'
import { guide } from './guide.ts'

/**
 * The workbook by which a register is imported: instructions, a sheet for each kind of entry, and the communes that may be
 * named. Empty it shows an example of each; `filled` it has the register as it is, so that it can be corrected and sent back.
 */
export async function templateBook(
  register: RegisterSnapshot,
  scope: ImportScope,
  options: { filled: boolean; today: Day },
): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const workbook = openWorkbook(async (bytes) => {
    pieces.push(Uint8Array.from(bytes)) // the writer uses its memory again
  })
  const sheets = importSheets.filter(({ isOfProvince }) => !isOfProvince || scope.commune === undefined)
  await writeGuide(workbook, sheets)
  const book = options.filled ? openBook(register, scope, options.today) : undefined
  for (const sheet of sheets) {
    await writeTable(workbook, {
      name: sheet.name,
      title: sheet.name.toLocaleUpperCase('vi'),
      isForm: true,
      columns: sheet.columns.map((column) => ({ head: column.title, width: column.width })),
      rows: rowsOf(sheet, book),
    })
  }
  await writeCommunes(workbook, register, scope, options.today)
  await workbook.close()
  return Buffer.concat(pieces)
}

function rowsOf({ columns, rows }: ImportSheet, book: Book | undefined): Cell[][] {
  if (book === undefined) return [columns.map(({ example }) => cellOf(example))]
  return rows(book).map((cells) => columns.map(({ key }) => cellOf(cells[key])))
}

function cellOf(value: CellValue): Cell {
  if (value === undefined) return undefined
  if (typeof value === 'string') return text(value)
  return typeof value === 'number' ? number(value) : day(value.day)
}

async function writeGuide(workbook: Workbook, sheets: readonly ImportSheet[]): Promise<void> {
  await workbook.sheet({ name: GUIDE_SHEET, widths: [18, 22, 11, 90] }, async (sheet) => {
    await sheet.row([title('HƯỚNG DẪN NHẬP SỔ ĐỊA BÀN, TỔ VÀ THÀNH VIÊN')])
    for (const line of guide) await sheet.row([undefined, undefined, undefined, note(line)])
    await sheet.row([])
    await sheet.row([text('Trang'), text('Cột'), text('Bắt buộc'), text('Ghi gì')])
    for (const { name, columns } of sheets) {
      for (const column of columns) await sheet.row([text(name), ...wordsOf(column)])
    }
  })
}

function wordsOf({ title: name, required, about }: Column): Cell[] {
  return [text(name), text(required ? 'Có' : 'Không'), note(about)]
}

async function writeCommunes(
  workbook: Workbook,
  { communes }: RegisterSnapshot,
  scope: ImportScope,
  today: Day,
): Promise<void> {
  const own = communes
    .filter(({ record }) => scope.commune === undefined || record.id === scope.commune)
    .flatMap(({ record }) => {
      const commune = communeOn(record, today)
      return commune === undefined ? [] : [{ commune, formerly: record.formerly.map(({ name }) => name) }]
    })
    .sort((a, b) => byName.compare(a.commune.name, b.commune.name))
  await writeTable(workbook, {
    name: COMMUNES_SHEET,
    title: 'CÁC XÃ, PHƯỜNG, ĐẶC KHU HIỆN NAY',
    isForm: true,
    columns: [
      { head: 'Mã', width: 10 },
      { head: 'Tên', width: 28 },
      { head: 'Loại', width: 12 },
      { head: 'Lập từ', width: 60 },
    ],
    rows: own.map(({ commune, formerly }) => [
      text(commune.code),
      text(commune.name),
      text(typeWords[commune.type]),
      text(formerly.join('; ')),
    ]),
  })
}

const byName = new Intl.Collator('vi')
const typeWords: Record<Commune['type'], string> = { phuong: 'Phường', xa: 'Xã', dac_khu: 'Đặc khu' }
