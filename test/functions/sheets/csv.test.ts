import { describe, expect, it } from 'vitest'
import { grid, read, refusal } from './reading.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a CSV', () => {
  it.each([
    ['commas', 'Mã,Tên\r\n00004,"Hòa, Tiến"\r\n'],
    ['semicolons', 'Mã;Tên\n00004;Hòa, Tiến\n'],
    ['tabs', 'Mã\tTên\n00004\tHòa, Tiến'],
    ['old line ends', 'Mã;Tên\r00004;Hòa, Tiến\r'],
    ['a mark in front', '\ufeffMã;Tên\n00004;"Hòa, Tiến"'],
    ['a quoted header', '"Mã";"Tên"\n"00004";"Hòa, Tiến"'],
  ])('with %s is one sheet named after the file', async (_, text) => {
    const { sheets, issues } = await read(utf8(text), 'C:\\Tài liệu\\danh sách.csv')
    expect(sheets.map(({ name }) => name)).toEqual(['danh sách'])
    expect(grid(sheets[0])).toEqual([
      { row: 1, A: 'Mã', B: 'Tên' },
      { row: 2, A: '00004', B: 'Hòa, Tiến' },
    ])
    expect(issues).toEqual([])
  })

  it.each(['utf16le', 'utf16be'] as const)('of Excel’s “Unicode text” (%s) is read', async (encoding) => {
    const bytes = Buffer.from('\ufeffMã\tTên\r\n1\tĐông\r\n', 'utf16le')
    if (encoding === 'utf16be') bytes.swap16()
    expect(grid((await read(bytes)).sheets[0])).toEqual([
      { row: 1, A: 'Mã', B: 'Tên' },
      { row: 2, A: '1', B: 'Đông' },
    ])
  })

  it('numbers its rows as a spreadsheet does: empty ones count, a record of two lines is one', async () => {
    const { sheets } = await read(utf8('Danh sách\n\nMã;Tên\n,;\n1;"Tổ\n1"\n ; \n2;Tổ "B"\n'))
    expect(grid(sheets[0])).toEqual([
      { row: 1, A: 'Danh sách' },
      { row: 3, A: 'Mã', B: 'Tên' },
      { row: 4, A: ',' },
      { row: 5, A: '1', B: 'Tổ 1' },
      { row: 7, A: '2', B: 'Tổ "B"' },
    ])
  })

  it.each([
    ['in an old Vietnamese encoding', Uint8Array.from([0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e]), /CSV UTF-8/],
    ['cut in a character', utf8('Mã,Tê').subarray(0, -1), /CSV UTF-8/],
    ['that is empty', utf8('\ufeff \n'), /empty/],
    ['of no bytes', new Uint8Array(), /empty/],
    ['whose quotation mark stays open', utf8('a,b\n"c,d\n'), /quotation mark is not closed/],
    ['that is a web page', utf8('<html><table><tr><td>1</table>'), /web page/],
    ['that is a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /no spreadsheet/],
  ])('%s is refused with how to mend it', async (_, bytes, detail) => {
    const said = await refusal(bytes)
    expect(said).toMatch(/^unreadable-spreadsheet: /)
    expect(said).toMatch(detail)
  })

  it.each([
    ['200,000 rows', 'a,b\n'.repeat(200_000), /“danh-sach”.*20,000 rows/],
    ['a million empty lines', `a${'\n'.repeat(2_000_000)}`, /20,000 rows/],
    ['201 columns', `${','.repeat(200)}x`, /200 columns/],
    ['millions of commas', ','.repeat(2_000_000), /200 columns/],
    ['a long cell', 'x'.repeat(32_768), /32,767 characters/],
    ['17 MB', 'x'.repeat(17 * 1024 ** 2), /16 MB/],
  ])('of %s is too large', async (_, text, detail) => {
    const said = await refusal(utf8(text), 'danh-sach.csv')
    expect(said).toMatch(/^too-large: /)
    expect(said).toMatch(detail)
  })

  it('may have 20,000 rows of 32,767 characters in 200 columns', async () => {
    const text = `${'x'.repeat(32_767)}${','.repeat(199)}y\n${'a\n'.repeat(19_999)}`
    const { sheets } = await read(utf8(text))
    expect(sheets[0]?.rows).toHaveLength(20_000)
    expect(sheets[0]?.rows[0]?.cells.get('GR')).toEqual({ kind: 'text', text: 'y' })
  })
})
