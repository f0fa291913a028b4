import { describe, expect, it } from 'vitest'
import { dayOfSerial } from '../../../functions/sheets/xlsx/dates.ts'
import { lookOf } from '../../../functions/sheets/xlsx/styles.ts'
import { aWorkbook, relation, worksheet } from './hand-made.ts'
import { grid, onlyCell, read, refusal } from './reading.ts'

const cell = (inside: string) => onlyCell(aWorkbook({ sheets: [`<row r="1">${inside}</row>`] }))

describe('numbers', () => {
  it.each([
    ['4', 4, '4'],
    ['4.0', 4, '4'],
    ['0.30000000000000004', 0.3, '0.3'],
    ['1.1000000000000001', 1.1, '1.1'],
    ['1E-7', 1e-7, '0.0000001'],
    ['1.5E+21', 1.5e21, '1500000000000000000000'],
    ['-0', 0, '0'],
    ['84912345678', 84912345678, '84912345678'],
  ])('%s is %d', async (written, value, text) => {
    expect(await cell(`<c><v>${written}</v></c>`)).toEqual({ kind: 'number', value, text })
  })

  it.each(['0x10', 'NaN', '1e999', 'Infinity', '1,5'])('%s is only a text', async (written) => {
    expect(await cell(`<c><v>${written}</v></c>`)).toEqual({ kind: 'text', text: written })
  })

  it('show the zeros that their format adds', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>'
    const bytes = aWorkbook({ sheets: ['<row><c s="1"><v>4</v></c></row>'], styles })
    expect(await onlyCell(bytes)).toEqual({ kind: 'number', value: 4, text: '00004' })
  })
})

describe('dates', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [45_839, 1900, '2025-07-01'],
    [45_839.999, 1900, '2025-07-01'],
    [45_838.9999999999, 1900, '2025-07-01'],
    [2_958_465, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [44_377, 1904, '2025-07-01'],
  ] as const)('serial number %d of the system of %d is %s', (serial, system, day) => {
    expect(dayOfSerial(serial, system)).toBe(day)
  })

  it.each([
    [0.5, 1900],
    [60, 1900],
    [-1, 1900],
    [2_958_466, 1900],
    [-1, 1904],
    [2_957_004, 1904],
  ] as const)('serial number %d of the system of %d is none', (serial, system) => {
    expect(dayOfSerial(serial, system)).toBeUndefined()
  })

  it.each([
    'dd/mm/yyyy',
    'DD/MM/YYYY',
    '[$-42A]dd mmmm yyyy;@',
    'd"/"m"/"yy',
    'h:mm',
    '[h]:mm',
    '"ngày" dd',
    '[Red]yyyy',
  ])('the format %s shows one', (code) => {
    expect(lookOf(code)).toEqual({ kind: 'date' })
  })

  it.each([
    'General',
    '@',
    '#,##0.00',
    '#,##0" đồng/tháng (VND)"',
    '[Red]-#,##0',
    '0\\d',
    '_d0',
    '#,##0\\ "₫"',
    '0.00E+00',
    '"chưa đóng d',
    '[$VND] #,##0',
  ])('the format %s shows a number', (code) => {
    expect(lookOf(code)).toEqual({ kind: 'plain' })
  })

  it.each([
    [13, 'number'],
    [14, 'date'],
    [22, 'date'],
    [23, 'number'],
    [44, 'number'],
    [45, 'date'],
    [47, 'date'],
    [48, 'number'],
    [49, 'number'],
  ])('built-in format %d shows a %s', async (id, kind) => {
    const styles = `<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`
    const found = await onlyCell(aWorkbook({ sheets: ['<row><c s="1"><v>45839</v></c></row>'], styles }))
    expect(found?.kind).toBe(kind)
  })

  it.each([
    ['2025-07-01', { kind: 'date', day: '2025-07-01', text: '01/07/2025' }],
    ['2025-07-01T23:30:00Z', { kind: 'date', day: '2025-07-01', text: '01/07/2025' }],
    ['2025-02-30', { kind: 'text', text: '2025-02-30' }],
    ['T12:00', { kind: 'text', text: 'T12:00' }],
  ])('%s of a strict file', async (written, expected) => {
    expect(await cell(`<c t="d"><v>${written}</v></c>`)).toEqual(expected)
  })
})

