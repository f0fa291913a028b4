import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResponseRow } from '../../../../functions/results/rows/columns.ts'
import type { RowExport } from '../../../../functions/store/exports.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { aVersion } from '../../../support/versions.ts'
import { unzip, workbookOf } from '../readers.ts'
import { columnsOfParquet } from './read-parquet.ts'
import { readSps } from './read-sps.ts'
import { aRow, written } from './written.ts'

const option = (code: string, vi: string, en?: string) => ({
  code,
  label: en === undefined ? { vi } : { vi, en },
})
const met = {
  code: 'met',
  type: 'single',
  options: [option('yes', 'Có gặp', 'Met'), option('no', '=Không gặp')],
}
const uses = {
  code: 'uses',
  type: 'multiple',
  options: [option('pay', 'Thanh toán', 'Payment'), option('shop', 'Mua sắm')],
}
const steps = ['1', '2', 'na'].map((code) => option(code, `Mức ${code}`))

/** Has questions of every type, one that is called as a column of ours, and one that asked otherwise before. */
const versions: SurveyVersion[] = [
  aVersion([
    { ...met, options: [option('yes', 'Cũ'), option('gone', 'Đã bỏ')] },
    { code: 'changed', type: 'text', maxLength: 50 },
    { code: 'old', type: 'text', maxLength: 50 },
  ]),
  aVersion(
    [
      met,
      uses,
      { code: 'pleased', type: 'scale', options: steps },
      { code: 'people', type: 'integer' },
      { code: 'paid', type: 'decimal' },
      { code: 'born', type: 'date' },
      { code: 'note', type: 'text', maxLength: 50_000, label: { vi: '=HYPERLINK("x") ’ \' "ghi chú"' } },
      { code: 'changed', type: 'integer' },
      { code: 'status', type: 'text', maxLength: 50 },
      { code: 'with', type: 'text', maxLength: 50 },
    ],
    { version: 2 },
  ),
]

type Records = Record<string, string>[]

const csvOf = (file: Buffer | undefined): Records =>
  parse(file ?? '', { bom: true, columns: true, record_delimiter: '\r\n' })
async function csv(rows: readonly ResponseRow[], over: Partial<RowExport> = {}) {
  return csvOf((await written(versions, rows, { format: 'csv', ...over })).files.get('responses.csv'))
}
async function xlsx(rows: readonly ResponseRow[], over: Partial<RowExport> = {}) {
  const { files } = await written(versions, rows, { format: 'xlsx', ...over })
  return workbookOf(files.get('responses.xlsx') ?? Buffer.alloc(0))
}
async function parquet(rows: readonly ResponseRow[]) {
  const { files } = await written(versions, rows, { format: 'parquet' })
  return new Map(
    columnsOfParquet(files.get('responses.parquet') ?? Buffer.alloc(0)).map((one) => [one.name, one]),
  )
}
async function spss(rows: readonly ResponseRow[], over: Partial<RowExport> = {}) {
  const { files } = await written(versions, rows, { format: 'spss', ...over })
  const syntax = readSps(files.get('responses.sps')?.toString() ?? '')
  return { files, syntax, rows: csvOf(files.get('responses.csv')) }
}

describe('choices', () => {
  const row = aRow({ met: 'no', uses: ['pay', 'shop'] })

  it('are codes, joined and each by itself', async () => {
    expect((await csv([row]))[0]).toMatchObject({
      met: 'no',
      uses: 'pay shop',
      'uses/pay': '1',
      'uses/shop': '1',
    })
  })

  it.each([
    ['vi', { met: "'=Không gặp", uses: 'Thanh toán; Mua sắm', status_text: 'Được tính' }],
    ['en', { met: "'=Không gặp", uses: 'Payment; Mua sắm', status_text: 'Counted' }],
  ] as const)(
    'are words of %s where they are wanted, Vietnamese where there are no others',
    async (values, words) => {
      expect((await csv([row], { values }))[0]).toMatchObject({
        ...words,
        'uses/pay': '1',
        status: 'counted',
      })
    },
  )

  it('have the label of the newest version that has them, and one that no version has stays as it came', async () => {
    const rows = ['yes', 'gone', 'nonsense'].map((chosen) => aRow({ met: chosen }))
    expect((await csv(rows, { values: 'vi' })).map((one) => one.met)).toEqual(['Có gặp', 'Đã bỏ', 'nonsense'])
  })

  it('say in the words asked for why a response is held', async () => {
    const held = aRow({}, { verdict: { is: 'held', flag: 'clock-skew' }, flags: ['clock-skew', 'suspect'] })
    expect((await csv([held], { values: 'en' }))[0]).toMatchObject({
      status_text: "Held: the phone's clock is off by over 10 minutes",
      flags: "the phone's clock is off by over 10 minutes; feedback that may not be genuine",
    })
  })
})

