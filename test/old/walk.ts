import assert from 'node:assert/strict'
import type { Answers } from '../../shared/form/answers.ts'
import type { SystemUnderTest } from '../support/system.ts'
import type { Tab } from './cdp.ts'
import { type OldPhone, oldPhone } from './phone.ts'
import { visitsAt } from './server.ts'

const SURVEY = 'Phiếu ghi nhận kỹ năng số'
const ALL_SENT = 'Không còn phiếu chờ gửi'

/**
 * What a volunteer does on the first day: joins by the link, records a household that is met and one where nobody is home,
 * the second without a server, and sends them. Throws at the first thing that is not as it should be.
 */
export async function walk(tab: Tab, system: SystemUnderTest): Promise<void> {
  const phone = await oldPhone(tab)
  await phone.open(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.sees(SURVEY)
  await phone.isInstalled()
  assert.equal(await phone.sticksOut(), 0, 'the home page is wider than the screen')

  await phone.tap(SURVEY)
  await phone.type('Mã hộ', '001')
  await phone.choose('Kết quả lần đến', 'Gặp được hộ')
  await phone.choose('Sau khi nghe giải thích', 'Đồng ý')
  await phone.tap('Tiếp tục')
  await phone.type('Hộ có bao nhiêu người từ đủ 14 tuổi', '3')
  await phone.type('Số điện thoại thông minh trong hộ', '2')
  const asked = Date.now()
  await phone.choose('Hộ vào Internet bằng cách nào?', 'Cáp quang, WiFi tại nhà')
  assert.equal(await phone.sticksOut(), 0, 'the form is wider than the screen')
  await phone.hasKeptDraftSince(asked)
  await phone.reload() // the screen went dark and the browser threw the page away
  await phone.isChosen('Cáp quang, WiFi tại nhà')
  await phone.tap('Tiếp tục')
  await phone.type('Bao nhiêu người trong hộ đã kích hoạt VNeID mức 2?', '3')
  await phone.choose('Trong 12 tháng qua', 'Chưa dùng')
  await phone.tap('Tiếp tục')
  await phone.choose('Hộ có tài khoản thanh toán điện tử', 'Có')
  await phone.choose('Trong 3 tháng qua', 'Không')
  await phone.choose('Hộ có sản xuất hoặc kinh doanh không?', 'Không')
  await phone.tap('Tiếp tục')
  await phone.choose('Người trả lời biết những cách tự bảo vệ nào', 'Chưa biết cách nào')
  await phone.tap('Tiếp tục')
  await phone.choose('Hôm nay tổ đã hướng dẫn hộ nội dung nào?', 'Cài đặt, kích hoạt VNeID')
  await phone.type('Số người trong hộ được hướng dẫn hôm nay', '1')
  await phone.choose('Hộ cần hỗ trợ thêm gì?', 'Không cần')
  await phone.tap('Tiếp tục')
  await phone.sees('Xem lại và gửi')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu')
  await phone.tap('Trang chính')
  await sends(phone)

  await system.stop()
  await phone.reload() // from the worker's cache: there is no server
  await phone.tap(SURVEY)
  await phone.type('Mã hộ', '002')
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu')
  await phone.tap('Trang chính')
  await phone.sees('Đang chờ gửi: 1')

  const again = await system.restart()
  try {
    await sends(phone)
  } finally {
    await again.stop()
  }
  const visits = await visitsAt(again.dir)
  assert.deepEqual(visits.map(essence).sort(), ['001 met 3', '002 absent'])
  assert.deepEqual(tab.broken, [], 'something broke in the page')
}

/** It sends by itself too; where it has not yet, "Gửi ngay" does. */
async function sends(phone: OldPhone): Promise<void> {
  if ((await phone.seesOneOf(ALL_SENT, 'Gửi ngay')) === 'Gửi ngay') await phone.tap('Gửi ngay')
  await phone.sees(ALL_SENT)
}

const essence = ({ hh_key, visit_result, vneid_l2 }: Answers): string =>
  [hh_key, visit_result, vneid_l2].filter((answer) => answer !== undefined).join(' ')
