import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitationSecret } from '../../infra/local/demo/phones.ts'
import { TeamBrief } from '../../shared/api/team.ts'
import { MemberId } from '../../shared/ids.ts'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'
import { VolunteersPhone } from './phone.ts'

const SURVEYS = '?page=surveys&province=96@2025-07-01'
const EXTRA = 'phieu_bo_sung_khanh_an'

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  officer = await Officer.at(`${system.office}${SURVEYS}`)
})
afterEach(async () => {
  await officer.close()
})

const follows = (name: string) => officer.page.getByRole('link', { name, exact: true }).first().click()
const picks = (name: string) =>
  officer.page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const box = (label: string) => officer.page.getByLabel(label, { exact: true })
const question = () => officer.page.getByRole('textbox', { name: 'Câu hỏi', exact: true })
const dialog = () => officer.page.getByRole('dialog')

test('A survey of one commune is made, tried and published; phones follow its versions until it closes', async () => {
  const phone = new VolunteersPhone()
  await officer.signsInAs('canbo.camau@example.vn')
  await makesTheSurvey()
  await changesTheForm()

  // A link within the office does not lose what is not saved.
  await follows('‹ Về khảo sát')
  await dialog().getByRole('button', { name: 'Lưu rồi rời' }).click()
  await officer.isAt('Phiếu bổ sung Khánh An')

  await follows('Xem thử')
  await triesTheCondition()
  await follows('‹ Về khảo sát')
  await publishes()
  await officer.sees('Phiên bản 1 · đang dùng')

  // A phone of the commune gets it, one of another commune does not.
  expect(await surveysFor('32059-to-2-1')).toContain(EXTRA)
  expect(await surveysFor('32244-to-1-1')).not.toContain(EXTRA)
  await phone.open(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.tap(/Phiếu bổ sung Khánh An/)
  await phone.type('Mã hộ', '001')

  // While that form is open on the phone, the second version is published.
  await follows('Sửa phiếu')
  await picks('Vì sao hộ vắng nhà?')
  await question().fill('Hộ vắng nhà vì sao?')
  await officer.tap('Lưu bản nháp')
  await officer.sees('Đã lưu lúc')
  await follows('‹ Về khảo sát')
  await follows('So với bản đang dùng')
  await officer.sees('Đổi lời: câu hỏi')
  expect(await officer.page.locator('.changes > li').count()).toBe(1)
  await officer.page.locator('del', { hasText: 'Vì sao hộ vắng nhà?' }).waitFor()
  await officer.page.locator('ins', { hasText: 'Hộ vắng nhà vì sao?' }).waitFor()
  await follows('‹ Về khảo sát')
  await publishes()
  await officer.sees('Phiên bản 2 · đang dùng')

  await nobodyHome(phone, 'Vì sao hộ vắng nhà?')
  await sends(phone)
  await fieldForgets()
  const arriving = phone.page.waitForResponse(`**/surveys/${EXTRA}/versions/2`)
  await phone.page.reload()
  await arriving
  await startsAnother(phone, '002')
  await nobodyHome(phone, 'Hộ vắng nhà vì sao?')
  await sends(phone)

  // What is written without a network comes after the survey is closed.
  await startsAnother(phone, '003')
  await phone.goOffline()
  await nobodyHome(phone, 'Hộ vắng nhà vì sao?')
  await movesTo('Báo sắp đóng')
  await movesTo('Đóng khảo sát')
  await officer.page.locator('.badge', { hasText: 'Đã đóng' }).waitFor()
  await fieldForgets()
  await phone.goOnline()
  await sends(phone)
  await phone.close()

  await officer.opens(`${system.office}?province=96@2025-07-01&survey=${EXTRA}`)
  await officer.tap('Cập nhật')
  await officer.sees('Đã cập nhật xong.')
  await officer.sees('trong 3 phiếu đã nhận')
  expect(await tile('Được tính')).toBe('2')
  expect(await tile('Chờ xem lại')).toBe('1')
})

test('Two who save the same draft: the second sees what is different and says whose goes on', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('Tạo khảo sát')
  await makesTheSurvey('Phiếu hai người sửa')
  await box('Tên (tiếng Việt)').fill('Tên của tôi')

  const other = await Officer.at(officer.page.url())
  try {
    await other.signsInAs('quantri.camau@example.vn')
    await other.page.getByLabel('Tên (tiếng Việt)').fill('Tên của người khác')
    await other.tap('Lưu bản nháp')
    await other.sees('Đã lưu lúc')
  } finally {
    await other.close()
  }

  await officer.tap('Lưu bản nháp')
  await officer.sees('Phần bạn sửa vẫn còn đây')
  await officer.page.getByText('1 chỗ khác nhau').click()
  await officer.page.locator('del', { hasText: 'Tên của người khác' }).waitFor()
  await officer.hasNoAxeViolations()
  await officer.tap('Dùng bản của họ')
  expect(await box('Tên (tiếng Việt)').inputValue()).toBe('Tên của người khác')
  await officer.tap('Hoàn tác')
  expect(await box('Tên (tiếng Việt)').inputValue()).toBe('Tên của tôi')
  await officer.tap('Lưu bản nháp')
  await officer.sees('Đã lưu lúc')

  // The browser's own button asks too, and a session that ended takes nothing away.
  await box('Tên (tiếng Việt)').fill('Tên sau cùng')
  await officer.sees('Chưa lưu')
  await officer.page.evaluate(() => history.back())
  await dialog().getByRole('button', { name: 'Thôi' }).click()
  await officer.page.context().clearCookies()
  await officer.tap('Lưu bản nháp')
  await officer.sees('Phiên làm việc đã hết')
  const arriving = officer.page.context().waitForEvent('page')
  await follows('Đăng nhập')
  const tab = await arriving
  await tab.getByRole('button', { name: 'canbo.camau@example.vn' }).click()
  await tab.getByText('Trần Minh Quân').waitFor()
  await tab.close()
  await officer.tap('Lưu bản nháp')
  await officer.sees('Đã lưu lúc')
  await officer.opens(officer.page.url())
  expect(await box('Tên (tiếng Việt)').inputValue()).toBe('Tên sau cùng')
})

