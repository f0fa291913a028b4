import { inflateRawSync } from 'node:zlib'
import readSheets from 'read-excel-file/node'

/** The entries of a ZIP by its central directory: a reader that shares nothing with our writer. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < archive.readUInt16LE(end + 10); i += 1) {
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)]
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = inflateRawSync(archive.subarray(start, start + packed))
    if (content.length !== size) throw new Error('The directory states another size.')
    entries.set(archive.toString('utf8', at + 46, at + 46 + name), content.toString())
    at += 46 + name + extra + comment
  }
  return entries
}

/** Every record of a CSV as RFC 4180 has it; throws where a quote stands wrong or a line does not end in CRLF. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const [, quoted, plain = '', end] = field.exec(text) ?? []
    if (end === undefined) throw new Error(`Not RFC 4180 at ${at}: ${text.slice(at, at + 40)}`)
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') records.push([])
  }
  records.pop()
  return records
}

/** The records as objects by the head's codes. */
export function csvObjects(text: string): Record<string, string>[] {
  const [head = [], ...records] = parseCsv(text.replace(/^\ufeff/, ''))
  return records.map((record) => Object.fromEntries(head.map((code, at) => [code, record[at] ?? ''])))
}

export type SheetValue = string | number | boolean | Date | null

/** Every sheet of a workbook by its name, as read-excel-file reads it. */
export async function workbookOf(archive: Buffer): Promise<Map<string, SheetValue[][]>> {
  const sheets = await readSheets(archive)
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as SheetValue[][]]))
}
