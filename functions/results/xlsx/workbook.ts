import {
  type BookAbout,
  contentTypes,
  coreProperties,
  packageRelations,
  stylesheet,
  workbookRelations,
  workbookXml,
} from './parts.ts'
import { openSheet, type Sheet, type SheetExtent, type SheetLayout } from './sheet.ts'
import { type Sink, zipWriter } from './zip.ts'

export type Workbook = ReturnType<typeof openWorkbook>

/**
 * An .xlsx (ECMA-376) written front to back into `sink`: sheets one after another, each row once, strings inline,
 * no formula anywhere. Written by hand because a whole province must pass through within a fixed memory and a
 * waiting sink must make the writer wait; the libraries that were measured hold what is not yet sent. `about` is what the
 * file's properties say.
 */
export function openWorkbook(sink: Sink, about?: BookAbout) {
  const zip = zipWriter(sink)
  const written: SheetExtent[] = []
  const names = new Set<string>()

  const open = async (layout: SheetLayout) => {
    const entry = await zip.open(`xl/worksheets/sheet${written.length + 1}.xml`)
    return openSheet(entry, { ...layout, name: sheetName(layout.name, names) })
  }
  const part = async (name: string, xml: string) => {
    const entry = await zip.open(name)
    await entry.write(xml)
    await entry.end()
  }

  return {
    /** Writes one sheet that is known to fit. */
    async sheet(layout: SheetLayout, fill: (sheet: Sheet) => Promise<void>): Promise<void> {
      const sheet = await open(layout)
      await fill(sheet)
      written.push(await sheet.close())
    },

    /** A sheet that goes on under the next name, with its head again, wherever a spreadsheet would end. */
    async longSheet(layout: SheetLayout, writeHead: (sheet: Sheet) => Promise<void>) {
      let sheet = await open(layout)
      await writeHead(sheet)
      return {
        async row(cells: Parameters<Sheet['row']>[0]): Promise<void> {
          if (sheet.full) {
            written.push(await sheet.close())
            sheet = await open(layout)
            await writeHead(sheet)
          }
          await sheet.row(cells)
        },
        async close(): Promise<void> {
          written.push(await sheet.close())
        },
      }
    },

    async close(): Promise<void> {
      await part('xl/styles.xml', stylesheet)
      await part('xl/workbook.xml', workbookXml(written))
      await part('xl/_rels/workbook.xml.rels', workbookRelations(written.length))
      if (about !== undefined) await part('docProps/core.xml', coreProperties(about))
      await part('_rels/.rels', packageRelations(about !== undefined))
      await part('[Content_Types].xml', contentTypes(written.length, about !== undefined))
      await zip.close()
    },
  }
}

/** Without what a spreadsheet's sheet may not be called: []:*?/\\ and an apostrophe at an end. */
export function tidySheetName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.replace(/^'+|'+$/g, '').trim() || 'Sheet'
}

// At most 31 characters, none of []:*?/\ and no apostrophe at an end, each name once (case does not tell apart).
function sheetName(wanted: string, taken: Set<string>): string {
  const plain = tidySheetName(wanted)
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`
    const name = plain.slice(0, 31 - suffix.length).trim() + suffix
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
