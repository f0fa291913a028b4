import { areaName } from '../../../shared/area-name.ts'
import type { Commune, Province } from '../../../shared/register/present.ts'
import type { Day } from '../../../shared/time.ts'

/** What stands on every poster, first in Vietnamese; the English line only where the survey has English. */
export const words = {
  heading: (commune: Commune) => `Góp ý với ${within(commune)}`,
  where: (commune: Commune, province: Province | undefined) =>
    [areaName(commune), ...(province === undefined ? [] : [within(province)])].join(', '),
  steps: ['Mở Zalo hoặc máy ảnh', 'Quét mã này', 'Trả lời rồi bấm “Gửi”'],
  word: 'Chữ kiểm tra',
  typing: 'Không quét được? Mở trình duyệt, gõ địa chỉ này:',
  checking: (word: string) =>
    `Trang mở ra phải ghi đúng tên nơi này và chữ ${word}. Nếu khác, mã có thể đã bị dán đè: xin đừng điền, báo cho xã.`,
  free: 'Không cần tài khoản, không cần cài ứng dụng.',
  unasked: 'Không hỏi số căn cước, mật khẩu, mã OTP.',
  lastDay: (last: Day) => `Nhận góp ý đến hết ngày ${day(last)}.`,
  english: (title: string) =>
    `${title}: scan the code with any camera. No account, no app. We never ask for ID numbers, passwords or OTP codes.`,
  englishLastDay: (last: Day) => `Open until ${day(last)}.`,
  document: (commune: Commune) => `Mã QR góp ý · ${areaName(commune)}`,
} as const

// "xã Hồng Dân", as it stands within a sentence.
function within(area: Commune | Province): string {
  const name = areaName(area)
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
}

/** `05/12/2026`, as forms write it. */
function day(of: Day): string {
  return of.split('-').reverse().join('/')
}
