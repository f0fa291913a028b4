import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

const CA_MAU = '96@2025-07-01'

test('What an officer did and tried stands in the log, which the auditor searches and takes along', async () => {
  const officer = await Officer.at(
    `${system.office}?page=register&province=${CA_MAU}&commune=32059@2025-07-01`,
  )
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.tap('Thêm thôn, ấp')
  const dialog = officer.page.getByRole('dialog')
  await dialog.getByLabel('Tên thôn, ấp').fill('Ấp Sổ Cái')
  await dialog.getByLabel('Số hộ').fill('12')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await officer.sees('Đã lưu: Ấp Sổ Cái.')
  const refused = await officer.asks(`/api/office/staff/79@2025-07-01`)
  expect(refused).toMatchObject({ status: 403, body: { code: 'out-of-scope' } })
  await officer.opens(`${system.office}?survey=hh_digital_visit&province=${CA_MAU}&tab=files`)
  await officer.tap('Cập nhật')
  await officer.sees('Đã cập nhật xong.')
  await officer.tap('Xuất tệp')
  await officer.sees('Chưa có phiếu nào để xuất.')
  await officer.downloads(/Bảng tổng hợp để gửi ra ngoài/)
  await officer.close()

  const auditor = await Officer.at(system.office)
  await auditor.signsInAs('kiemtra@example.vn')
  await auditor.sees('Nhật ký')
  await auditor.page.locator('select', { hasText: 'Toàn quốc' }).selectOption({ label: 'Cà Mau' })
  await auditor.page
    .getByRole('row', { name: /canbo.camau@example.vn/ })
    .first()
    .waitFor()
  const act = auditor.page.locator('select', { hasText: 'Mọi việc' })
  await act.selectOption('refused')
  await auditor.sees('see-staff 79@2025-07-01')
  await act.selectOption('change-register')
  await auditor.page.getByRole('searchbox').fill('CANBO.camau')
  await auditor.page
    .getByRole('row', { name: /hamlets\/32059@2025-07-01/ })
    .first()
    .waitFor()
  expect(await auditor.page.getByText('see-staff').count()).toBe(0)
  for (const size of [PHONE, OFFICE]) {
    await auditor.page.setViewportSize(size)
    await auditor.hasNoAxeViolations()
    const width = await auditor.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(size.width)
  }

  // Who had every form leave the office, in words.
  await act.selectOption('export')
  await auditor.sees('Tệp Excel, phiếu được tính, khảo sát hh_digital_visit')
  await act.selectOption('download')
  await auditor.sees('Bảng tổng hợp để gửi ra ngoài, khảo sát hh_digital_visit')
  await act.selectOption('change-register')

  // The link shows somebody else the same.
  await auditor.opens(auditor.page.url())
  await auditor.page
    .getByRole('row', { name: /hamlets\/32059@2025-07-01/ })
    .first()
    .waitFor()

  const { filename, bytes } = await auditor.downloads('Tải về (CSV)')
  expect(filename).toMatch(/\.csv$/)
  const csv = bytes.toString('utf8')
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(csv).toContain('canbo.camau@example.vn')
  expect(csv).toContain('Diễn giải')
  await auditor.close()
})
