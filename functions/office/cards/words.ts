import type { Day } from '../../../shared/time.ts'

const SCAN = 'Mở máy ảnh, soi vào mã bên cạnh.'
const OPEN = 'Mở đường dẫn hiện ra bằng Chrome (không mở trong Zalo).'

/** What stands on every card. Cards are for members, whose language is Vietnamese. */
export const words = {
  leader: 'Tổ trưởng',
  forTeam: (phones: number) => `Thẻ chung của tổ · ${phones} điện thoại`,
  steps: [SCAN, OPEN, 'Bấm “Tham gia”.'],
  teamSteps: [SCAN, OPEN, 'Chọn tên của bạn, bấm “Tham gia”.'],
  /** For phones that cannot open the link where the app is to stay: on an iPhone that is the installed page. */
  typing: (address: string) =>
    `Dùng iPhone, hoặc không soi được: mở ${address} rồi gõ 12 ký tự này. iPhone: mở bằng Safari, bấm Chia sẻ, chọn “Thêm vào MH chính”; mở từ màn hình chính rồi mới gõ.`,
  until: 'Dùng đến hết ngày',
  warning: 'Thẻ này chỉ dùng cho một điện thoại. Đừng chụp gửi cho người khác.',
  teamWarning: 'Thẻ này chỉ cho người trong tổ. Đừng gửi ra ngoài tổ.',
  title: (commune: string) => `Thẻ mời tham gia · ${commune}`,
  sheet: (commune: string, printed: Day, page: number, of: number) =>
    `Thẻ mời tham gia · ${commune} · in ngày ${day(printed)} · trang ${page}/${of}`,
  day,
}

/** `05/12/2026`, as forms write it. */
function day(of: Day): string {
  return of.split('-').reverse().join('/')
}
