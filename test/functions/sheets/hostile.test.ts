import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aWorkbook, partsOf, relation, textCell, worksheet } from './hand-made.ts'
import { grid, read, refusal } from './reading.ts'

const rows = (count: number, inside = '<c><v>1</v></c>') => `<row>${inside}</row>`.repeat(count)
const SPACES = new Uint8Array(80 * 1024 ** 2).fill(0x20)

describe('what is no .xlsx is refused with what it is', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const whole = Buffer.from(aWorkbook({ sheets: [rows(50)] }))
  const bent = Buffer.from(whole)
  bent.writeUInt8(bent.readUInt8(90) ^ 0xff, 90)

  it.each([
    ['an old Excel file', Uint8Array.from(compound), /old Excel file/],
    [
      'a file under a password',
      Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['a PDF', strToU8('%PDF-1.7'), /PDF/],
    ['an archive cut off', whole.subarray(0, -40), /cut off/],
    ['the first bytes of one', whole.subarray(0, 4), /cut off/],
    ['an archive with a bent byte', bent, /damaged/],
    ['any archive', zipSync({ 'a.txt': strToU8('a') }), /no Excel workbook/],
    [
      'a text document',
      zipSync({
        '_rels/.rels': strToU8(`<Relationships>${relation('a', 'officeDocument', 'w.xml')}</Relationships>`),
        'w.xml': strToU8('<document/>'),
      }),
      /no Excel workbook/,
    ],
    [
      'a workbook whose sheet is missing',
      aWorkbook({ relations: relation('rId1', 'worksheet', 'none.xml') }),
      /lacks a part/,
    ],
    ['a part that is no XML', aWorkbook({ whole: 'rác' }), /damaged/],
    ['a part that stops', aWorkbook({ whole: '<worksheet><sheetData>' }), /damaged/],
    ['a part that is empty', aWorkbook({ whole: '' }), /damaged/],
    ['a part that is no worksheet', aWorkbook({ whole: '<chartsheet/>' }), /no worksheet/],
    [
      'a part in another encoding',
      aWorkbook({ extra: { 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xe3]) } }),
      /no text/,
    ],
    ['two sheets of one name', aWorkbook({ sheets: ['', ''], names: ['Tổ', 'tổ'] }), /Two sheets/],
  ])('%s', async (_, bytes, detail) => {
    const said = await refusal(bytes)
    expect(said).toMatch(/^unreadable-spreadsheet: /)
    expect(said).toMatch(detail)
  })

  it('wherever an archive is cut', async () => {
    for (let end = 0; end < whole.length; end += end < whole.length - 60 ? 7 : 1) {
      expect(await refusal(whole.subarray(0, end))).toMatch(/^unreadable-spreadsheet: /)
    }
  })

  it('or is still read, whatever byte is bent', async () => {
    for (let at = 4; at < whole.length; at += 3) {
      const copy = Buffer.from(whole)
      copy.writeUInt8(copy.readUInt8(at) ^ 0x55, at)
      expect(await refusal(copy)).toMatch(/^(read$|unreadable-spreadsheet: |too-large: )/)
    }
  })

  it('a number that changed on its way', async () => {
    const stored = Buffer.from(zipSync(partsOf({ sheets: ['<row><c><v>1234</v></c></row>'] }), { level: 0 }))
    expect(await refusal(stored)).toBe('read')
    stored.write('1235', stored.indexOf('1234'))
    expect(await refusal(stored)).toMatch(
      /^unreadable-spreadsheet: The file is damaged \(xl.worksheets.sheet1/,
    )
  })

  it('entries that are encrypted, packed otherwise or named twice', async () => {
    const directory = whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const changed = (change: (copy: Buffer) => void) => {
      const copy = Buffer.from(whole)
      change(copy)
      return refusal(copy)
    }
    expect(await changed((copy) => copy.writeUInt16LE(1, directory + 8))).toMatch(/password/)
    expect(await changed((copy) => copy.writeUInt16LE(12, directory + 10))).toMatch(/unknown way/)
    const twice = Buffer.from(zipSync({ ...partsOf({}), 'xl/workbook.xmX': strToU8('<workbook/>') }))
    for (let at = twice.indexOf('xmX'); at >= 0; at = twice.indexOf('xmX')) twice.write('xml', at)
    expect(await refusal(twice)).toMatch(/a part twice/)
  })
})