describe('texts', () => {
  it('leave phonetic guides out and decode escapes, shared or inline', async () => {
    const item = '<r><t>Tổ </t></r><r><t xml:space="preserve">s_x00e1_u</t></r><rPh><t>không</t></rPh>'
    const bytes = aWorkbook({
      sheets: [`<row><c t="s"><v>1</v></c><c t="inlineStr"><is>${item}</is></c><c t="s"><v>0</v></c></row>`],
      strings: `<si/><si>${item}</si>`,
    })
    expect(grid((await read(bytes)).sheets[0])).toEqual([{ row: 1, A: 'Tổ sáu', B: 'Tổ sáu' }])
  })

  it('are read behind any prefix, in the strict namespace and in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">
      <x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>Xã <![CDATA[Đông & Tây]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const bytes = aWorkbook({ extra: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') } })
    expect(grid((await read(bytes)).sheets[0])).toEqual([{ row: 2, B: 'Xã Đông & Tây' }])
  })

  it('that are named but missing refuse the file', async () => {
    const bytes = aWorkbook({ sheets: ['<row><c t="s"><v>1</v></c></row>'], strings: '<si><t>a</t></si>' })
    expect(await refusal(bytes)).toMatch(/^unreadable-spreadsheet: Sheet “Sheet1”, cell A1 refers/)
  })
})

describe('around the cells', () => {
  it('a link to another workbook is named once, and not followed', async () => {
    const relations = relation('x', 'externalLink', 'l1.xml') + relation('y', 'externalLink', 'l2.xml')
    const { issues } = await read(aWorkbook({ relations }))
    expect(issues).toEqual([{ code: 'external-link', sheet: '' }])
  })

  it('what lies outside the file is never taken for a part of it', async () => {
    const outside = relation('z', 'sharedStrings', 'http://127.0.0.1/a.xml').replace(
      '/>',
      ' TargetMode="External"/>',
    )
    expect((await read(aWorkbook({ relations: outside }))).issues).toEqual([])
  })

  it('only merges over more than one cell of the data are named', async () => {
    const merges = ['A1', 'B2:B3', 'B1:B2', 'A1:Z1', 'XFD1:A1:B1', 'rác'].map(
      (ref) => `<mergeCell ref="${ref}"/>`,
    )
    const rows = '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>'
    const { issues } = await read(
      aWorkbook({ whole: worksheet(rows, `<mergeCells>${merges.join('')}</mergeCells>`) }),
    )
    expect(issues).toEqual([{ code: 'merged-cells', sheet: 'Sheet1', row: 1, column: 'A', about: 'A1:Z1' }])
  })

  it('the element names of an extension mean nothing', async () => {
    const extension = '<extLst><ext><sheetData><row><c><f>A1</f><v>9</v></c></row></sheetData></ext></extLst>'
    const bytes = aWorkbook({ whole: worksheet('<row><c><v>1</v></c></row>', extension) })
    const { sheets, issues } = await read(bytes)
    expect(grid(sheets[0])).toEqual([{ row: 1, A: 1 }])
    expect(issues).toEqual([])
  })

  it('at most 1,000 things to mend are named, each briefly', async () => {
    const rows = `<row><c t="str"><f>A1</f><v>${'x'.repeat(500)}</v></c></row>`.repeat(1500)
    const { issues, sheets } = await read(aWorkbook({ sheets: [rows] }))
    expect(issues).toHaveLength(1000)
    expect(issues[999]).toMatchObject({ code: 'formula', row: 1000, value: `${'x'.repeat(99)}…` })
    expect(sheets[0]?.rows).toEqual([])
  })
})
