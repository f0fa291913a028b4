import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readEarlier } from '../../../functions/results/books/protected-book.ts'
import { aSummary, tricky, writtenBooks } from './books-world.ts'
import { unzip, workbookOf } from './readers.ts'

const LIBRE_OFFICE = '/usr/bin/soffice'

let exact: Buffer
let told: Buffer
let book: exceljs.Workbook

beforeAll(async () => {
  ;({ exact, told } = await writtenBooks(aSummary()))
  book = new exceljs.Workbook()
  await book.xlsx.load(exact as unknown as ArrayBuffer)
})

/** The sheet of the indicator or question with that number. */
function sheet(number: string): exceljs.Worksheet {
  const found = book.worksheets.find(({ name }) => name.startsWith(number))
  if (found === undefined) throw new Error(`There is no sheet ${number}.`)
  return found
}

describe('summary.xlsx', () => {
  it('begins with a list of its sheets, each by a name that Excel takes, and without links', () => {
    const names = book.worksheets.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
    const [contents, ...others] = names
    expect(contents).toBe('Mục lục')
    const listed = book.getWorksheet('Mục lục')?.getColumn(2).values.slice(-others.length)
    expect(listed).toEqual(others)
    expect(names.filter((name) => /^CT\d\d /.test(name))).toHaveLength(4)
    expect(names.filter((name) => /^CH\d\d /.test(name))).toHaveLength(2)
  })

  it('has a sheet for an indicator with the province, its communes and its months, in typed numbers and real dates', () => {
    const rows = sheet('CT01').getSheetValues().slice(1)
    const [, , head, province, first] = rows as unknown[][]
    expect(head?.slice(1, 7)).toEqual(['Mã', 'Địa bàn', 'Giá trị', 'Tử số', 'Mẫu số', 'Số quan sát'])
    expect(province?.slice(1, 7)).toEqual(['96', 'Tỉnh Cà Mau', 850, 850, '—', 850])
    expect(first?.slice(1, 4)).toEqual(['30000', 'Xã 0', 306])
    expect(rows.slice(-3).map((row) => (row as unknown[]).slice(1, 4))).toEqual([
      [new Date('2026-07-31'), 'Tháng 07/2026', 498],
      [new Date('2026-08-31'), 'Tháng 08/2026', 237],
      [new Date('2026-09-30'), 'Tháng 09/2026', 115],
    ])
  })

  it('filters the communes and not the months, keeps heads and names in sight, and repeats them on A4', () => {
    const found = sheet('CT01')
    expect(found.autoFilter).toBe('A3:I7')
    expect(found.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 })
    expect(found.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, orientation: 'landscape' })
    expect(found.pageSetup.printTitlesRow).toBe('3:3')
    expect(found.pageSetup.printArea).toBe('A1:I13')
  })

  it('draws bars from 0 behind the values of places, and for a share up to 100', () => {
    const barsOf = (number: string) =>
      (sheet(number) as unknown as { conditionalFormattings: { ref: string; rules: Bar[] }[] })
        .conditionalFormattings
    const [places, months] = barsOf('CT01')
    expect([places?.ref, months?.ref]).toEqual(['C5:C7', 'C11:C13'])
    expect(places?.rules[0]).toMatchObject({
      type: 'dataBar',
      cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
    })
    expect(barsOf('CT02')[0]?.rules[0]?.cfvo[1]).toMatchObject({ type: 'num', value: 100 })
    const xml = unzip(exact).get(`xl/worksheets/sheet${sheet('CT01').id}.xml`) ?? ''
    expect(xml).toContain('minLength="0" maxLength="100" gradient="0"')
  })

  it('has a sheet for a question with its options, how many chose each and which share', () => {
    const rows = sheet('CH01').getSheetValues().slice(1) as unknown[][]
    expect(rows[2]?.[3]).toBe(850)
    expect(rows[5]?.slice(1, 5)).toEqual(['a', tricky[1], 501, 501 / 850])
    expect(sheet('CH01').getCell('D6').numFmt).toBe('0.0%')
  })

  it('says what it is and as of when, and names nobody', () => {
    expect(book).toMatchObject({ title: 'Kết quả: Nhãn', creator: 'Từng Nhà', lastModifiedBy: undefined })
    expect(book.created).toEqual(new Date(Date.UTC(2026, 9, 1)))
    const subtitles = book.worksheets.slice(2).map((one) => String(one.getCell('A2').value))
    for (const subtitle of subtitles) expect(subtitle).toContain('Số liệu tính đến 07:00 ngày 01/10/2026')
  })

  it('has no formula, whatever authors wrote', () => {
    for (const [name, xml] of unzip(exact)) {
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]|<hyperlink/)
    }
    const texts = book.worksheets.flatMap((one) =>
      one.getSheetValues().flatMap((row) => (row as unknown[] | undefined) ?? []),
    )
    for (const words of tricky.slice(1)) expect(texts).toContain(words)
  })
})

