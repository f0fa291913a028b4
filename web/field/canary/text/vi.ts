/** The words of what the phone must be told of itself. English must have the same keys. */
export const vi = {
  evicted: {
    title: 'Trình duyệt đã xóa dữ liệu của ứng dụng trên máy này',
    unsent: (n: number) => `Có thể đã mất ${n} phiếu chưa gửi, và cả phiếu đang ghi dở nếu có.`,
    noneUnsent: 'Theo sổ của máy, các phiếu đã ghi đều đã gửi. Phiếu đang ghi dở, nếu có, thì không còn.',
    made: (n: number) => `Máy này đã ghi ${n} phiếu. Những phiếu đã gửi vẫn còn trên máy chủ.`,
    todo: 'Việc cần làm: xem các hộ đã đến, ghi lại những phiếu chưa gửi, và báo tổ trưởng. Máy đã ra khỏi tổ thì mở lại lời mời hoặc xin lời mời mới. Hãy dọn bớt bộ nhớ máy và không xóa dữ liệu của trình duyệt.',
    read: 'Tôi đã đọc',
  },
  clock: {
    title: 'Đồng hồ của máy chưa đúng',
    ahead: (by: string) => `Đồng hồ máy này chạy nhanh ${by}.`,
    behind: (by: string) => `Đồng hồ máy này chạy chậm ${by}.`,
    todo: 'Phiếu không mất, máy chủ tự sửa lại giờ. Hãy vào Cài đặt của máy, bật “Ngày và giờ tự động”.',
    minutes: (n: number) => `${n} phút`,
    hours: (n: number) => `${n} giờ`,
    days: (n: number) => `${n} ngày`,
  },
}

export type CanaryWords = typeof vi