describe('columns', () => {
  it('have one name each, also where a question is called as a column of ours', async () => {
    const [record] = await csv([aRow({ status: 'nghèo', old: 'cũ' })])
    const own = { status: 'counted', 'answer.status': 'nghèo', old: 'cũ' }
    expect(record).toMatchObject(own)
  })

  it('are headed by words in a workbook, in the language asked for, and end in their code', async () => {
    const [vi] = (await xlsx([aRow({})])).get('Phiếu') ?? []
    expect(vi).toContain('=HYPERLINK("x") ’ \' "ghi chú" [note]')
    const [en] = (await xlsx([aRow({})], { values: 'en' })).get('Responses') ?? []
    expect(en).toContain('Status code [status]')
  })

  it('go on on other sheets where one has not so many, each with whose they are', async () => {
    const many = {
      code: 'many',
      type: 'multiple',
      options: Array.from({ length: 17_000 }, (_, i) => option(`o${i}`, `Số ${i}`)),
    }
    const wide = [aVersion([many])]
    const rows = [
      aRow({ many: ['o3', 'o16999'] }),
      aRow({}, { id: '019aa5c8-7c00-7000-8000-000000000002', rev: 4 }),
    ]
    const { files, count } = await written(wide, rows, { format: 'xlsx' })
    expect(count).toBe(2)
    const sheets = unzip(files.get('responses.xlsx') ?? Buffer.alloc(0))
    expect(sheets.get('xl/workbook.xml')).toContain('name="Phiếu, phần 2"')
    const columns = [1, 2].map((n) => {
      const xml = sheets.get(`xl/worksheets/sheet${n}.xml`) ?? ''
      expect(xml).toContain('<v>4</v>') // whose it is
      return [...xml.matchAll(/\[([^\]<]+)\]<\/t>/g)].map(([, code]) => code)
    })
    expect(columns.map(({ length }) => length <= 16_384)).toEqual([true, true])
    expect(columns[1]?.slice(0, 2)).toEqual(['response_id', 'rev'])
    expect(new Set(columns.flat()).size).toBe(18 + 1 + 17_000 + 2)
    expect(columns.flat()).toHaveLength(18 + 1 + 17_000 + 2 + 2)
  })
})

