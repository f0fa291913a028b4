import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, day, figure, head, text } from '../../../functions/results/xlsx/cells.ts'
import { openWorkbook } from '../../../functions/results/xlsx/workbook.ts'
import { cellText } from '../../../functions/sheets/cell-text.ts'
import type { Cell } from '../../../shared/register/import/sheet.ts'
import { isCleanText } from '../../../shared/text.ts'
import { Day } from '../../../shared/time.ts'
import { grid, read } from './reading.ts'

const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ0129 .,-/"\'<&;\n_x',
  '\u0300',
  '\u0301',
  '\u0309',
  '\u0323',
  '\u00d0',
  '\u00a0',
  '\u200b',
]
const vietnamese = fc
  .string({ unit: fc.constantFrom(...letters), maxLength: 30 })
  .chain((typed) => fc.constantFrom(typed, typed.normalize('NFD'), typed.normalize('NFC')))
const days = fc
  .integer({ min: Date.UTC(1900, 2, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000))
const numbers = fc.oneof(
  fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }))
    .map(([n, d]) => Number(`${n}e-${d}`)),
)
const places = fc.dictionary(
  fc
    .tuple(fc.constantFrom('A', 'B', 'Z', 'AA', 'GR'), fc.integer({ min: 1, max: 40 }))
    .map(([c, r]) => c + r),
  fc.oneof(vietnamese, numbers, days),
  { maxKeys: 25 },
)

describe('what was written is read', () => {
  it('for any grid of Vietnamese text, numbers and days by exceljs', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (cells) => {
        const book = new ExcelJS.Workbook()
        const sheet = book.addWorksheet('Dữ liệu')
        const expected = new Map<string, string | number>()
        for (const [place, value] of Object.entries(cells)) {
          sheet.getCell(place).value = value
          if (value instanceof Date) {
            sheet.getCell(place).numFmt = 'dd/mm/yyyy'
            expected.set(place, value.toISOString().slice(0, 10))
          } else if (typeof value === 'number') expected.set(place, value + 0)
          else if (cellText(value) !== '') expected.set(place, cellText(value))
        }
        const { sheets, issues } = await read(new Uint8Array(await book.xlsx.writeBuffer()))
        const found = grid(sheets[0]).flatMap(({ row, ...rest }) =>
          Object.entries(rest).map(([column, value]) => [`${column}${row}`, value] as const),
        )
        expect(new Map(found)).toEqual(expected)
        expect(issues).toEqual([])
      }),
      { seed: 20_261_121, numRuns: 150 },
    )
  })

  it('by our own writer, whose archive names its sizes only at the end', async () => {
    const chunks: Uint8Array[] = []
    const book = openWorkbook(async (bytes) => void chunks.push(Uint8Array.from(bytes)))
    await book.sheet({ name: 'Tổ', widths: [10, 20] }, async (sheet) => {
      await sheet.row([head('Mã'), head('Tên')])
      await sheet.row([text('00004'), text('Tổ _x0041_ & <Đông>'), count(1234), figure(0.5)])
      await sheet.row([undefined, undefined, day(Day.parse('2025-07-01'))])
    })
    await book.close()
    const { sheets } = await read(Buffer.concat(chunks))
    expect(grid(sheets[0])).toEqual([
      { row: 1, A: 'Mã', B: 'Tên' },
      { row: 2, A: '00004', B: 'Tổ _x0041_ & <Đông>', C: 1234, D: 0.5 },
      { row: 3, C: '2025-07-01' },
    ])
  })
})

describe('the text of a cell', () => {
  it('is clean, on one line and without a space around it, whatever was typed', () => {
    const anything = fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 60 }))
    fc.assert(
      fc.property(anything, (typed) => {
        const text = cellText(typed)
        expect(isCleanText(text)).toBe(true)
        expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]|\p{Cf}|\p{Cc}|\ud800/u)
        expect(cellText(text)).toBe(text)
      }),
      { seed: 20_261_121, numRuns: 3000 },
    )
  })

  it.each([
    ['Ho\u0300a\u200b', 'Hòa'],
    ['\ufeff\u00d0ông\t Anh\u2029', 'Đông Anh'],
    ['e\u200b\u0302\u0301', 'ế'],
    ['a\u0007\u0085b', 'ab'],
    ['x\ud800', 'x'],
    [`o${'\u0323'.repeat(500)}`, `ọ${'\u0323'.repeat(29)}`],
  ])('of %j is %j', (typed, stored) => {
    expect(cellText(typed)).toBe(stored)
  })

  it('is clean even where NFC makes two marks of one', () => {
    expect(isCleanText(cellText(`a${'\u0344'.repeat(30)}`))).toBe(true)
  })

  it('keeps its kind', async () => {
    const typed: Cell = { kind: 'text', text: '12' }
    const book = new ExcelJS.Workbook()
    book.addWorksheet('A').getCell('A1').value = '12'
    const { sheets } = await read(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(sheets[0]?.rows[0]?.cells.get('A')).toEqual(typed)
  })
})
