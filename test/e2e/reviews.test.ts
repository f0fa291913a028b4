import { afterAll, beforeAll, expect, test } from 'vitest'
import { Identity } from '../../shared/api/team.ts'
import { aBatch, aResponse, VISIT } from '../support/batches.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let coordinator: Officer

beforeAll(async () => {
  system = await startSystem({ demoResponses: 120 })
  coordinator = await Officer.at(system.office)
})
afterAll(async () => {
  await coordinator.close()
  await system.stop()
})

test('A coordinator reads a form, sends it back with a word, excludes it, and counts it again', async () => {
  const { page } = coordinator
  await coordinator.signsInAs('dieuphoi.khanhan@example.vn')
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await coordinator.sees('Không có phiếu nào chờ xem lại.')
  await page.getByRole('link', { name: 'Tất cả' }).click()
  const form = page.locator('tbody a').first()
  const name = (await form.textContent()) ?? ''
  await coordinator.hasNoAxeViolations()

  await form.click()
  await page.getByRole('heading', { name }).waitFor()
  await coordinator.sees('Kết quả lần đến')
  await coordinator.sees(/Gặp được hộ|Vắng nhà|Từ chối/)
  await coordinator.hasNoAxeViolations()

  await coordinator.tap('Trả lại')
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: 'Trả lại' })
  expect(await send.isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill('Nhờ xem lại số người.')
  await coordinator.hasNoAxeViolations()
  await send.click()
  await coordinator.sees('Đã trả lại phiếu cho người ghi.')
  expect(await page.getByText('Số liệu đổi theo').count()).toBe(0) // it is counted as before

  await coordinator.tap('Loại')
  await dialog.getByRole('textbox').fill('Ghi hai lần.')
  await dialog.getByRole('button', { name: 'Loại' }).click()
  await coordinator.sees('Đã loại phiếu.')
  await coordinator.sees('Đã loại')

  await page.getByRole('link', { name: /Trở lại/ }).click()
  await page.locator('tr', { hasText: 'Loại: Ghi hai lần.' }).getByRole('link', { name }).click()
  await coordinator.tap('Cho tính lại')
  await coordinator.sees('Đã duyệt phiếu.')
  await coordinator.sees('Được tính')
})

test('What a team has taken back is called so, and is not read as excluded or unanswered', async () => {
  await takesBack()
  const officer = await Officer.at(system.office)
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  const { page } = officer
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await page.getByRole('link', { name: 'Tất cả' }).click()
  const form = page.locator('tbody tr').first()
  await form.getByText('Đã rút', { exact: true }).waitFor()
  await form.getByRole('link').click()
  await officer.sees('Tổ đã rút lại phiếu này')
  await officer.sees('Ghi trùng phiếu')
  await page.locator('dl > div', { hasText: 'Lần sửa' }).getByText('1', { exact: true }).waitFor()
  expect(await page.getByText(/Đã loại|Không ghi/).count()).toBe(0)
  await officer.hasNoAxeViolations()
  await officer.close()
})

test('An officer of the province chooses the commune, and the address keeps it', async () => {
  const officer = await Officer.at(system.office)
  await officer.signsInAs('canbo.camau@example.vn')
  const { page } = officer
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await officer.sees('Hãy chọn xã, phường để xem phiếu.')
  await page.getByRole('combobox', { name: 'Xã, phường' }).selectOption({ label: 'Xã Khánh An' })
  await page.getByRole('link', { name: 'Tất cả' }).click()
  await page.locator('tbody a').first().waitFor()
  await page.reload()
  await page.locator('tbody a').first().waitFor()
  await officer.close()
})

/** A phone joins, sends a visit, its correction and its withdrawal. */
async function takesBack(): Promise<void> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(new URL(path, system.origin), { method: 'POST', headers, body: JSON.stringify(body) })
  const secret = new URL(system.invitation).hash.slice('#moi='.length)
  const joined = await post('/api/field/devices', { secret, nonce: 'n'.repeat(43) })
  const { area, team, member, device } = Identity.parse(await joined.json())
  const visit = aResponse({ author: { team, member, device }, seq: 1 })
  const correction = { ...visit, seq: 2, rev: 2, reason: 'Ghi nhầm mã hộ hoặc thôn' }
  const withdrawal = { ...visit, seq: 3, rev: 3, withdrawn: true, answers: {}, reason: 'Ghi trùng phiếu' }
  const [cookie = ''] = joined.headers.getSetCookie()
  for (const response of [visit, correction, withdrawal]) {
    const batch = { ...aBatch({ survey: VISIT, area }), responses: [response] }
    const sent = await post('/api/field/batches', batch, { Cookie: cookie.split(';')[0] ?? '' })
    expect(sent.status).toBe(201)
  }
}
