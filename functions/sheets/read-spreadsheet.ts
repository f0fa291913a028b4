import type { Sheet, SheetIssue } from '../../shared/register/import/sheet.ts'
import { unreadable } from './bounds.ts'
import { readCsv } from './csv.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * The visible sheets of an .xlsx, or the one of a .csv, told apart by content and not by name, with what is to be
 * mended in them; a formula's cell, an error's and a hidden sheet are named there and left out. The file is taken for
 * hostile: time and memory stay within `bounds`. Throws `unreadable-spreadsheet` and `too-large`.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ sheets: Sheet[]; issues: SheetIssue[] }> {
  if (startsWith(bytes, ZIP)) return readXlsx(bytes)
  for (const { mark, detail } of foreign) if (startsWith(bytes, mark)) throw unreadable(detail(bytes))
  return { sheets: [readCsv(bytes, fileName)], issues: [] }
}

const ZIP = [0x50, 0x4b, 3, 4]

const foreign: { mark: number[]; detail: (bytes: Uint8Array) => string }[] = [
  { mark: [0xd0, 0xcf, 0x11, 0xe0], detail: compoundFile },
  {
    mark: [0x25, 0x50, 0x44, 0x46],
    detail: () => 'This is a PDF. Send the spreadsheet that it was made from.',
  },
]

// Excel keeps an old .xls and an .xlsx under a password in the same kind of container.
function compoundFile(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')
    ? 'The file has a password. Take the password off and save it again.'
    : 'This is an old Excel file (.xls). Save it as an Excel workbook (.xlsx).'
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