describe('summary-protected.xlsx', () => {
  it('holds only counts of 10 and more that are rounded to 5, but for what is no person’s', async () => {
    const sheets = await workbookOf(told)
    const counted = [...sheets].filter(([name]) => /^(CT0[13]|CH)/.test(name))
    const counts = counted.flatMap(([, rows]) =>
      rows.flatMap((row) => row.slice(2)).filter((value) => typeof value === 'number' && value > 1),
    )
    expect(counts.length).toBeGreaterThan(40)
    expect(counts.filter((value) => Number(value) < 10 || Number(value) % 5 !== 0)).toEqual([])
    const teams = [...sheets].find(([name]) => name.startsWith('CT04'))?.[1]
    expect(teams?.[3]?.[2]).toBe(9)
  })

  it('tells what was done, and nothing of hamlets, teams or days', async () => {
    const sheets = await workbookOf(told)
    const said = (sheets.get('Mục lục') ?? []).flat().join('\n')
    expect(said).toContain('số đếm dưới 10 (kể cả 0) không được ghi')
    expect([...sheets.keys()].filter((name) => name.startsWith('Theo'))).toEqual([])
    expect(said).toContain('“—”')
  })
})

describe('what left the office before', () => {
  const folder = (files: Record<string, unknown>) => ({
    getText: async (key: string) => (files[key] === undefined ? undefined : JSON.stringify(files[key])),
  })

  it('is read with what was withheld of it, and is nothing where it is gone or of an older shape', async () => {
    const [summary, withheld] = [aSummary(), { all: ['responses'] }]
    const both = { 'r/summary.json': summary, 'r/protected.json': withheld }
    expect(await readEarlier(folder(both), 'r/')).toEqual({ summary, withheld })
    expect(await readEarlier(folder({ 'r/summary.json': summary }), 'r/')).toBeUndefined()
    expect(await readEarlier(folder({ ...both, 'r/summary.json': { old: 1 } }), 'r/')).toBeUndefined()
  })
})

type Bar = { type: string; cfvo: { type: string; value?: number }[] }

describe('LibreOffice', () => {
  const isThere = existsSync(LIBRE_OFFICE)
  if (!isThere) console.log(`Skipped: there is no ${LIBRE_OFFICE} here to open the workbooks with.`)

  it.skipIf(!isThere)('opens both as they are meant, without a formula', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'books-'))
    try {
      await writeFile(join(folder, 'exact.xlsx'), exact)
      await writeFile(join(folder, 'told.xlsx'), told)
      await promisify(execFile)(LIBRE_OFFICE, [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'fods', '--outdir', folder],
        ...['exact.xlsx', 'told.xlsx'].map((name) => join(folder, name)),
      ])
      for (const [name, source] of [
        ['exact', exact],
        ['told', told],
      ] as const) {
        const opened = await readFile(join(folder, `${name}.fods`), 'utf8')
        const sheets = [...opened.matchAll(/<table:table table:name="([^"]*)"/g)].map(
          ([, found = '']) => found,
        )
        expect(sheets.map(plain)).toEqual([...(await workbookOf(source)).keys()])
        expect(opened).not.toContain('table:formula=')
        expect(opened).toContain('table:print-ranges=')
        expect(opened).toContain('<calcext:data-bar ')
        expect(opened).toContain('table:display-filter-buttons="true"')
      }
      const opened = await readFile(join(folder, 'exact.fods'), 'utf8')
      expect(opened).toContain('office:value-type="float" office:value="306"')
      expect(opened).toContain('office:value-type="date" office:date-value="2026-07-31"')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

function plain(text: string): string {
  const signs: [string, string][] = [
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&amp;', '&'],
  ]
  return signs.reduce((found, [entity, sign]) => found.replaceAll(entity, sign), text)
}
