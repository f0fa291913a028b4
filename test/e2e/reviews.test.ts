import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurveyResponse } from '../../shared/api/batches.ts'
import { Identity } from '../../shared/api/team.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { DAY, MINUTE, SECOND } from '../../shared/time.ts'
import { aBatch, aResponse, aResponseId, VISIT } from '../support/batches.ts'
import { PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { anInterview } from '../support/versions.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let coordinator: Officer
let phone: Phone

beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
  phone = await joins()
  await phone.sends(doubtfulForms())
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
  const form = page.locator('.forms a', { hasText: '771' })
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

  await page.reload()
  const excluded = page.locator('.forms li', { hasText: 'Loại: Ghi hai lần.' })
  await excluded.getByText('Đã loại', { exact: true }).waitFor()
  await coordinator.tap('Cho tính lại')
  await coordinator.sees('Đã duyệt phiếu.')
  await page.locator('.forms li', { hasText: name }).getByText('Được tính').waitFor()
  expect(await page.locator('.decisions li strong').allTextContents()).toEqual(['Duyệt', 'Loại', 'Trả lại'])
})

test('What looks unusual is said with what it is compared with, walked through by keys, decided on and undone', async () => {
  const { page } = coordinator
  await page.getByRole('link', { name: 'Nên xem thêm (4)' }).click()
  await page.locator('.forms a', { hasText: '772' }).click()
  await coordinator.sees('50 giây cho 21 câu')
  await coordinator.sees('Đây chỉ là gợi ý')
  await page.locator('.reviewing .detail').focus()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: '773' }).waitFor()
  const doubted = page.locator('.doubted', { hasText: 'Số điện thoại thông minh' })
  await doubted.getByText('nhiều hơn hẳn số người từ 14 tuổi').waitFor()
  await coordinator.hasNoAxeViolations()

  await page.keyboard.press('j')
  await page.getByRole('heading', { name: '774' }).waitFor()
  await page.getByRole('link', { name: 'Xem hai phiếu cạnh nhau' }).click()
  await coordinator.sees('Giống nhau 20 trên 21 câu.')
  expect(await page.locator('.beside .differs').count()).toBe(1)
  await coordinator.hasNoAxeViolations()

  await page.keyboard.press('3')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').pressSequentially('Ghi 2 lần') // no key of it presses a button
  await dialog.getByRole('button', { name: 'Loại' }).click()
  await coordinator.sees('Đã loại phiếu.')
  await page.getByRole('link', { name: 'Nên xem thêm (3)' }).waitFor()
  // In another list than where it was decided.
  await page.getByRole('link', { name: 'Tất cả' }).click()
  const both = page.locator('.forms li', { hasText: '· 774' })
  await both.getByText('Đã loại', { exact: true }).waitFor()
  await coordinator.tap('Hoàn tác')
  await coordinator.sees('Đã hoàn tác.')
  await both.getByText('Đã loại', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Nên xem thêm' }).click()
  await page.getByRole('link', { name: 'Nên xem thêm (4)' }).waitFor()
})