describe('what would take too much is refused', () => {
  it.each([
    [
      '200,000 rows',
      aWorkbook({ sheets: [rows(200_000)], names: ['Hộ'] }),
      /Sheet “Hộ” passes the 20,000 rows/,
    ],
    [
      '20,001 rows in two sheets',
      aWorkbook({ sheets: [rows(20_000), rows(1)] }),
      /Sheet “Sheet2” passes the 20,000/,
    ],
    ['20,001 rows of formulas', aWorkbook({ sheets: [rows(20_001, '<c><f/><v>1</v></c>')] }), /20,000 rows/],
    [
      '201 columns',
      aWorkbook({ sheets: [`<row r="7">${textCell('GS7', 'x')}</row>`] }),
      /row 7: at most 200 columns/,
    ],
    [
      'a million cells',
      aWorkbook({ sheets: [rows(10_001, '<c><v>1</v></c>'.repeat(100))] }),
      /1,000,000 cells/,
    ],
    [
      'a long text',
      aWorkbook({ sheets: [`<row>${textCell('A1', 'x'.repeat(32_768))}</row>`] }),
      /cell A1 .* 32,767/,
    ],
    ['51 sheets', aWorkbook({ sheets: Array.from({ length: 51 }, () => '') }), /50 sheets/],
    [
      '51 hidden sheets',
      aWorkbook({ sheets: Array(51).fill(''), states: Array(51).fill('hidden') }),
      /50 sheets/,
    ],
    [
      'a bomb of spaces',
      aWorkbook({ extra: { 'xl/worksheets/sheet1.xml': SPACES } }),
      /longer than anything/,
    ],
    ['a bomb of rows', aWorkbook({ sheets: [`<row r="1"/>`.repeat(6_000_000)] }), /64 MB/],
    [
      'bombs that share the bound',
      aWorkbook({ sheets: Array(6).fill('<row r="1"/>'.repeat(1_000_000)) }),
      /64 MB/,
    ],
    ['a bomb of styles', aWorkbook({ styles: `<cellXfs>${'<xf/>'.repeat(100_002)}</cellXfs>` }), /styles/],
    ['a bomb of texts', aWorkbook({ strings: '<si/>'.repeat(1_000_001) }), /different texts/],
    [
      'a bomb in a text',
      aWorkbook({ sheets: [], strings: `<si><t>${'&#120;'.repeat(2_000_000)}</t></si>` }),
      /longer than/,
    ],
    ['a bomb of relations', aWorkbook({ relations: '<Relationship/>'.repeat(10_001) }), /name 10000 others/],
    [
      'a bomb of merges',
      aWorkbook({ whole: worksheet('', `<mergeCells>${'<mergeCell/>'.repeat(20_001)}</mergeCells>`) }),
      /20,000 merged/,
    ],
    [
      'a crowd of entries',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, new Uint8Array()]))),
      /10000 parts/,
    ],
  ])('%s', async (_, bytes, detail) => {
    const said = await refusal(bytes)
    expect(said).toMatch(/^too-large: /)
    expect(said).toMatch(detail)
  })

  it('but what is not read is not unpacked', async () => {
    const bytes = aWorkbook({ sheets: [rows(1)], extra: { 'xl/media/image1.png': SPACES } })
    expect(grid((await read(bytes)).sheets[0])).toEqual([{ row: 1, A: 1 }])
  })

  it('but 20,000 rows in 50 sheets are read', async () => {
    const { sheets } = await read(aWorkbook({ sheets: Array(50).fill(rows(400)) }))
    expect(sheets.flatMap((sheet) => sheet.rows)).toHaveLength(20_000)
  })

  it('but empty cells and rows with a style are nothing', async () => {
    const sheets = [`<row r="1"><c r="XFD1" s="1"/></row>${'<row><c/></row>'.repeat(300_000)}`]
    expect((await read(aWorkbook({ sheets }))).sheets).toEqual([{ name: 'Sheet1', rows: [] }])
  })

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
    ['a file of this machine', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['an entity of its own', '<worksheet>&lol;</worksheet>'],
    ['depth', `<worksheet>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</worksheet>`],
    ['attributes', `<worksheet ${Array.from({ length: 200 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('XML with %s', async (_, whole) => {
    expect(await refusal(aWorkbook({ whole }))).toMatch(/^unreadable-spreadsheet: The file is damaged/)
  })

  it('a pile of marks costs no more than other text', async () => {
    const pile = `a${'\u0301\u0323'.repeat(16_000)}`
    const cells = (row: number) =>
      [...'ABCDEFGHIJ'].map((letter) => textCell(`${letter}${row}`, pile)).join('')
    const sheets = [Array.from({ length: 10 }, (_, n) => `<row r="${n + 1}">${cells(n + 1)}</row>`).join('')]
    const { sheets: found } = await read(aWorkbook({ sheets }))
    expect(found[0]?.rows).toHaveLength(10)
    expect(found[0]?.rows[0]?.cells.get('J')?.text.length).toBeLessThan(32)
  })
})

describe('places', () => {
  it('are put in order, and taken from what comes before where they are missing', async () => {
    const sheets = [
      `<row r="5">${textCell('C5', 'c')}${textCell('A5', 'a')}</row><row r="2"><c><v>1</v></c><c><v>2</v></c></row>` +
        `<row><c r="B3"><v>3</v></c><c><v>4</v></c></row><row r="5">${textCell('B5', 'b')}</row>`,
    ]
    const found = (await read(aWorkbook({ sheets }))).sheets[0]
    expect(grid(found)).toEqual([
      { row: 2, A: 1, B: 2 },
      { row: 3, B: 3, C: 4 },
      { row: 5, A: 'a', B: 'b', C: 'c' },
    ])
    expect([...(found?.rows[2]?.cells.keys() ?? [])]).toEqual(['A', 'B', 'C'])
  })

  it('may be the last row of a spreadsheet', async () => {
    const sheets = ['<row r="1048576"><c r="A1048576"><v>1</v></c></row>']
    expect(grid((await read(aWorkbook({ sheets }))).sheets[0])).toEqual([{ row: 1_048_576, A: 1 }])
  })

  it.each([
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', /row numbered "1048577"/],
    ['a row after the last', '<row r="1048576"/><row/>', /row numbered 1048577/],
    ['row 0', '<row r="0"/>', /row numbered "0"/],
    ['row -1', '<row r="-1"/>', /row numbered "-1"/],
    ['row 1e3', '<row r="1e3"/>', /row numbered "1e3"/],
    ['a cell of another row', '<row r="2"><c r="A9"><v>1</v></c></row>', /cell named "A9"/],
    ['a cell beyond the last column', '<row r="2"><c r="XFE2"/></row>', /cell named "XFE2"/],
    ['a cell of no name', '<row r="2"><c r="__proto__"/></row>', /cell named/],
    ['a doubled cell', `<row r="2">${textCell('B2', 'a')}${textCell('B2', 'b')}</row>`, /fills B2 twice/],
    [
      'a formula’s doubled cell',
      `<row><c r="B1"><f/></c></row><row r="1">${textCell('B1', 'b')}</row>`,
      /B1 twice/,
    ],
  ])('%s refuses the file by name', async (_, sheet, detail) => {
    const said = await refusal(aWorkbook({ sheets: [sheet] }))
    expect(said).toMatch(/^unreadable-spreadsheet: Sheet “Sheet1”/)
    expect(said).toMatch(detail)
  })
})
