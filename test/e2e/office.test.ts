import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { JobView, ResultsView } from '../../shared/api/office.ts'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const CA_MAU = '?survey=hh_digital_visit&province=96@2025-07-01'
const RESULTS = '/api/office/results/hh_digital_visit/96@2025-07-01'

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  officer = await Officer.at(`${system.office}${CA_MAU}&tab=days`)
})
afterEach(async () => {
  await officer.close()
})

test('Without a sign-in there is no data, and a way to sign in that leads back', async () => {
  await officer.sees('Dành cho cán bộ')
  await officer.hasNoAxeViolations()
  for (const path of ['/api/office/me', RESULTS, `${RESULTS}/summary`, `${RESULTS}/files/summary.xlsx`]) {
    expect(await officer.asks(path)).toMatchObject({ status: 401 })
  }
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('Cập nhật')
  expect(officer.page.url()).toContain(CA_MAU)
})

test('A recount goes on while the page is closed, and stands there when it is opened again', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  const answer = officer.page.waitForResponse((reply) => reply.request().method() === 'POST')
  await officer.tap('Cập nhật')
  const requested = JobView.parse(await (await answer).json())
  await officer.opens('about:blank')

  await officer.opens(system.office)
  await officer.sees('Cập nhật')
  // Nothing has come since the first results: they stand, and are known to be the newest.
  const checkedAt = async () => ResultsView.parse((await officer.asks(RESULTS)).body).latest?.checkedAt ?? 0
  await expect.poll(checkedAt, { timeout: 15_000 }).toBeGreaterThanOrEqual(requested.requestedAt)
  await officer.opens(system.office)
  await officer.sees('không có gì mới')
  await officer.sees('Được tính')
})

test('A link to a survey that is not there says so, and offers no recount', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.opens(`${system.office}?survey=survey_of_old&province=96@2025-07-01`)
  await officer.sees('Đường dẫn có thể đã cũ')
  expect(await officer.page.getByRole('button', { name: 'Cập nhật' }).count()).toBe(0)
})

test('A coordinator sees the own commune and is refused all else', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await officer.sees('Khánh An')
  await officer.sees('Được tính')
  expect(await officer.page.getByRole('button', { name: 'Cập nhật' }).count()).toBe(0)
  expect(await officer.page.getByRole('link', { name: 'Tải về' }).count()).toBe(0)

  const own = await officer.asks(`${RESULTS}/summary`)
  expect(own).toMatchObject({ status: 200, body: { area: '32059@2025-07-01' } })
  expect(own.body).not.toHaveProperty('communes')
  for (const path of [
    `${RESULTS}/files/summary.xlsx`,
    '/api/office/exports/hh_digital_visit/96@2025-07-01',
    `${RESULTS}/communes/31825@2025-07-01/summary`,
    '/api/office/results/hh_digital_visit/79@2025-07-01/summary',
  ]) {
    expect(await officer.asks(path)).toMatchObject({ status: 403 })
  }
})

test('A page outside the own area leads back instead of offering what can never work', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await officer.opens(`${system.office}?survey=hh_digital_visit&province=79@2025-07-01`)
  await officer.sees('nằm ngoài địa bàn')
  expect(await officer.page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0)
  await officer.page.getByRole('link', { name: 'Về trang đầu' }).click()
  await officer.sees('Xã Khánh An')
})

test('A recount that was refused says why, and does not ask to be tried again', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  // The function refuses only what the office would not start, so the refusal is put into a real answer here.
  await officer.page.route(`**${RESULTS}`, async (route) => {
    const answer = await route.fetch()
    const view = ResultsView.parse(await answer.json())
    const newest = { ...view.latest, state: 'failed', problem: 'survey-frozen' }
    await route.fulfill({ json: { ...view, newest } })
  })
  await officer.opens(`${system.office}${CA_MAU}`)
  await officer.sees('đã chốt số liệu')
  expect(await officer.page.getByText('bấm Cập nhật').count()).toBe(0)
})

test('Who goes to a commune by keyboard arrives at its name, and back at the province’s', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.opensTab('Xã, phường')
  await officer.page.getByRole('link', { name: 'Khánh An' }).press('Enter')
  await officer.isAt('Khánh An')
  await officer.page.getByRole('navigation', { name: 'Đang xem' }).getByRole('link').press('Enter')
  await officer.isAt('Cà Mau')
})

test.each([
  ['an office screen', OFFICE],
  ['a phone', PHONE],
])('Every part of the results is clean for axe and fits %s', async (_, size) => {
  await officer.page.setViewportSize(size)
  await officer.signsInAs('canbo.camau@example.vn')
  for (const part of ['Chỉ tiêu', 'Xã, phường', 'Bản đồ ô', 'Theo thời gian', 'Từng câu hỏi', 'Tải về']) {
    await officer.opensTab(part)
    await officer.page.locator('nav a[aria-current]', { hasText: part }).waitFor()
    await officer.hasNoAxeViolations()
    expect(await officer.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      size.width,
    )
  }
})
