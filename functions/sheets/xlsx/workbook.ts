import { bounds, damaged, tooLarge, unreadable } from '../bounds.ts'
import { cellText } from '../cell-text.ts'
import type { Archive } from './archive.ts'
import type { DateSystem } from './dates.ts'
import { readRelations } from './relations.ts'
import { prefixed, readXml } from './xml.ts'

export type Workbook = {
  sheets: { name: string; hidden: boolean; part: string }[]
  dates: DateSystem
  external: boolean
  /** Absent in files that need none. */
  strings?: string
  styles?: string
}

/** What the workbook says of its sheets, charts left out. Throws `unreadable-spreadsheet` and `too-large`. */
export function readWorkbook(archive: Archive): Workbook {
  const part = readRelations(archive, '').find(({ kind }) => kind === 'officeDocument')?.part
  if (part === undefined || part.endsWith('.bin')) throw foreign()
  const relations = readRelations(archive, part)
  const worksheets = new Map(
    relations.filter(({ kind }) => kind === 'worksheet').map(({ id, part }) => [id, part]),
  )
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.part
  const sheets: Workbook['sheets'] = []
  const names = new Set<string>()
  let dates: DateSystem = 1900
  let listed = 0

  readXml(part, archive.text(part), {
    open(name, parent, attributes) {
      if (parent === '' && name !== 'workbook') throw foreign()
      if (name === 'workbookPr' && isTrue(attributes.date1904)) dates = 1904
      if (name !== 'sheet' || parent !== 'sheets') return
      listed += 1
      if (listed > bounds.sheets) throw tooLarge(`A workbook may have ${bounds.sheets} sheets.`)
      const title = cellText((attributes.name ?? '').slice(0, 100))
      if (names.has(title.toLowerCase())) throw damaged(`Two sheets are named “${title}”.`)
      names.add(title.toLowerCase())
      const worksheet = worksheets.get(prefixed(attributes, 'id') ?? '')
      const state = attributes.state ?? 'visible'
      if (worksheet !== undefined) sheets.push({ name: title, hidden: state !== 'visible', part: worksheet })
    },
  })
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    sheets,
    dates,
    external: partOf('externalLink') !== undefined,
    ...(strings === undefined ? {} : { strings }),
    ...(styles === undefined ? {} : { styles }),
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function foreign() {
  return unreadable('This is no Excel workbook. Open it in a spreadsheet program and save it as .xlsx.')
}
