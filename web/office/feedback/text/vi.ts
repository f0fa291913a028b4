import type { FeedbackViewName } from '../views.ts'

/** The words of the page of residents' feedback. English must have the same keys. */
export const vi = {
  title: 'Góp ý của người dân',
  commune: 'Xã, phường',
  wholeProvince: 'Cả tỉnh, thành phố',
  viewsLabel: 'Các phần của trang góp ý',
  views: {
    inbox: 'Cần trả lời',
    quarantine: 'Tạm giữ',
    all: 'Tất cả',
    late: 'Quá hạn',
    listening: 'Lắng nghe',
    posters: 'Mã QR',
    settings: 'Cài đặt',
  } satisfies Record<FeedbackViewName, string>,
}
