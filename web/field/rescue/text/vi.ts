/** What is said around rescue files. English must have the same keys. */
export const vi = {
  make: 'Lưu phiếu chưa gửi vào tệp',
  making: 'Đang làm tệp…',
  failed: 'Máy chưa làm được tệp. Phiếu vẫn còn trên máy. Hãy dọn bớt bộ nhớ rồi bấm lại.',
  nothing: 'Máy không còn phiếu nào chưa gửi.',
  holds: (forms: number, unfinished: number) =>
    `Tệp có ${forms} phiếu đã ghi${unfinished > 0 ? ` và ${unfinished} phiếu ghi dở` : ''}. Phiếu vẫn còn trên máy này.`,
  give: 'Gửi tệp này cho tổ trưởng hoặc cán bộ xã qua Zalo. Không ai đọc được nội dung, chỉ máy chủ mở được.',
  plain: 'Tệp này chưa được khóa, ai có tệp cũng đọc được. Chỉ đưa tận tay cho cán bộ xã.',
  share: 'Chia sẻ tệp',
  download: 'Tải tệp về máy',

  upload: 'Nhận tệp cứu hộ',
  uploadLead:
    'Chọn tệp mà thành viên trong tổ gửi cho bạn. Máy này chỉ chuyển giúp, không đọc được nội dung.',
  uploading: 'Đang gửi tệp…',
  received: (forms: number) => `Máy chủ đã nhận ${forms} phiếu.`,
  before: (forms: number) => `${forms} phiếu đã có từ trước, không bị tính hai lần.`,
  none: 'Trong tệp không có phiếu đã ghi xong.',
  refused: (n: number) => `Có ${n} gói phiếu máy chủ không nhận được. Hãy giữ tệp lại và báo cán bộ xã.`,
  unfinished: (n: number) => `${n} phiếu ghi dở chỉ nằm trong tệp, cần ghi xong trên máy kia.`,
  foreign: 'Tệp này không phải của tổ bạn. Hãy đưa cho cán bộ xã.',
  unreadable: 'Đây không phải tệp cứu hộ, hoặc tệp đã hỏng trên đường gửi. Hãy xin lại tệp.',
  tooMany: 'Máy này đã gửi nhiều tệp quá. Hãy đợi một giờ rồi thử lại.',
  notSent: 'Chưa gửi được. Hãy kiểm tra mạng rồi chọn lại tệp.',
}