test('The editor goes by keyboard: what is moved keeps the focus, what is new gets it', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await makesTheSurvey('Phiếu đi bằng phím')
  const { keyboard } = officer.page
  const order = () => officer.page.locator('nav .line > button:first-child').allInnerTexts()
  await officer.page.getByRole('button', { name: 'Chuyển xuống: Mã hộ' }).focus()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  expect((await order()).indexOf('Mã hộ')).toBe(4)
  await officer.page
    .getByRole('button', { name: 'Chuyển xuống: Mã hộ' })
    .and(officer.page.locator(':focus'))
    .waitFor()
  await officer.tap('Hoàn tác')
  await officer.page.getByRole('button', { name: 'Thêm phần' }).press('Enter')
  await keyboard.type('Phần thêm')
  await officer.page.getByRole('button', { name: 'Thêm câu hỏi' }).press('Enter')
  await keyboard.type('Câu thêm')
  expect((await order()).slice(-2)).toEqual(['Phần thêm', 'Câu thêm'])
  await box('Phương án 1').fill('Một')
  await box('Phương án 2').fill('Hai')
  await officer.page.getByRole('button', { name: 'Chuyển xuống: Một' }).press('Enter')
  await keyboard.press('Enter') // it is the last one by now
  expect(await box('Phương án 2').inputValue()).toBe('Một')
  await officer.page.getByRole('button', { name: 'Thêm phương án' }).press('Enter')
  await keyboard.type('Ba')
  expect(await box('Phương án 3').inputValue()).toBe('Ba')
})

test('A viewer reads the surveys and has no button that changes one', async () => {
  await officer.signsInAs('lanhdao.camau@example.vn')
  await follows('Phiếu ghi nhận kỹ năng số tại hộ gia đình')
  await officer.sees('Bạn chỉ xem được khảo sát này.')
  const changing = /Tạo|Sửa|Công bố|đóng|Chốt|Lưu/
  expect(await officer.page.getByRole('button', { name: changing }).count()).toBe(0)
  expect(await officer.page.getByRole('link', { name: changing }).count()).toBe(0)
  await follows('Xem thử')
  await officer.page.getByRole('heading', { name: 'Lần đến thăm' }).waitFor()
})

test('The pages of surveys are clean for axe and fit an office screen and a phone', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await makesTheSurvey('Phiếu để xem mọi cỡ')
  const survey = `${SURVEYS}&survey=phieu_de_xem_moi_co`
  const pages: [address: string, sign: string][] = [
    [SURVEYS, 'Phiếu để xem mọi cỡ'],
    [`${survey}&view=detail`, 'Bản đang sửa'],
    [`${survey}&view=edit&item=signal`, 'nhiều tầng'],
    [`${survey}&view=preview&item=draft`, 'Phần'],
    [`${SURVEYS}&survey=hh_digital_visit&view=compare&item=1..1`, 'Hai bản giống hệt nhau'],
  ]
  for (const [address, sign] of pages) {
    await officer.opens(`${system.office}${address}`)
    await officer.sees(sign)
    for (const size of [OFFICE, PHONE]) {
      await officer.page.setViewportSize(size)
      await officer.hasNoAxeViolations()
      const width = await officer.page.evaluate(() => document.documentElement.scrollWidth)
      expect([address, width]).toEqual([address, size.width])
    }
  }
})

