import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const IN_KHANH_AN = '&province=96@2025-07-01&commune=32059@2025-07-01&view=listening'

let system: SystemUnderTest
beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
}, 60_000)
afterAll(() => system.kill('SIGKILL'))

test('A commune reads what its residents say, in figures and in their words', async () => {
  const coordinator = await Officer.at(system.office)
  const { page } = coordinator
  await coordinator.signsInAs('dieuphoi.khanhan@example.vn')
  await coordinator.sees('Kết quả')
  await coordinator.opens(system.feedback + IN_KHANH_AN)
  await coordinator.sees('Mức hài lòng theo thời gian')

  const topics = page.getByRole('table', { name: 'Góp ý về việc gì?' })
  const answered = page.getByText(/góp ý trả lời câu này/).first()
  const counts = await topics.locator('tbody tr td:first-of-type').allInnerTexts()
  const sum = counts.reduce((total, count) => total + Number(count), 0)
  expect(await answered.innerText()).toBe(`${sum} góp ý trả lời câu này`)
  await coordinator.hasNoAxeViolations()

  const quotes = page.locator('.quotes li')
  await quotes.first().waitFor()
  expect(await quotes.allInnerTexts()).not.toContainEqual(expect.stringMatching(/\d{8}/))
  const topic = await quotes.first().locator('strong').innerText()
  await page.getByRole('combobox', { name: /^Về việc/ }).selectOption(topic)
  await quotes.first().waitFor()
  expect(new Set(await quotes.locator('strong').allInnerTexts())).toEqual(new Set([topic]))

  await page.setViewportSize(PHONE)
  await page.getByText('Xem bảng số liệu').click()
  await page
    .getByRole('rowheader', { name: /Tuần từ/ })
    .first()
    .waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await coordinator.close()
})

test('Who may only look at figures is shown no words', async () => {
  const viewer = await Officer.at(system.office)
  await viewer.signsInAs('lanhdao.camau@example.vn')
  await viewer.sees('Kết quả')
  await viewer.opens(system.feedback + IN_KHANH_AN)
  await viewer.sees('Mức hài lòng theo thời gian')
  expect(await viewer.page.getByText('Đọc lời người dân').count()).toBe(0)
  await viewer.close()
})
