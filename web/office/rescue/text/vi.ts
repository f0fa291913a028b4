/** The words around rescue files in the office. English must have the same keys. */
export const vi = {
  open: 'Nhận tệp cứu hộ',
  title: 'Nhận tệp cứu hộ',
  lead: 'Khi điện thoại của tổ không gửi được, thành viên lưu phiếu vào một tệp và gửi qua Zalo. Chọn tệp đó ở đây: máy chủ mở tệp và nhận từng phiếu. Nhận hai lần cũng không bị tính hai lần.',
  file: 'Tệp cứu hộ (cuu-ho-….txt)',
  hint: 'Có thể chọn nhiều tệp.',
  sending: 'Đang gửi tệp…',
  fileOf: (name: string) => `Tệp ${name}:`,
  received: (forms: string) => `Đã nhận ${forms} phiếu.`,
  before: (forms: string) => `${forms} phiếu đã có từ trước.`,
  none: 'Trong tệp không có phiếu đã ghi xong.',
  refused: (batches: string, ids: string) =>
    `${batches} gói phiếu không nhận được (${ids}). Hãy giữ tệp lại và báo quản trị viên của tỉnh.`,
  unfinished: (forms: string) => `${forms} phiếu ghi dở còn nằm trong tệp, cần ghi xong trên điện thoại.`,
  foreign: 'Tệp này của xã khác. Hãy chuyển tệp cho cán bộ xã đó hoặc cán bộ tỉnh.',
  look: 'Phiếu cần xem lại nằm ở mục “Chờ xem lại”.',
}
