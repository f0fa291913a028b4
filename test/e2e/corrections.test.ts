import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { VolunteersPhone } from './phone.ts'
import { tellsTeams } from './team-brief.ts'

let system: SystemUnderTest
let phone: VolunteersPhone

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  phone = new VolunteersPhone()
  await phone.open('about:blank')
})
afterEach(async () => {
  await phone.close()
})

test('A volunteer corrects a visit and takes it back, without a network and before it was ever sent', async () => {
  await joins()
  await phone.goOffline()
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '005')
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.follow('Trang chính')

  // The wrong household: found again by search, corrected with a reason.
  await phone.follow('Phiếu của tôi')
  await phone.sees('Hôm nay')
  await phone.page.getByRole('searchbox').fill('ap 1 · 005')
  await phone.hasNoAxeViolations()
  await phone.follow(/005/)
  await phone.sees('Vắng nhà')
  await phone.tap('Sửa phiếu này')
  await phone.tap('Mở phiếu để sửa')
  await phone.sees('Hãy chọn hoặc ghi lý do.')
  await phone.choose('Vì sao cần sửa?', 'Ghi nhầm mã hộ hoặc thôn')
  await phone.hasNoAxeViolations()
  await phone.tap('Mở phiếu để sửa')
  await phone.sees('Lần sửa 1, vì: Ghi nhầm mã hộ hoặc thôn')
  await phone.sees('Bỏ lần sửa này')
  await phone.tap(/^Sửa: /)
  await phone.type('Mã hộ', '006')

  // The battery dies; the correction waits where it was.
  await phone.openTab(`${system.origin}/t/`)
  await phone.sees(/Ghi tiếp: .*006/) // it is on the disk
  phone.kill()
  await phone.open(`${system.origin}/t/#/history`, 'offline')
  await phone.follow(/005/)
  await phone.follow('Ghi tiếp lần sửa đang dở')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Danh sách hộ')
  await lists('006 lại')
  await lists('005')

  // Then it is taken back, in the volunteer's own words.
  await phone.tap('006 lại')
  await phone.page.locator('a.row').first().click()
  await phone.sees('Lần sửa 1, vì: Ghi nhầm mã hộ hoặc thôn')
  await phone.sees('Ghi lần đầu')
  await phone.tap('Rút phiếu này')
  await phone.choose('Vì sao cần rút phiếu này?', 'Lý do khác')
  await phone.page.getByRole('textbox', { name: 'Lý do khác' }).fill('Nhà này của tổ bên')
  await phone.tap('Rút phiếu')
  await phone.sees('Phiếu này đã được rút')
  await phone.sees('Đã rút, vì: Nhà này của tổ bên')
  expect(await phone.page.getByText('Vắng nhà').count()).toBe(0)
  await phone.hasNoAxeViolations()
  await phone.follow('Phiếu của tôi')
  await phone.sees(/đã rút/)
  await phone.follow('Trang chính')
  await phone.follow('Danh sách hộ')
  await lists('006')

  // All of it leaves, in its order, once there is a network.
  await phone.follow('Trang chính')
  await phone.goOnline()
  await phone.tap('Gửi ngay')
  await phone.sees('Không còn phiếu chờ gửi')
})

const SENT_BACK = '019a0000-0000-7000-8000-000000000001'

test('A visit that the office sent back opens in its version, and stays until it is corrected', async () => {
  await tellsTeams(phone, (brief) => {
    const [hamlet] = brief.hamlets
    const sentBack = {
      response: SENT_BACK,
      rev: 1,
      version: 7,
      startedAt: brief.serverTime - 20 * 24 * 3_600_000,
      answers: { ...INTERVIEW, hamlet: hamlet?.id },
      reason: 'Số điện thoại thông minh có vẻ nhầm, hãy hỏi lại hộ.',
      at: brief.serverTime,
    }
    const sheet = {
      survey: 'hh_digital_visit',
      asOf: brief.serverTime,
      hamlets: [{ id: hamlet?.id, done: ['012'], revisit: [] }],
      mine: 1,
      team: 1,
      ledgers: [],
      sentBack: [sentBack],
    }
    return { ...brief, sheets: [sheet] }
  })
  await phone.page.context().route('**/surveys/hh_digital_visit/versions/7', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(/7$/, '1') })
    await route.fulfill({ response, json: { ...(await response.json()), version: 7 } })
  })
  await joins()
  await phone.follow('Phiếu của tôi')
  await phone.sees('Cần sửa')
  await phone.follow(/có vẻ nhầm/)
  await phone.sees('Cán bộ xã đề nghị sửa')
  await phone.sees('Cả hai') // the answers in the words of a version that had to be fetched
  await phone.hasNoAxeViolations()

  // From then on no network is needed, however often the phone is switched off.
  phone.kill()
  await phone.open(`${system.origin}/t/#/response/${SENT_BACK}`, 'offline')
  await phone.tap('Sửa phiếu này')
  await phone.isChosen('Theo đề nghị của cán bộ xã')
  await phone.tap('Mở phiếu để sửa')
  await phone.sees('Thông tin cá nhân không gửi lại về máy')
  await phone.hasNoAxeViolations()
  await phone.follow('Để sau, về trang chính')
  await phone.follow('Phiếu của tôi')
  await phone.sees('Cần sửa')
  await phone.follow(/có vẻ nhầm/)
  await phone.follow('Ghi tiếp lần sửa đang dở')

  // What is personal never came back: it is asked for again before the form may be sent.
  await phone.tap('Gửi')
  await phone.type('Số điện thoại liên hệ', '0912345678')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.follow('Phiếu của tôi')
  await phone.sees(/lần sửa 1/)
  expect(await phone.page.getByText('Cần sửa').count()).toBe(0)
})

const INTERVIEW = {
  hh_key: '012',
  visit_result: 'met',
  consent: 'yes',
  members_14plus: 2,
  smartphones: 9,
  internet: 'both',
  vneid_l2: 2,
  vneid_l1: 0,
  dvc: 'none',
  epay: 'no',
  shop_buy: 'no',
  business: 'no',
  safety: ['otp'],
  guided: ['dvc'],
  guided_people: 1,
  support: ['class'],
  callback: 'yes',
}

async function joins(): Promise<void> {
  await phone.page.goto(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
}

/** Waits for the button of a household, with what it says of it. */
async function lists(household: string): Promise<void> {
  await phone.page.getByRole('button', { name: household, exact: true }).first().waitFor()
}
