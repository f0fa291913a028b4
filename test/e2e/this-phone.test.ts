import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
const phone = new VolunteersPhone()
beforeAll(async () => {
  system = await startSystem()
  await phone.open(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
})
afterAll(async () => {
  await phone.close()
  await system.stop()
})

test('The page of the phone says how much room is left, and makes words larger and darker for good', async () => {
  await phone.follow('Máy này')
  await phone.sees(/Ứng dụng đang dùng .* mà trình duyệt cho phép/)
  await phone.sees('Cài ứng dụng')
  const before = await sizeOfWords()
  await phone.page.getByText('Rất to', { exact: true }).click()
  await phone.page.getByText('Nền tối').click()
  expect(await sizeOfWords()).toBe(before * 1.5)
  expect(await isDark()).toBe(true)
  await phone.hasNoAxeViolations()

  await phone.page.reload()
  await phone.isChosen('Rất to')
  expect(await sizeOfWords()).toBe(before * 1.5)
  expect(await isDark()).toBe(true)
  await phone.page.getByText('Theo máy').click()
  expect(await isDark()).toBe(false)
})

test('Nothing is wider than the smallest phone, however large the words', async () => {
  for (const page of ['this-phone', '', 'history', 'team']) {
    await phone.page.goto(`${system.origin}/t/#/${page}`)
    await phone.page.locator('h1').waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})

const sizeOfWords = () =>
  phone.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
const isDark = () =>
  phone.page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(16, 21, 15)')
