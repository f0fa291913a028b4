import { strToU8, type Zippable, zipSync } from 'fflate'

type Parts = {
  /** The inside of `<sheetData>` of each sheet, or with `whole` the whole part. */
  sheets?: string[]
  names?: string[]
  states?: string[]
  whole?: string
  strings?: string
  styles?: string
  workbookPr?: string
  relations?: string
  extra?: Zippable
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An .xlsx written by hand, for what no honest program writes. */
export function aWorkbook(parts: Parts = {}): Uint8Array {
  return zipSync(partsOf(parts), { level: 1 })
}

export function partsOf({
  sheets = [''],
  names = [],
  states = [],
  whole,
  strings,
  styles,
  workbookPr = '',
  relations = '',
  extra = {},
}: Parts): Zippable {
  const sheetList = sheets.map((_, at) => {
    const state = states[at] === undefined ? '' : ` state="${states[at]}"`
    return `<sheet name="${names[at] ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"${state}/>`
  })
  const relationList = [
    ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    strings === undefined ? '' : relation('strings', 'sharedStrings', 'sharedStrings.xml'),
    styles === undefined ? '' : relation('styles', 'styles', 'styles.xml'),
    relations,
  ]
  return {
    '_rels/.rels': strToU8(relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELATIONSHIP}">${workbookPr}<sheets>${sheetList.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relationsXml(relationList.join(''))),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) }),
    ...Object.fromEntries(
      sheets.map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(whole ?? worksheet(rows))]),
    ),
    ...extra,
  }
}

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIP}/${kind}" Target="${target}"/>`
}

export function worksheet(rows: string, after = ''): string {
  return `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** `<c>` with a text inside. */
export function textCell(name: string, text: string): string {
  return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function relationsXml(list: string): string {
  return `<Relationships>${list}</Relationships>`
}