test('Several are decided on with one reason, found by what is unusual, and undone together', async () => {
  const { page } = coordinator
  await page.getByRole('link', { name: 'Nên xem thêm (4)' }).click()
  await page.getByRole('combobox', { name: 'Điểm cần xem' }).selectOption({ label: 'Ghi lại hộ vừa ghi (2)' })
  await page.getByRole('checkbox', { name: 'Chọn 2 phiếu đang hiện' }).check()
  const bar = page.getByRole('region', { name: 'Xử lý các phiếu đã chọn' })
  await bar.getByRole('button', { name: 'Loại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('cả 2 phiếu đã chọn').waitFor()
  await dialog.getByRole('textbox').fill('Ghi thử.')
  await dialog.getByRole('button', { name: 'Loại' }).click()
  await coordinator.sees('Đã loại 2 phiếu.')
  await page.getByRole('link', { name: 'Nên xem thêm (2)' }).waitFor()
  await coordinator.tap('Hoàn tác')
  await page.getByRole('link', { name: 'Nên xem thêm (4)' }).waitFor()

  await page.setViewportSize(PHONE)
  await page.locator('.forms a').first().click()
  await page.getByRole('heading', { name: '774' }).waitFor()
  expect(await page.locator('.forms').isVisible()).toBe(false)
  await coordinator.hasNoAxeViolations()
  await page.getByRole('link', { name: 'Trở lại danh sách' }).click()
  await page.locator('.forms a:focus').waitFor()
})

test('What a team has taken back is called so, and is not read as excluded or unanswered', async () => {
  await phone.takesBack()
  const officer = await Officer.at(system.office)
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  const { page } = officer
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await page.getByRole('link', { name: 'Tất cả' }).click()
  const form = page.locator('.forms li').first()
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
  await page.locator('.forms a').first().waitFor()
  await page.reload()
  await page.locator('.forms a').first().waitFor()

  await page.getByRole('link', { name: 'Theo từng xã' }).click()
  await page.locator('tr', { hasText: 'Khánh An' }).getByRole('link', { name: /^4/ }).waitFor()
  await officer.hasNoAxeViolations()
  await page.getByRole('link', { name: 'Quy tắc rà soát' }).click()
  await officer.sees('Ghi nhanh, dưới:')
  expect(await page.getByRole('button', { name: 'Lưu quy tắc' }).count()).toBe(0) // it is everybody's survey
  await officer.hasNoAxeViolations()
  await officer.close()
})

type Phone = Awaited<ReturnType<typeof joins>>

/** A phone of the demo's team that seals what it is given. */
async function joins() {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(new URL(path, system.origin), { method: 'POST', headers, body: JSON.stringify(body) })
  const secret = new URL(system.invitation).hash.slice('#moi='.length)
  const joined = await post('/api/field/devices', { secret, nonce: 'n'.repeat(43) })
  const { area, ...author } = Identity.parse(await joined.json())
  const { team, member, device } = author
  const [cookie = ''] = joined.headers.getSetCookie()
  const sends = async (responses: Partial<SurveyResponse>[]) => {
    const sealed = responses.map((response) => aResponse({ author: { team, member, device }, ...response }))
    const batch = { ...aBatch({ survey: VISIT, area }), responses: sealed }
    const sent = await post('/api/field/batches', batch, { Cookie: cookie.split(';')[0] ?? '' })
    expect(sent.status).toBe(201)
  }
  return {
    sends,
    /** A visit, its correction and its withdrawal. */
    async takesBack(): Promise<void> {
      const visit = aResponse({ author: { team, member, device }, seq: 1 })
      await sends([visit])
      await sends([{ ...visit, seq: 2, rev: 2, reason: 'Ghi nhầm mã hộ hoặc thôn' }])
      const reason = 'Ghi trùng phiếu'
      await sends([{ ...visit, seq: 3, rev: 3, withdrawn: true, answers: {}, reason }])
    },
  }
}

/** One as usual, one in haste, one with too many smartphones, and one household twice within minutes. */
function doubtfulForms(): Partial<SurveyResponse>[] {
  const morning = Math.floor(Date.now() / DAY) * DAY - DAY + 120 * MINUTE // nine o'clock in Vietnam
  const form = (place: number, seconds: number, answers: Answers): Partial<SurveyResponse> => {
    const startedAt = morning + place * 9 * MINUTE
    const finishedAt = startedAt + seconds * SECOND
    return { id: aResponseId(startedAt), startedAt, finishedAt, answers: anInterview(answers) }
  }
  return [
    form(0, 500, { hh_key: '771', note: 'Nhà ở đầu ấp.' }),
    form(1, 300, { hh_key: '774', smartphones: 0 }),
    form(2, 300, { hh_key: '774', smartphones: 1 }),
    form(3, 400, { hh_key: '773', smartphones: 11 }),
    form(4, 50, { hh_key: '772' }),
  ]
}
