import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from '../support/browser.ts'
import { readPdf } from '../support/pdf.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

/** A millimetre in points. */
const MM = 72 / 25.4

let system: SystemUnderTest
let officer: Officer
let desk: string

beforeAll(async () => {
  system = await startSystem()
  desk = `${system.office}?page=report&province=96@2025-07-01`
  officer = await Officer.at(desk)
})
afterAll(async () => {
  await officer.close()
  await system.stop()
})

test('An officer writes the month’s report, and takes it along as Word', async () => {
  const { page } = officer
  await officer.signsInAs('canbo.camau@example.vn')

  // The last month that is over. Nothing was counted yet: the page says of what, and leads there.
  await officer.sees('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  await officer.sees('Danh mục và số liệu ngoài: chưa có kết quả nào.')
  await page.getByRole('link', { name: 'Mở Kết quả để bấm Cập nhật' }).first().click()
  await officer.tap('Cập nhật')
  await officer.sees('Đã cập nhật xong.')
  await officer.opensTab('Báo cáo')
  await officer.sees('Đây là lời mẫu')
  const teams = await page.getByText(/^- Số Tổ công nghệ số cộng đồng: /).textContent()
  expect(teams).toMatch(/: \d+ \([^)]+\) tổ/)
  await officer.hasNoAxeViolations()

  // From the paper by keyboard to the box, and the paper follows.
  await page.getByRole('button', { name: 'Sửa: III.' }).press('Enter')
  await page
    .locator('textarea:focus')
    .fill('Mỗi tổ đến ít nhất mười hộ một tuần.\nTập huấn cho thành viên mới.')
  await page.locator('.paper-text', { hasText: 'Mỗi tổ đến ít nhất mười hộ một tuần.' }).waitFor()
  await officer.sees('Có thay đổi chưa lưu.')

  // Leaving is asked about; she stays and saves.
  await officer.opensTab('Danh mục')
  await officer.tap('Ở lại')
  await officer.tap('Lưu lời báo cáo')
  await officer.sees(/Đã lưu lúc/)

  await officer.opens(desk)
  await officer.sees(/Đã lưu lúc/)
  await officer.sees('Tập huấn cho thành viên mới.')
  const word = await officer.downloads('Tải Word')
  expect(word.filename).toMatch(/^bao-cao_96_month-\d{4}-\d{2}\.docx$/)
  const { value: said } = await mammoth.extractRawText({ buffer: word.bytes })
  expect(said).toContain('Mỗi tổ đến ít nhất mười hộ một tuần.')
  expect(said).toContain(teams)

  // A colleague has saved meanwhile: what was typed stays, and she decides.
  await page
    .getByRole('textbox', { name: 'IV. Kiến nghị' })
    .fill('Đề nghị Ủy ban nhân dân tỉnh hỗ trợ kinh phí.')
  await page.route('**/api/office/report/**', async (route) => {
    const body: unknown = route.request().postDataJSON()
    if (route.request().method() !== 'POST' || typeof body !== 'object') return route.continue()
    await route.continue({ postData: JSON.stringify({ ...body, rev: 0 }) })
    await page.unroute('**/api/office/report/**')
  })
  await officer.tap('Lưu lời báo cáo')
  await officer.sees('Có người vừa lưu lời khác')
  await officer.tap('Lưu bản của tôi thay vào')
  await officer.sees(/Đã lưu lúc/)

  // The next month begins with these words.
  const months = page.getByLabel('Kỳ báo cáo')
  const [next = ''] = await months
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  await months.selectOption(next)
  await officer.sees('Đang dùng lại lời của báo cáo')
  await officer.sees('Tập huấn cho thành viên mới.')
  await officer.sees(/kỳ báo cáo chưa hết/)

  await page.setViewportSize(PHONE)
  await officer.hasNoAxeViolations()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
})

test('On paper is only the report, numbered from its second page on', async () => {
  const { page } = officer
  await page.setViewportSize({ width: 1366, height: 768 })
  await officer.opens(desk)
  await officer.sees('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  await page.emulateMedia({ media: 'print' })
  const shown = async (selector: string) => page.locator(selector).first().isVisible()
  for (const tool of ['header.top', 'nav.pages', '.report-tools', '.report-words', '.paper-edit']) {
    expect([tool, await shown(tool)]).toEqual([tool, false])
  }
  const [first, second] = await readPdf(await page.pdf({ preferCSSPageSize: true }), { dpi: 20 })
  const inTopMargin = (sheet: typeof first) =>
    sheet?.words.filter(({ y }) => y < 20 * MM).map(({ text }) => text)
  expect(inTopMargin(first)).toEqual([])
  expect(inTopMargin(second)).toEqual(['2'])
})
