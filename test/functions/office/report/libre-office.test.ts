import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { drawWord } from '../../../../functions/office/report/draw/draw-word.ts'
import { periodOf } from '../../../../shared/periods.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import { reportFigures } from '../../../../shared/report/figures.ts'
import { firstTexts } from '../../../../shared/report/first-texts.ts'
import { Day } from '../../../../shared/time.ts'
import { readPdf } from '../../../support/pdf.ts'
import { aPeriodSummary } from '../../../support/period-summaries.ts'

/** Where LibreOffice stands, if its Writer is installed too. */
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  (path) => existsSync(path) && existsSync(join(dirname(realpathSync(path)), 'libswlo.so')),
)
if (soffice === undefined) console.info('skip: no LibreOffice Writer here, so no report is laid out by it')

test.skipIf(soffice === undefined)('LibreOffice lays a report out as the decree wants it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  writeFileSync(join(folder, 'report.docx'), await aReport())
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder]
  execFileSync(soffice ?? '', [...options, join(folder, 'report.docx')], { stdio: 'ignore' })
  const [first, second, ...others] = await readPdf(readFileSync(join(folder, 'report.pdf')), { dpi: 20 })
  rmSync(folder, { recursive: true })

  const lines = (page: typeof first) =>
    [...new Set(page?.words.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
  const texts = (page: typeof first) => page?.words.map(({ text }) => text).join(' ') ?? ''
  expect(texts(first)).toContain('BÁO CÁO') // in letters that any stand-in for the font has
  // Nothing stands in the top margin of the first page; on the others their number does, in the middle of the paper.
  expect(lines(first)[0]).toBeGreaterThan(20 * MM)
  const [number] = second?.words ?? []
  expect(number).toMatchObject({ text: '2' })
  expect(number?.y).toBeLessThan(20 * MM)
  const middle = (30 + (210 - 30 - 15) / 2) * MM
  expect(Math.abs((number?.x ?? 0) + (number?.width ?? 0) / 2 - middle)).toBeLessThan(3 * MM)
  // The head of a table by commune comes again on each of its pages.
  const ofCommunes = others.filter((page) => /Xã \d+/.test(texts(page)))
  expect(ofCommunes.length).toBeGreaterThan(1)
  for (const page of ofCommunes) expect(texts(page)).toMatch(/\bTT\b/)
})

/** A millimetre in points. */
const MM = 72 / 25.4

function aReport(): Promise<Uint8Array<ArrayBuffer>> {
  const period = periodOf('month', Day.parse('2026-11-05'))
  const communes = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Xã ${index}`,
      { teams_total: index, members_total: 5 * index },
    ]),
  )
  const now = aPeriodSummary({ survey: 'register', period, all: { teams_total: 1_797 }, communes })
  const texts = firstTexts({
    province: { name: 'Cà Mau', type: 'tinh' },
    teams: 'Tổ công nghệ số cộng đồng',
    at: { period },
    today: Day.parse('2026-12-01'),
  })
  const long = Array.from({ length: 40 }, (_, index) => `Việc thứ ${index} của kỳ tới.`).join('\n')
  const figures = reportFigures({ at: { period }, sources: [{ survey: now.survey, title: now.title, now }] })
  return drawWord(composeReport({ ...texts, tasks: long }, figures))
}
