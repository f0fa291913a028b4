/** The words of joining. English must have the same keys. */
export const vi = {
  join: {
    title: 'Lời mời vào tổ',
    lead: 'Bạn được mời dùng điện thoại này để ghi phiếu cho Tổ công nghệ số cộng đồng.',
    accept: 'Tham gia',
    working: 'Đang kết nối…',
    joined: 'Máy này đã vào tổ',
    member: 'Thành viên',
    team: 'Tổ',
    area: 'Địa bàn',
    install: 'Cài ứng dụng lên màn hình chính',
    start: 'Bắt đầu',
    unknown: 'Lời mời này không đúng. Hãy xin cán bộ xã gửi lại đường dẫn mời.',
    over: 'Lời mời đã hết hạn hoặc đã đủ người. Hãy xin cán bộ xã một lời mời mới.',
    tooMany: 'Đã thử sai nhiều lần. Hãy đợi 10 phút rồi mở lại lời mời.',
    notKept: 'Máy không lưu được lời mời. Hãy dọn bớt bộ nhớ máy rồi bấm lại.',
    noAnswer: 'Chưa kết nối được. Hãy kiểm tra mạng rồi bấm lại. Lời mời vẫn còn nguyên.',
    pick: 'Bạn là ai? Hãy chọn tên của bạn.',
    search: 'Tìm tên',
    nobody: 'Không có tên nào như vậy.',
  },

  code: {
    title: 'Nhập mã mời',
    label: 'Mã mời 12 ký tự',
    help: 'Mã in cạnh mã QR trên thẻ mời, hoặc do tổ trưởng, cán bộ xã đọc cho bạn. Chữ hoa hay chữ thường đều được.',
    count: (n: number, of: number) => `Đã nhập ${n}/${of} ký tự`,
    next: 'Xem lời mời',
    problems: {
      accents: 'Bàn phím đang gõ tiếng Việt nên chữ bị thêm dấu. Hãy tắt gõ tiếng Việt rồi nhập lại mã.',
      letters: 'Mã không có chữ U. Hãy xem lại, có thể đó là chữ V.',
      short: 'Mã còn thiếu ký tự. Hãy nhập đủ 12 ký tự.',
    },
    refused: {
      unknown: 'Không có lời mời nào với mã này. Hãy so lại từng ký tự với thẻ mời rồi nhập lại.',
      over: 'Lời mời đã hết hạn hoặc đã đủ người. Hãy xin tổ trưởng hoặc cán bộ xã một mã mới.',
      tooMany: 'Mã đã bị nhập sai quá nhiều lần. Hãy quét mã QR hoặc mở đường dẫn mời, hoặc đợi đến mai.',
      notKept: 'Máy không lưu được lời mời. Hãy dọn bớt bộ nhớ máy rồi bấm lại.',
      noAnswer: 'Chưa kết nối được. Hãy kiểm tra mạng rồi bấm lại. Lời mời vẫn còn nguyên.',
    },
  },

  /** Safari on an iPhone, before the page is on its home screen. */
  iphone: {
    title: 'Trước tiên, thêm vào MH chính',
    why: 'Safari tự xóa phiếu của trang không dùng trong 7 ngày. Trang đã thêm vào màn hình chính thì không bị xóa như vậy.',
    steps: [
      '1. Bấm nút Chia sẻ (hình vuông có mũi tên lên).',
      '2. Chọn “Thêm vào MH chính”, rồi bấm “Thêm”.',
      '3. Mở Từng Nhà từ biểu tượng mới, bấm “Nhập mã mời 12 ký tự” và nhập mã trên thẻ mời.',
    ],
    noCode: 'Chưa có mã 12 ký tự thì hãy hỏi người đã mời bạn.',
    otherwise: 'Không thêm được?',
    warning:
      'Bạn vẫn có thể tham gia ngay trong Safari, nhưng 7 ngày không mở thì phiếu chưa gửi có thể mất. Hãy mở trang và gửi phiếu mỗi ngày.',
    goOn: 'Vẫn tham gia trong Safari',
  },

  /** Inside another app's browser. */
  inApp: {
    otherLanguage: 'English',
    titles: { android: 'Hãy mở bằng Chrome', iphone: 'Hãy mở bằng Safari' },
    lead: (app: string | undefined) =>
      `Trang này đang mở bên trong ${app ?? 'một ứng dụng khác'}, phiếu ghi ở đây có thể bị mất, nên ứng dụng chỉ ghi phiếu trong trình duyệt của máy.`,
    open: { android: 'Mở bằng Chrome', iphone: 'Chia sẻ để mở bằng Safari' },
    otherwise: 'Nếu bấm nút mà không mở được',
    byHand: {
      android: 'Bấm dấu ba chấm ở góc trên, chọn “Mở bằng trình duyệt”.',
      iphone: 'Bấm dấu ba chấm hoặc biểu tượng la bàn, chọn “Mở bằng Safari”.',
    },
    copyLead: 'Hoặc sao chép đường dẫn, mở trình duyệt rồi dán vào ô địa chỉ.',
    copy: 'Sao chép đường dẫn',
    copied: 'Đã sao chép. Hãy mở Chrome (Safari trên iPhone) và dán vào ô địa chỉ.',
    notCopied: 'Chưa sao chép được. Hãy giữ tay vào đường dẫn dưới đây rồi chọn “Sao chép”.',
  },
}

export type JoiningWords = typeof vi
