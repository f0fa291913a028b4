import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const CA_MAU = '?survey=hh_digital_visit&province=96@2025-07-01'

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
  officer = await Officer.at(`${system.office}${CA_MAU}`)
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('Được tính')
})
afterAll(async () => {
  await officer.close()
  await system.stop()
})

const select = (label: string) =>
  officer.page.locator('label', { hasText: new RegExp(`^${label}`) }).locator('select, input')
const address = () => new URL(officer.page.url()).searchParams
const opens = async (query: string) => {
  await officer.opens(`${system.office}${CA_MAU}${query}`)
  await officer.page.locator('.covered').waitFor()
}
const isCleanAtBothSizes = async () => {
  for (const size of [PHONE, OFFICE]) {
    await officer.page.setViewportSize(size)
    await officer.hasNoAxeViolations()
    const width = await officer.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(size.width)
  }
}

test('A month is chosen, stepped through and compared, and a link shows somebody else the same', async () => {
  await select('Kỳ số liệu').selectOption({ label: 'Tháng' })
  await officer.tap('Kỳ trước')
  const month = address().get('period') ?? ''
  await select('So với').selectOption({ index: 1 })
  await officer.page.getByRole('columnheader', { name: 'Thay đổi' }).waitFor()
  await officer.sees(/phiếu trong kỳ/)
  await officer.page
    .getByText(/(tăng|giảm) [\d.,]+%|không đổi/)
    .filter({ visible: true })
    .first()
    .waitFor()
  const before = address().get('against') ?? ''
  expect(before < month && before.startsWith('month-')).toBe(true)

  await opens(`&period=${month}&against=${before}`)
  expect(await select('So với').inputValue()).toBe(before)
  await isCleanAtBothSizes()
})

test('What a campaign wants stands first, reached or not', async () => {
  await opens('&against=target:92-ngay')
  const first = officer.page.locator('tbody').first()
  await first
    .getByText(/✓ đạt|chưa đạt, còn thiếu/)
    .filter({ visible: true })
    .waitFor()
  await officer.hasNoAxeViolations()
})

test('The map is read and left by keyboard, and the table is a press away', async () => {
  await opens('&tab=map')
  const tiles = officer.page.locator('.tile-link')
  await tiles.first().focus()
  await officer.page.keyboard.press('End')
  await officer.page.keyboard.press('ArrowLeft')
  await officer.page.locator('.reading', { hasText: 'Khánh An' }).waitFor()
  await isCleanAtBothSizes()
  await officer.page.keyboard.press('Enter')
  await officer.isAt('Xã Khánh An')
  await opens('&tab=map')
  await officer.page.getByRole('link', { name: 'Xem dạng bảng' }).click()
  await officer.page.getByRole('link', { name: 'Xã Khánh An' }).waitFor()
})

test('Who has too little is not ranked, and the series names its periods', async () => {
  await opens('&tab=league')
  await officer.sees('Chưa đủ số liệu để xếp hạng')
  await officer.hasNoAxeViolations()
  await opens('&tab=former')
  await officer.page.getByRole('rowheader', { name: 'Bạc Liêu' }).waitFor()

  await officer.opensTab('Theo thời gian')
  await select('Theo').selectOption({ label: 'Từng tháng' })
  await officer.page
    .getByRole('rowheader', { name: /^Tháng \d\d\/2026$/ })
    .first()
    .waitFor()
  await officer.hasNoAxeViolations()
})

test('The way goes down from the province to a team and up again', async () => {
  await opens('&commune=32059@2025-07-01&tab=hamlets')
  await officer.page.getByRole('rowheader').getByRole('link').first().click()
  const hamlet = await officer.page.locator('#place').innerText()
  await officer.page.locator('.related').getByRole('link').first().click()
  const path = officer.page.getByRole('navigation', { name: 'Đang xem' })
  await path.getByRole('link', { name: hamlet }).waitFor()
  expect(await path.getByRole('link').allInnerTexts()).toEqual(['Cà Mau', 'Xã Khánh An', hamlet])
  await isCleanAtBothSizes()
  await path.getByRole('link', { name: 'Xã Khánh An' }).click()
  await officer.isAt('Xã Khánh An')
})

test('Chosen days of a province are counted though the page is closed, and its address finds them again', async () => {
  await opens('')
  await select('Kỳ số liệu').selectOption({ label: 'Chọn ngày…' })
  await officer.tap('Tính những ngày này')
  await officer.sees('Hãy chọn cả ngày bắt đầu và ngày kết thúc')
  const [from, to] = [-40, -10].map((days) =>
    new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10),
  )
  await select('Từ ngày').fill(from ?? '')
  await select('Đến ngày').fill(to ?? '')
  await officer.tap('Tính những ngày này')
  await officer.page.waitForURL(/job=/)
  const there = officer.page.url()
  await officer.opens('about:blank')

  await officer.opens(there)
  await officer.sees(/phiếu trong kỳ/)
  expect(address().get('period')).toBe(`free-${from}-${to}`)
  await officer.page.getByRole('link', { name: 'Xã, phường' }).click()
  await officer.page.getByRole('link', { name: 'Xã Khánh An' }).click()
  // Of one commune any days are counted at once, and compared with as many days before.
  await officer.isAt('Xã Khánh An')
  await officer.sees(/phiếu trong kỳ/)
  await select('Kỳ số liệu').selectOption('month')
  await officer.page.waitForURL(/period=month/)
  await select('Kỳ số liệu').selectOption('free')
  await select('Từ ngày').fill(from ?? '')
  await select('Đến ngày').fill(to ?? '')
  await officer.tap('Xem')
  await officer.page.waitForURL(/period=free/)
  await select('So với').waitFor()
  await officer.page.goBack()
  await officer.page.locator('.stepper').waitFor()
})

test('The register is a source like a survey, without forms', async () => {
  await opens('')
  await select('Nguồn số liệu').selectOption({ label: 'Danh mục và số liệu ngoài' })
  await officer.sees('Số thành viên tổ')
  expect(await officer.page.getByText('Số phiếu').count()).toBe(0)
  await officer.hasNoAxeViolations()
})