describe('types', () => {
  const rows = [
    aRow({ people: 3, paid: 2.5, born: '2026-02-28', changed: 7, note: 'ấp' }, { seq: 9 }),
    aRow({ people: 'ba', changed: 'bảy', born: '30/2', paid: -1e-7 }),
  ]

  it('are those of the questions in Parquet, and what does not fit stands in the last column', async () => {
    const found = await parquet(rows)
    const shown = (name: string) => [found.get(name)?.format, found.get(name)?.values]
    expect(shown('people')).toEqual(['l', [3n, null]])
    expect(shown('paid')).toEqual(['g', [2.5, -1e-7]])
    expect(shown('born')).toEqual(['tdD', [Date.parse('2026-02-28') / 86_400_000, null]])
    expect(shown('changed')).toEqual(['u', ['7', 'bảy']]) // text, for a version asked for text
    expect(shown('seq')).toEqual(['l', [9n, null]])
    expect(shown('visited_at')).toEqual(['tsm:UTC', rows.map(({ visitedAt }) => BigInt(visitedAt))])
    expect(shown('visit_day')[1]).toEqual([
      Date.parse('2026-11-22') / 86_400_000,
      Date.parse('2026-11-22') / 86_400_000,
    ])
    expect(found.get('unfit_answers')?.values[0]).toBeNull()
    expect(JSON.parse(String(found.get('unfit_answers')?.values[1]))).toEqual({ people: 'ba', born: '30/2' })
  })

  it('are declared for SPSS, with the words of every code, and what is no answer', async () => {
    const {
      syntax,
      rows: records,
      files,
    } = await spss([
      aRow({ ...rows[0]?.answers, pleased: 'na', met: 'no', with: 'x' }),
      aRow({ ...rows[1]?.answers, pleased: '2' }),
    ])
    expect(syntax.file).toBe('phieu_small_96_abcdef.csv')
    expect(syntax.variables.map(([name]) => name)).toEqual(Object.keys(records[0] ?? {}))
    const formats = Object.fromEntries(syntax.variables)
    expect(formats).toMatchObject({
      people: 'F16.0',
      paid: 'F16.2',
      born: 'SDATE10',
      visited_at: 'DATETIME20',
      response_id: 'A36',
    })
    expect(formats).toMatchObject({
      pleased: 'F4.0',
      met: 'A4',
      note: `A${Buffer.byteLength('ấp')}`,
      with0: 'A1',
      'uses.pay': 'F16.0',
    })
    expect(records[0]).toMatchObject({
      visited_at: '22-NOV-2026 00:30:05',
      born: '2026-02-28',
      pleased: '-1',
      people: '3',
    })
    expect(records[1]).toMatchObject({
      pleased: '2',
      people: '',
      unfit_answers: '{"people":"ba","born":"30/2"}',
    })
    expect(syntax.values.pleased).toEqual([
      ['1', 'Mức 1'],
      ['2', 'Mức 2'],
      ['-1', 'Mức na'],
    ])
    expect(syntax.values.met).toEqual([
      ['yes', 'Có gặp'],
      ['no', '=Không gặp'],
      ['gone', 'Đã bỏ'],
    ])
    const english = await spss([aRow({ met: 'yes' })], { values: 'en' })
    expect(english.rows[0]?.met).toBe('yes') // the words are in the syntax
    expect(english.syntax.values.met?.[0]).toEqual(['yes', 'Met'])
    expect(syntax.missing).toMatchObject({ pleased: '(-1)', met: "(' ')" })
    expect(syntax.labels.note).toBe('=HYPERLINK("x") ’ \' "ghi chú"')
    expect([...files.keys()].sort()).toEqual(['codebook.xlsx', 'responses.csv', 'responses.sps'])
  })
})

describe('long texts', () => {
  const whole = `${'đ'.repeat(32_766)}😀${'x'.repeat(7_000)}`
  const rows = [aRow({ note: 'ngắn' }), aRow({ note: whole }, { rev: 2 })]

  it('stand whole, in parts, on a sheet of their own, to which their cell leads', async () => {
    const sheets = await xlsx(rows)
    const [head = [], , row = []] = sheets.get('Phiếu') ?? []
    const cell = String(row[head.findIndex((text) => String(text).endsWith('[note]'))])
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell).toMatch(/^đ+… \[xem toàn văn ở “Văn bản dài”\]$/)
    const [heads, ...parts] = sheets.get('Văn bản dài') ?? []
    expect(heads).toEqual(['Mã phiếu', 'Bản sửa số', 'Cột', 'Đoạn', 'Văn bản'])
    expect(parts.map(([id, rev, column, part]) => [id, rev, column, part])).toEqual([
      [rows[1]?.id, 2, 'note', 1],
      [rows[1]?.id, 2, 'note', 2],
    ])
    expect(parts.map((part) => part[4]).join('')).toBe(whole)
    expect(await xlsx(rows.slice(0, 1)).then((found) => [...found.keys()])).toEqual(['Phiếu'])
  })

  it('stand whole in a second file for SPSS, which holds 32,767 bytes', async () => {
    const { files, syntax, rows: records } = await spss(rows)
    expect(records[1]?.note).toMatch(/^đ+… \[xem toàn văn ở “phieu-van-ban-dai_small_96_abcdef.csv”\]$/)
    expect(Number(Object.fromEntries(syntax.variables).note?.slice(1))).toBe(
      Buffer.byteLength(records[1]?.note ?? ''),
    )
    const parts = csvOf(files.get('responses-long.csv'))
    expect(parts.map(({ Đoạn: part }) => part)).toEqual(['1', '2', '3', '4'])
    for (const part of parts) expect(Buffer.byteLength(part['Văn bản'] ?? '')).toBeLessThanOrEqual(32_767)
    expect(parts.map((part) => part['Văn bản']).join('')).toBe(whole)
  })

  it('are whole in CSV and Parquet, which have no such limit', async () => {
    expect((await csv(rows))[1]?.note).toBe(whole)
    expect((await parquet(rows)).get('note')?.values[1]).toBe(whole)
  })
})

