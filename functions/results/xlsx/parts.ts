import type { EpochMs } from '../../../shared/time.ts'
import { cellName } from './cell-name.ts'
import { formats } from './cells.ts'
import type { SheetExtent } from './sheet.ts'
import { escapeXml } from './xml.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fonts = [
  '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>',
  '<font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>',
  '<font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font>',
]

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDCE9F7"/><bgColor indexed="64"/></patternFill></fill>',
]

const side = (name: string, rgb: string) => `<${name} style="thin"><color rgb="${rgb}"/></${name}>`
const box = (rgb: string) =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, rgb)).join('')}<diagonal/></border>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  box('FF8FA3B8'),
  box('FFC9D3DD'),
]

/** What a workbook says of itself. No person's name: a file is an office's. */
export type BookAbout = { title: string; subject?: string; asOf: EpochMs }

const WRAP = '<alignment vertical="top" wrapText="1"/>'
const RIGHT = '<alignment horizontal="right" vertical="top"/>'
const TOP = '<alignment vertical="top"/>'

const looks: Record<(typeof formats)[number], string> = {
  plain: xf({}),
  text: xf({ numFmt: 49, border: 2, align: TOP }),
  number: xf({ border: 2, align: TOP }),
  count: xf({ numFmt: 3, border: 2, align: TOP }),
  decimal: xf({ numFmt: 164, border: 2, align: TOP }),
  percent: xf({ numFmt: 165, border: 2, align: TOP }),
  day: xf({ numFmt: 166, border: 2, align: TOP }),
  instant: xf({ numFmt: 167, border: 2, align: TOP }),
  head: xf({ numFmt: 49, font: 1, fill: 2, border: 1, align: WRAP }),
  title: xf({ numFmt: 49, font: 2, align: WRAP }),
  note: xf({ numFmt: 49, border: 2, align: WRAP }),
  strong: xf({ numFmt: 49, font: 1, border: 2, align: WRAP }),
  dash: xf({ numFmt: 49, border: 2, align: RIGHT }),
  remark: xf({ numFmt: 49, align: WRAP }),
}

/** Every format of `cells.ts`. The spreadsheet draws its own separators: 1.234,5 where Vietnamese is set. */
export const stylesheet = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.0"/>',
  '<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/>',
  '<numFmt numFmtId="167" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts>',
  `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
  `<fills count="${fills.length}">${fills.join('')}</fills>`,
  `<borders count="${borders.length}">${borders.join('')}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${formats.length}">${formats.map((format) => looks[format]).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')

/** The list of sheets, and for each what is printed, repeated on every page and filtered. */
export function workbookXml(sheets: SheetExtent[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${list.join('')}</sheets><definedNames>${sheets.map(namesOf).join('')}</definedNames></workbook>`,
  ].join('')
}

export function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}${styles}</Relationships>`
}

export function packageRelations(isDescribed: boolean): string {
  const properties = `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
  return [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
    `${isDescribed ? properties : ''}</Relationships>`,
  ].join('')
}

/** `docProps/core.xml`. */
export function coreProperties({ title, subject, asOf }: BookAbout): string {
  const at = `${new Date(asOf).toISOString().slice(0, 19)}Z`
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    subject === undefined ? '' : `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    '<dc:creator>Từng Nhà</dc:creator><dc:language>vi</dc:language>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

export function contentTypes(sheets: number, isDescribed: boolean): string {
  const core =
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
  const list = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`,
  )
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${list.join('')}${isDescribed ? core : ''}</Types>`,
  ].join('')
}

// A sheet's names must come sorted by what they mean: the filter's, the area's, the titles'.
function namesOf({ name, rows, columns, filter, layout }: SheetExtent, at: number): string {
  const quoted = `'${escapeXml(name.replaceAll("'", "''"))}'`
  const whole = (first: number) =>
    `${quoted}!${absolute(1, first)}:${absolute(columns, Math.max(rows, first))}`
  const named = (what: string, where: string, hidden = '') =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}"${hidden}>${where}</definedName>`
  const { frozen } = layout
  const repeated = frozen === undefined ? [] : titlesOf(quoted, frozen, layout.filterRow ?? 1)
  return [
    filter === undefined
      ? ''
      : named(
          '_FilterDatabase',
          `${quoted}!${absolute(1, filter.from)}:${absolute(columns, filter.to)}`,
          ' hidden="1"',
        ),
    named('Print_Area', whole(1)),
    repeated.length === 0 ? '' : named('Print_Titles', repeated.join(',')),
  ].join('')
}

// What stays in sight on the screen is repeated on every page, less what stands above the head: columns, then rows.
function titlesOf(quoted: string, frozen: { rows: number; columns: number }, headRow: number): string[] {
  const { rows, columns } = frozen
  return [
    ...(columns > 0 ? [`${quoted}!$A:$${cellName(columns, 1).slice(0, -1)}`] : []),
    ...(rows > 0 ? [`${quoted}!$${headRow}:$${rows}`] : []),
  ]
}

function absolute(column: number, row: number): string {
  return cellName(column, row).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}

function xf(look: {
  numFmt?: number
  font?: number
  fill?: number
  border?: number
  align?: string
}): string {
  const { numFmt = 0, font = 0, fill = 0, border = 0, align = '' } = look
  return [
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    `${align}</xf>`,
  ].join('')
}
