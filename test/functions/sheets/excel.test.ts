import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { grid, read } from './reading.ts'

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a workbook written by another program', () => {
  it('gives texts, numbers, dates and booleans with the rows and columns that its user sees', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Hộ gia đình')
      sheet.getCell('B3').value = '00004'
      sheet.getCell('C3').value = 4
      sheet.getCell('D3').value = new Date(Date.UTC(2025, 6, 1))
      sheet.getCell('D3').numFmt = 'dd/mm/yyyy'
      sheet.getCell('AA7').value = true
      sheet.getCell('A8').value = 0.1 + 0.2
    })
    const { sheets, issues } = await read(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['Hộ gia đình'])
    expect(grid(sheets[0])).toEqual([
      { row: 3, B: '00004', C: 4, D: '2025-07-01' },
      { row: 7, AA: 'TRUE' },
      { row: 8, A: 0.3 },
    ])
    expect(sheets[0]?.rows[0]?.cells.get('C')).toEqual({ kind: 'number', value: 4, text: '4' })
    expect(sheets[0]?.rows[0]?.cells.get('D')).toEqual({
      kind: 'date',
      day: '2025-07-01',
      text: '01/07/2025',
    })
    expect(issues).toEqual([])
  })

  it('joins rich text and normalises what is typed', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('A')
      sheet.getCell('A1').value = {
        richText: [{ text: 'Tổ ' }, { font: { bold: true }, text: 'công nghệ' }, { text: ' số' }],
      }
      sheet.getCell('A2').value = '  \u00d0a\u0300\u00a0 Nẵng\u200b\r\n '
      sheet.getCell('A3').value = '   '
    })
    const { sheets } = await read(bytes)
    expect(grid(sheets[0])).toEqual([
      { row: 1, A: 'Tổ công nghệ số' },
      { row: 2, A: 'Đà Nẵng' },
    ])
  })

  it('names formulas with their last value, errors, merged cells and hidden sheets, and leaves them out', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Tổ')
      sheet.getCell('A1').value = 'Danh sách'
      sheet.getCell('C1').value = 'x'
      sheet.mergeCells('A1:B1')
      sheet.mergeCells('F20:G21')
      sheet.getCell('A2').value = { formula: '1+2', result: 3 }
      sheet.getCell('B2').value = { formula: 'A9', result: '  Hòa ' }
      sheet.getCell('C2').value = { error: '#N/A' }
      sheet.getCell('A3').value = { formula: 'NA()', result: { error: '#N/A' } }
      book.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 'x'
      book.addWorksheet('Ẩn hẳn', { state: 'veryHidden' }).getCell('A1').value = 'x'
    })
    const { sheets, issues } = await read(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['Tổ'])
    expect(grid(sheets[0])).toEqual([{ row: 1, A: 'Danh sách', C: 'x' }])
    expect(issues).toEqual([
      { code: 'hidden-sheet', sheet: 'Ẩn' },
      { code: 'hidden-sheet', sheet: 'Ẩn hẳn' },
      { code: 'formula', sheet: 'Tổ', row: 2, column: 'A', value: '3' },
      { code: 'formula', sheet: 'Tổ', row: 2, column: 'B', value: 'Hòa' },
      { code: 'error-value', sheet: 'Tổ', row: 2, column: 'C', value: '#N/A' },
      { code: 'formula', sheet: 'Tổ', row: 3, column: 'A', value: '#N/A' },
      { code: 'merged-cells', sheet: 'Tổ', row: 1, column: 'A', about: 'A1:B1' },
    ])
  })

  it('reads the days of the system that counts from 1904', async () => {
    const bytes = await written((book) => {
      book.properties.date1904 = true
      const cell = book.addWorksheet('A').getCell('A1')
      cell.value = new Date(Date.UTC(2025, 11, 31))
      cell.numFmt = 'd/m/yy'
    })
    expect(grid((await read(bytes)).sheets[0])).toEqual([{ row: 1, A: '2025-12-31' }])
  })
})
