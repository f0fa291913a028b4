/** The words of the pages that come after the first question. English must have the same keys. */
export const laterVi = {
  outbox: {
    finished: 'Phiếu đã ghi',
    returned: (n: number) => `Xã trả lại ${n} phiếu cần sửa`,
    noneFinished: 'Chưa có phiếu nào.',
    waiting: (n: number) => `Đang chờ gửi: ${n}`,
    allSent: 'Không còn phiếu chờ gửi',
    lastSent: (when: string) => `Gửi lần cuối: ${when}`,
    neverSent: 'Chưa gửi lần nào',
    sendNow: 'Gửi ngay',
    sending: 'Đang gửi…',
    retrying: 'Chưa gửi được. Máy sẽ tự thử lại khi có mạng.',
    setAside: (n: number) => `Có ${n} phiếu máy chủ chưa nhận. Phiếu vẫn còn trên máy này.`,
    unreadable: (n: number) =>
      `Có ${n} bản ghi trên máy không đọc được. Chúng vẫn được giữ nguyên, chưa bị xóa.`,
    kept: 'Trình duyệt đã nhận giữ phiếu trên máy này.',
    notKept: 'Khi máy đầy, trình duyệt có thể xóa phiếu chưa gửi. Hãy gửi sớm khi có mạng.',
  },

  links: {
    households: 'Danh sách hộ',
    history: 'Phiếu của tôi',
    team: 'Tổ của tôi',
    people: 'Đổi người, khóa máy',
    thisPhone: 'Máy này',
  },

  leaving: {
    pause: 'Để sau, về trang chính',
    discard: 'Bỏ phiếu ghi dở này',
    discardCorrection: 'Bỏ lần sửa này',
    discardSure: 'Bấm lần nữa để bỏ hẳn',
  },

  correcting: {
    title: (n: number, reason: string) => (reason === '' ? `Lần sửa ${n}` : `Lần sửa ${n}, vì: ${reason}`),
    sentBack: 'Cán bộ xã đề nghị sửa',
    askAgain: 'Thông tin cá nhân không gửi lại về máy. Nếu cần, hãy hỏi lại:',
  },

  update: {
    ready: 'Có bản mới',
    use: 'Dùng bản mới',
  },

  drafts: {
    title: 'Phiếu đang ghi dở',
    resume: 'Ghi tiếp',
  },

  responseState: {
    'on-phone': 'trên máy',
    waiting: 'đang chờ',
    sent: 'đã gửi',
    'set-aside': 'cần xem lại',
    'needs-fix': 'cần sửa',
    withdrawn: 'đã rút',
  },

  signedOut: {
    title: 'Máy này không còn quyền gửi',
    lead: 'Các phiếu vẫn còn nguyên trên máy. Hãy xin cán bộ xã một lời mời mới và mở lời mời đó trên máy này; phiếu sẽ tự gửi đi.',
  },

  saved: {
    title: 'Đã lưu trên máy',
    at: (when: string) => `Lúc ${when}`,
    'on-phone': 'Máy sẽ tự gửi trong vài phút, khi có mạng.',
    waiting: 'Phiếu đang chờ gửi. Bạn cứ ghi tiếp, không cần đợi.',
    sent: 'Phiếu đã gửi tới máy chủ.',
    'set-aside': 'Máy chủ chưa nhận phiếu này. Hãy báo cán bộ xã.',
    'needs-fix': 'Xã đã trả lại phiếu này. Hãy mở phiếu trong “Phiếu của tôi” và sửa.',
    next: 'Ghi hộ tiếp theo',
  },
}

export type LaterWords = typeof laterVi
