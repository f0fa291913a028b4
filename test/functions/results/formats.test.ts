import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvRecord } from '../../../functions/results/csv.ts'
import { columnsOf, questionsOf, type ResponseRow } from '../../../functions/results/rows/columns.ts'
import { head, instant, number, text } from '../../../functions/results/xlsx/cells.ts'
import { openWorkbook } from '../../../functions/results/xlsx/workbook.ts'
import { fileStore } from '../../../functions/store/files.ts'
import { startS3 } from '../../../infra/local/engines/s3.ts'
import { aVersion, yesNo } from '../../support/versions.ts'
import { parseCsv, unzip, workbookOf } from './readers.ts'

/** A workbook in memory. */
async function written(fill: (book: ReturnType<typeof openWorkbook>) => Promise<void>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const book = openWorkbook(async (chunk) => {
    chunks.push(Uint8Array.from(chunk))
  })
  await fill(book)
  await book.close()
  return Buffer.concat(chunks)
}

describe('a workbook', () => {
  it('goes on with its head on another sheet before a spreadsheet ends', async () => {
    const MAX = 1_048_576
    const book = await written(async (made) => {
      const sheet = await made.longSheet({ name: 'Phiếu', widths: [10] }, (page) => page.row([head('số')]))
      for (let i = 0; i < MAX; i += 1) await sheet.row([number(i)])
      await sheet.close()
    })
    const parts = unzip(book)
    const [first = '', second = ''] = [1, 2].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`))
    expect(first.slice(first.lastIndexOf('<row'))).toMatch(
      `<row r="${MAX}"><c r="A${MAX}" s="2"><v>${MAX - 2}</v>`,
    )
    expect(second.slice(second.indexOf('<sheetData'))).toMatch(
      new RegExp(`số.*<row r="2">.*<v>${MAX - 1}</v>`),
    )
    expect(parts.get('xl/workbook.xml')).toContain('name="Phiếu (2)"')
  })

  it('gives every sheet a name that Excel takes', async () => {
    const layout = { name: `Kết quả [a/b]: ${'rất '.repeat(10)}dài`, widths: [] }
    const book = await written(async (made) => {
      for (let i = 0; i < 2; i += 1) await made.sheet(layout, (sheet) => sheet.row([text('x')]))
    })
    const names = [...(await workbookOf(book)).keys()]
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })

  it('cuts a text that no cell can hold, and shows moments by the clocks of Asia/Ho_Chi_Minh', async () => {
    const book = await written((made) =>
      made.sheet({ name: 'a', widths: [] }, (sheet) =>
        sheet.row([text('đ'.repeat(40_000)), instant(Date.UTC(2026, 10, 21, 17, 30, 5, 999))]),
      ),
    )
    const [[long, at] = []] = (await workbookOf(book)).get('a') ?? []
    expect(String(long)).toHaveLength(32_767)
    expect(at).toEqual(new Date(Date.UTC(2026, 10, 22, 0, 30, 5)))
  })

  it('is the same bytes for the same content', async () => {
    const make = () =>
      written((made) => made.sheet({ name: 'a', widths: [] }, (sheet) => sheet.row([text('x')])))
    expect(await make()).toEqual(await make())
  })
})

describe('a CSV record', () => {
  it('keeps a number that is one, and guards text by its first sign only', () => {
    expect(parseCsv(csvRecord([-5, '-5', 'a-5', undefined, '\tx', 'ＤＡＴＡ', '＝x', '']))).toEqual([
      ['-5', "'-5", 'a-5', '', "'\tx", 'ＤＡＴＡ', "'＝x", ''],
    ])
  })
})

describe('columns', () => {
  it('have the questions and options of every version, and none that any version calls personal', () => {
    const versions = [
      aVersion([
        { code: 'old', type: 'integer' },
        { code: 'name', type: 'text', maxLength: 50 },
        { code: 'many', type: 'multiple', options: [{ code: 'gone', label: { vi: 'Cũ' } }, ...yesNo] },
      ]),
      aVersion(
        [
          { code: 'many', type: 'multiple', options: yesNo },
          { code: 'name', type: 'text', maxLength: 50, privacy: 'basic', retentionDays: 90 },
          { code: 'said', type: 'note' },
        ],
        { version: 2 },
      ),
    ]
    expect(questionsOf(versions).map(({ code }) => code)).toEqual(['many', 'old'])
    const codes = columnsOf(versions).map(({ code }) => code)
    const questions = ['many', 'many/yes', 'many/no', 'many/gone', 'old']
    expect(codes.slice(codes.indexOf('many'))).toEqual([...questions, 'withdrawn', 'revision_reason'])
  })

  it.each([
    ['2026-02-28', 'day'],
    ['2026-02-30', 'text'],
    ['9999-99-99', 'text'],
    ['0001-01-01', 'text'],
    ['30/2/2026', 'text'],
  ])('show %s, answered to a question for a day, as %s', (answer, kind) => {
    const column = columnsOf([aVersion([{ code: 'born', type: 'date' }])]).find(({ code }) => code === 'born')
    expect(column?.of({ answers: { born: answer } } as unknown as ResponseRow)).toEqual(
      kind === 'text' ? answer : { kind, value: answer },
    )
  })
})

describe('the bucket', () => {
  let s3: Awaited<ReturnType<typeof startS3>>
  beforeAll(async () => {
    s3 = await startS3({ bucket: 'results' })
  })
  afterAll(() => s3.close())

  it('hands a file out under its Vietnamese name, and only by a link', async () => {
    const files = fileStore({ bucket: 'results', endpoint: s3.endpoint })
    await files.put('a/b.csv', 'xin chào', 'text/csv; charset=utf-8')
    const link = await files.link('a/b.csv', { filename: 'Kết quả "Đăk".csv', seconds: 60 })
    const answer = await fetch(link)
    expect(await answer.text()).toBe('xin chào')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Ket qua _Dak_.csv"; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20%22%C4%90%C4%83k%22.csv`,
    )
    expect((await fetch(link.replace(/\?.*/, ''))).status).toBe(403)
    expect(await files.list('a/')).toEqual([{ key: 'a/b.csv', bytes: 9 }])
    expect(await files.getText('a/none')).toBeUndefined()
  })
})
