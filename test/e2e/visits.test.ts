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
})
afterEach(async () => {
  await phone.close()
})

test('A volunteer goes from house to house by the list, without a network', async () => {
  await joins()
  await phone.goOffline()
  await phone.follow('Danh sách hộ')
  await phone.hearsOf('Danh sách hộ')
  await lists('001')
  await phone.hasNoAxeViolations()
  await lists('017')

  // A press on a number begins its visit; a reload before the first answer keeps what was pressed.
  await phone.tap('017')
  await phone.page.locator(':focus[name="visit_result"]').waitFor()
  await phone.page.reload()
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  expect(await phone.page.locator('input[name="hh_key"]').inputValue()).toBe('017')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Danh sách hộ')
  await lists('017 lại')
  await phone.tap(/Cần quay lại/)
  expect(await phone.page.locator('.number').count()).toBe(1)

  // One that was visited shows what is known, and offers the next visit.
  await phone.tap('017 lại')
  await phone.hearsOf('Hộ 017')
  await phone.sees('hộ chưa trả lời')
  await phone.hasNoAxeViolations()
  await phone.follow('Ghi lần đến mới')
  await phone.choose('Kết quả lần đến', 'Gặp được hộ')
  await phone.follow('Trang chính')
  await phone.follow('Danh sách hộ')
  await lists('017 ghi dở')

  // The unfinished one is gone on with, though the battery died.
  phone.kill()
  await phone.open(`${system.origin}/t/#/households/hh_digital_visit`, 'offline')
  await phone.tap('017 ghi dở')
  await phone.isChosen('Gặp được hộ')
})

test('Leaving a form in the middle of a word keeps every letter, and several wait side by side', async () => {
  await joins()
  await phone.follow('Danh sách hộ')
  await phone.tap('003')
  await phone.choose('Kết quả lần đến', 'Gặp được hộ')
  await phone.choose('Sau khi nghe giải thích', 'Đồng ý')
  await phone.tap('Tiếp tục')
  const members = () =>
    phone.page.getByRole('group', { name: 'Hộ có bao nhiêu người từ đủ 14 tuổi' }).getByRole('textbox')
  await members().pressSequentially('12', { delay: 0 })
  await phone.follow('Để sau, về trang chính')
  await phone.sees(/Ghi tiếp: .*003/)

  await phone.follow('Danh sách hộ')
  await phone.tap('004')
  await phone.page.locator(':focus[name="visit_result"]').waitFor()
  await phone.page.locator('input[name="hh_key"]').pressSequentially('99', { delay: 0 })
  await phone.openTab(`${system.origin}/t/`)
  await phone.sees(/Ghi tiếp: .*99/) // it is on the disk
  phone.kill()

  await phone.open(`${system.origin}/t/`, 'offline')
  await phone.sees(/Ghi tiếp: .*99/)
  await phone.follow(/Ghi tiếp: .*003/)
  await members().waitFor()
  expect(await members().inputValue()).toBe('12')
})

test('The list puts what the server counted under what is on the phone', async () => {
  await phone.open('about:blank')
  await tellsTeams(phone, (brief) => {
    const [hamlet] = brief.hamlets
    if (hamlet === undefined) throw new Error('The demo has no hamlet.')
    const { identity } = brief
    const other = { ...hamlet, id: 'H-2', name: 'Khóm Cống Đá', households: 2000 }
    const ledger = {
      device: identity.device,
      member: identity.member,
      memberName: identity.memberName,
      ledger: '0123abcd',
      made: 57,
      received: 55,
      missing: [23, 41],
      lastReceivedAt: brief.serverTime,
    }
    return {
      ...brief,
      identity: { ...identity, leader: true },
      hamlets: [hamlet, other],
      sheets: [
        {
          survey: 'hh_digital_visit',
          asOf: brief.serverTime,
          hamlets: [{ id: hamlet.id, done: ['001', '002'], revisit: ['003'] }],
          mine: 2,
          team: 3,
          ledgers: [
            ledger,
            { ...ledger, device: 'D9', member: 'M9', memberName: 'Trần Văn Ký', missing: [] },
          ],
          sentBack: [],
        },
      ],
    }
  })
  await hasPhoneOfColleague()
  await joins(true)
  await phone.follow('Danh sách hộ')
  await lists('001 ✓ xong')
  await lists('003 lại')
  await phone.page.getByRole('button', { name: /Đã xong\s*2/ }).waitFor()

  // Another hamlet of two thousand, found by its name without tone marks; it is remembered.
  await phone.page.getByRole('searchbox').fill('khom cong da')
  await lists('2000')
  await phone.page.getByRole('searchbox').fill('1999')
  expect(await phone.page.locator('.number').count()).toBe(1)
  await phone.page.getByRole('searchbox').fill('')
  await phone.page.getByRole('combobox').selectOption('Khóm Cống Đá')
  await lists('1500')
  await phone.follow('Trang chính')
  await phone.follow('Danh sách hộ')
  await lists('1500')

  // The team: what arrived, what is missing, and what nobody can know.
  await phone.follow('Trang chính')
  await phone.follow('Tổ của tôi')
  await phone.sees('Đã ghi 57, đã nhận 55')
  await phone.sees('thiếu phiếu số 23 và 41')
  await phone.sees('Trần Văn Ký')
  await phone.sees('Máy chủ chỉ biết những phiếu')
  await phone.sees('Vào tổ 01/11/2026')
  await phone.hasNoAxeViolations()

  // A lost phone is ended by the leader, at the second press.
  await phone.tap('Thu hồi điện thoại của Trần Văn Ký')
  await phone.sees('sẽ không gửi được phiếu nữa')
  await phone.hasNoAxeViolations()
  await phone.tap('Thu hồi điện thoại')
  await phone.sees('Đã thu hồi 21/11/2026')
  await phone.follow('Trang chính')
  await phone.tap('English')
  await phone.follow('My team')
  await phone.sees('missing: number 23 and 41')
  await phone.hasNoAxeViolations()
})

async function joins(isOpen = false): Promise<void> {
  await (isOpen ? phone.page.goto(system.invitation) : phone.open(system.invitation))
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
}

/** The team has another phone, until its leader ends it. */
async function hasPhoneOfColleague(): Promise<void> {
  const device = { id: 'D9', member: 'M9', memberName: 'Trần Văn Ký', kind: 'Android 9' }
  const joinedAt = Date.UTC(2026, 10, 1)
  let endedAt: number | undefined
  await phone.page
    .context()
    .route('**/api/field/team/devices', (route) =>
      route.fulfill({ json: { devices: [{ ...device, joinedAt, endedAt }] } }),
    )
  await phone.page.context().route('**/api/field/team/devices/end', async (route) => {
    expect(route.request().postDataJSON()).toEqual({ device: 'D9' })
    endedAt = Date.UTC(2026, 10, 21)
    await route.fulfill({ status: 204 })
  })
}

/** Waits for the button of a household, with what it says of it. */
async function lists(household: string): Promise<void> {
  await phone.page.getByRole('button', { name: household, exact: true }).first().waitFor()
}