describe('nasty texts', () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '"',
        "'",
        ',',
        ';',
        '\n',
        '\r',
        '\r\n',
        '\t',
        ' ',
        '\0',
        '\ud800',
        '😀',
        'ệ',
        'e\u0323\u0302',
        '\u2028',
        '_x0041_',
        '<',
        '&',
        'cmd|',
        'A1',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))
  const texts = fc.array(nasty, { minLength: 20, maxLength: 20 })
  const legible = (text: string) =>
    text.replace(/\r\n?/g, '\n').replace(/[\0\ud800](?![\udc00-\udfff])/g, '\ufffd')
  const rowsWith = (notes: readonly string[]) => notes.map((note) => aRow({ note }))
  const runs = { numRuns: 25, seed: 20_261_121 }

  it('come back from a CSV as they were, but for guards, and no cell of it starts a formula, however it is parted', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (notes) => {
        const { files } = await written(versions, rowsWith(notes), { format: 'csv' })
        const file = files.get('responses.csv')
        const seen = csvOf(file).map(({ note }) => note)
        expect(seen.map(unguarded)).toEqual(notes.map((note) => unguarded(legible(note))))
        for (const note of seen) expect(note).not.toMatch(STARTS_A_FORMULA)
        // Where semicolons part cells quotes inside of a line are nothing special.
        for (const cell of (file?.toString() ?? '').slice(1).split(/[;\r\n]/)) {
          expect(cell).not.toMatch(STARTS_A_FORMULA)
        }
      }),
      runs,
    )
  })

  it('come back from a workbook, from Parquet and from SPSS', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (notes) => {
        const rows = rowsWith(notes)
        const [head = [], ...found] = (await xlsx(rows)).get('Phiếu') ?? []
        const at = head.findIndex((text) => String(text).endsWith('[note]'))
        // The reader drops blanks at both ends.
        expect(found.map((row) => String(row[at] ?? ''))).toEqual(notes.map((note) => legible(note).trim()))
        const unpaired = (note: string) => new TextDecoder().decode(new TextEncoder().encode(note))
        expect((await parquet(rows)).get('note')?.values).toEqual(
          notes.map((note) => (note === '' ? null : unpaired(note))),
        )
        const { files, rows: records } = await spss(rows)
        expect(records).toHaveLength(notes.length)
        expect((files.get('responses.csv')?.toString() ?? '').split('\r\n')).toHaveLength(notes.length + 2)
        for (const { note } of records) expect(note).not.toMatch(/[\n\r\u2028]|^\s*[=+\-@＝]/)
      }),
      { ...runs, numRuns: 8 },
    )
  })

  it('in labels leave the syntax whole', async () => {
    const label = fc.record({ vi: nasty.map((text) => `${text}${text.repeat(30)}x`) })
    await fc.assert(
      fc.asyncProperty(label, label, async (question, choice) => {
        const tricky = [aVersion([{ ...met, label: question, options: [{ code: 'yes', label: choice }] }])]
        const { files } = await written(tricky, [aRow({ met: 'yes' })], { format: 'spss' })
        const { labels, values } = readSps(files.get('responses.sps')?.toString() ?? '')
        expect(Object.keys(labels)).toContain('met')
        expect(values.met).toHaveLength(1)
      }),
      { ...runs, numRuns: 40 },
    )
  })
})

const STARTS_A_FORMULA = /^[\s"]*[=+\-@＝＋－＠]/

// What a guard adds may stand wherever a cell may begin; two texts are the same where they are so without apostrophes there.
function unguarded(text: string | undefined): string {
  return (text ?? '').replace(/(?<=^|[;\n])'+/g, '')
}