/** Makes a survey of Khánh An from the household form, and stands in its editor. */
async function makesTheSurvey(name = 'Phiếu bổ sung Khánh An'): Promise<void> {
  await officer.tap('Tạo khảo sát')
  await box('Bắt đầu từ mẫu').selectOption({ label: 'Phiếu ghi nhận kỹ năng số tại hộ gia đình' })
  await box('Tên khảo sát').fill(name)
  await box('Một số xã, phường').check()
  await officer.tap('Tạo và sửa phiếu')
  await officer.sees('Hãy chọn ít nhất một xã, phường.')
  await box('Chọn xã, phường').fill('khanh an')
  await box('Chọn xã, phường').press('Enter') // a search does not send the form
  await dialog().getByLabel('Khánh An').check()
  await officer.tap('Tạo và sửa phiếu')
  await officer.isAt(`Sửa phiếu: ${name}`)
}

async function changesTheForm(): Promise<void> {
  await picks('Kết quả lần đến')
  await question().fill('Kết quả lần đến nhà')
  await picks('Lần đến thăm')
  await officer.tap('Thêm câu hỏi')
  await officer.page.keyboard.type('Vì sao hộ vắng nhà?')
  await box('Bắt buộc trả lời').check()
  await box('Phương án 1').fill('Đi làm xa')
  await box('Phương án 2').fill('Đi vắng trong ngày')
  await officer.tap('Thêm phương án')
  await officer.page.keyboard.type('Không rõ')
  await officer.tap('Thêm điều kiện')
  const condition = officer.page.getByRole('group', { name: 'Chỉ hỏi khi' })
  await condition.getByLabel('Câu hỏi').selectOption({ label: 'Kết quả lần đến nhà' })
  await condition.getByLabel('Phương án').selectOption({ label: 'Vắng nhà' })
  await officer.tap('Chuyển lên: Vì sao hộ vắng nhà?')
  await officer.sees('Chưa lưu')
}

/** In the preview, which is the phone's own form in a shadow root. */
async function triesTheCondition(): Promise<void> {
  const result = officer.page.getByRole('group', { name: 'Kết quả lần đến nhà' })
  const why = officer.page.getByRole('group', { name: 'Vì sao hộ vắng nhà?' })
  await result.getByText('Vắng nhà', { exact: true }).click()
  await why.getByText('Không rõ').waitFor()
  await result.getByText('Gặp được hộ', { exact: true }).click()
  await why.waitFor({ state: 'detached' })
  await officer.page.getByRole('group', { name: 'Sau khi nghe giải thích' }).waitFor()
}

async function publishes(): Promise<void> {
  await officer.tap('Công bố')
  await dialog().getByText('không sửa được nữa').waitFor()
  await dialog().getByRole('button', { name: 'Công bố' }).click()
  await officer.sees('Đã công bố.')
}

async function movesTo(state: string): Promise<void> {
  await officer.page.getByRole('button', { name: state, exact: true }).click()
  await dialog().getByRole('button', { name: state, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}

async function startsAnother(phone: VolunteersPhone, household: string): Promise<void> {
  await phone.tap(/Phiếu bổ sung Khánh An/)
  await phone.type('Mã hộ', household)
}

async function nobodyHome(phone: VolunteersPhone, question: string): Promise<void> {
  await phone.choose('Kết quả lần đến nhà', 'Vắng nhà')
  await phone.choose(question, 'Không rõ')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
}

async function sends(phone: VolunteersPhone): Promise<void> {
  await phone.follow('Trang chính')
  await phone.tap('Gửi ngay')
  await phone.sees('Không còn phiếu chờ gửi')
}

/** The field function knows surveys by heart for a while; a fresh process reads them anew. */
async function fieldForgets(): Promise<void> {
  await system.stop()
  system = await system.restart()
}

/** What the API offers a new phone of that member. */
async function surveysFor(member: string): Promise<string[]> {
  const secret = invitationSecret(
    readFileSync(join(system.dir, 'server-key'), 'utf8').trim(),
    MemberId.parse(member),
  )
  const joined = await fetch(`${system.origin}/api/field/devices`, {
    method: 'POST',
    body: JSON.stringify({ secret, nonce: `a-phone-of-${member}-only` }),
  })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const brief = await fetch(`${system.origin}/api/field/team`, { headers: { Cookie: cookie } })
  return TeamBrief.parse(await brief.json()).surveys.map(({ id }) => id)
}

async function tile(name: string): Promise<string | null> {
  return officer.page.locator('.tile', { hasText: name }).locator('.value').textContent()
}
