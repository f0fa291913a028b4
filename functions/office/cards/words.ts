import type { Day } from '../../../shared/time.ts'

/** What stands on every card. Cards are for members, whose language is Vietnamese. */
export const words = {
  leader: 'Tổ trưởng',
  steps: [
    'Mở máy ảnh, soi vào mã bên cạnh.',
    'Mở đường dẫn hiện ra bằng Chrome (không mở trong Zalo).',
    'Bấm “Tham gia”.',
  ],
  until: 'Dùng đến hết ngày',
  warning: 'Thẻ này chỉ dùng cho một điện thoại. Đừng chụp gửi cho người khác.',
  title: (commune: string) => `Thẻ mời tham gia · ${commune}`,
  sheet: (commune: string, printed: Day, page: number, of: number) =>
    `Thẻ mời tham gia · ${commune} · in ngày ${day(printed)} · trang ${page}/${of}`,
  day,
}

/** `05/12/2026`, as forms write it. */
function day(of: Day): string {
  return of.split('-').reverse().join('/')
}
