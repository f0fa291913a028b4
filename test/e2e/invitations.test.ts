import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Identity, InvitationView } from '../../shared/api/team.ts'
import { tidyCode } from '../../shared/invitation-code.ts'
import { PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const TEAM = '?page=register&province=96@2025-07-01&commune=32244@2025-07-01&view=teams&item=32244-to-1'

let system: SystemUnderTest
let officer: Officer
beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})
beforeEach(async () => {
  officer = await Officer.at(`${system.office}${TEAM}`)
  await officer.signsInAs('dieuphoi.phanngochien@example.vn')
  await officer.sees('Tổ CNSCĐ ấp 1')
})
afterEach(async () => {
  await officer.close()
})

const post = (path: string, body: object) =>
  fetch(new URL(path, system.office), { method: 'POST', body: JSON.stringify(body) })

/** What stands in the box that is to be copied. */
async function shownMessage(): Promise<string> {
  await officer.sees('Lời mời chỉ hiện một lần này')
  return officer.page.getByLabel('Nội dung để gửi').inputValue()
}

test('A coordinator copies a team’s invitation into Zalo; two phones join by it, and one of them is taken back', async () => {
  const { page } = officer
  await page.getByRole('button', { name: 'Mời qua Zalo: Tổ CNSCĐ ấp 1' }).click()
  await officer.hasNoAxeViolations()
  await page.getByLabel('Số điện thoại được vào').fill('2')
  await officer.tap('Tạo lời mời')
  const message = await shownMessage()
  await officer.hasNoAxeViolations()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await officer.tap('Chép nội dung')
  await officer.sees('Đã chép. Hãy dán vào Zalo.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message)

  const code = tidyCode(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(message)?.[0] ?? '')
  const secret = /#moi=([0-9A-Z]{26})/.exec(message)?.[1] ?? ''
  const { members } = InvitationView.parse(await (await post('/api/field/invitations', { code })).json())
  const [first, second] = members
  if (first === undefined || second === undefined) throw new Error('Nobody is invited.')
  const agent = 'Mozilla/5.0 (Linux; Android 9; SM-A105F) Chrome/80'
  const typed = await post('/api/field/devices', { code, nonce: '1'.repeat(32), member: first.id, agent })
  expect(typed.status).toBe(201)
  const opened = await post('/api/field/devices', { secret, nonce: '2'.repeat(32), member: second.id })
  expect(Identity.parse(await opened.json()).memberName).toBe(second.name)

  await page.keyboard.press('Escape')
  await officer.tap('Xem điện thoại của tổ')
  const phone = page.getByRole('row', { name: first.name }).filter({ hasText: 'Android 9 · SM-A105F' })
  await phone.filter({ hasText: 'Đang dùng được' }).waitFor()
  await officer.hasNoAxeViolations()
  await phone.getByRole('button', { name: 'Thu hồi' }).click()
  await officer.sees('phiếu chưa gửi nằm lại trên máy')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
  await phone.filter({ hasText: 'Đã thu hồi ngày' }).waitFor()
  expect(await phone.getByRole('button', { name: 'Thu hồi' }).count()).toBe(0)
  expect((await post('/api/field/invitations', { code })).status).toBe(410)

  const cookie = (answer: Response) => ({ Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' })
  const brief = (answer: Response) =>
    fetch(new URL('/api/field/team', system.office), { headers: cookie(answer) })
  expect((await brief(typed)).status).toBe(401)
  expect((await brief(opened)).status).toBe(200)
})

test('On a phone, one member is invited, and cards of the whole commune are counted by member or by team', async () => {
  const { page } = officer
  await page.setViewportSize(PHONE)
  const leader = page.locator('tbody tr').first()
  await leader.getByRole('button', { name: 'Mời qua Zalo' }).click()
  await officer.tap('Tạo lời mời')
  expect(await shownMessage()).toContain('Lời mời chỉ dùng cho một điện thoại')
  await officer.hasNoAxeViolations()
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('Nội dung để gửi').count()).toBe(0)

  await page.getByRole('link', { name: /Trở lại danh sách/ }).click()
  await officer.tap('In thẻ mời cả xã')
  await officer.sees('mỗi thành viên đang hoạt động một thẻ')
  await page.getByLabel('Mỗi tổ một thẻ chung').check()
  await officer.sees('mỗi tổ có thành viên đang hoạt động một thẻ')
  await officer.hasNoAxeViolations()
  const teams = await page.locator('tbody tr').count()
  const arriving = page.waitForEvent('download')
  await officer.tap(`In ${teams} thẻ`)
  expect((await arriving).suggestedFilename()).toMatch(/^the-moi-.*\.pdf$/)
})
