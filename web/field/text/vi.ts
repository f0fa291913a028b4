import type { Misfit } from '../../../shared/form/kinds.ts'

/** Every word that the members' app says by itself; the surveys bring their own. English must have the same keys. */
export const vi = {
  appName: 'Từng Nhà',
  otherLanguage: 'English',
  home: 'Trang chính',
  back: 'Quay lại',
  loading: 'Đang mở…',
  tryAgain: 'Thử lại',

  join: {
    needed: 'Máy này chưa vào tổ nào',
    typeCode: 'Nhập mã mời 12 ký tự',
    neededWhy: 'Hãy mở đường dẫn mời mà cán bộ xã đã gửi cho bạn qua Zalo hoặc tin nhắn.',
  },

  insecure: {
    title: 'Chưa ghi phiếu được ở địa chỉ này',
    lead: 'Địa chỉ này không được bảo vệ (không có https), nên ứng dụng không ghi phiếu tại đây. Hãy dùng đúng đường dẫn mời mà cán bộ xã đã gửi.',
  },

  broken: {
    title: 'Máy không mở được bộ nhớ',
    lead: 'Trình duyệt không cho ứng dụng lưu dữ liệu. Hãy tắt chế độ ẩn danh, dọn bớt bộ nhớ máy rồi mở lại.',
    outdated: 'Ứng dụng đã có bản mới ở một thẻ khác. Hãy mở lại trang này.',
    blocked: 'Một thẻ khác còn mở bản cũ của ứng dụng. Hãy đóng thẻ đó lại.',
  },

  homePage: {
    newResponse: 'Ghi phiếu mới',
    noSurveys: 'Chưa có phiếu nào được mở cho tổ của bạn.',
    notDownloaded: 'Chưa tải đủ ứng dụng về máy. Hãy kết nối mạng rồi thử lại.',
    waiting: (n: number) => `Đang chờ gửi: ${n}`,
    closing: 'sắp kết thúc',
  },

  fill: {
    part: (n: number, of: number) => `Phần ${n}/${of}`,
    progress: 'Đã ghi đến đâu',
    optional: '(không bắt buộc)',
    notice: 'Lời giới thiệu để đọc cho người trả lời',
    about: 'Về phiếu này',
    chooseMany: 'Có thể chọn nhiều ý.',
    next: 'Tiếp tục',
    passWarning: 'Số liệu đúng, tiếp tục',
    fix: 'Hãy xem lại chỗ được đánh dấu.',
    correct: 'Cần sửa lại thì mới tiếp tục được.',
    letters: 'Chữ',
    digits: 'Số',
    less: 'Bớt một',
    more: 'Thêm một',
    noHamlets: 'Tổ của bạn chưa có thôn nào. Hãy báo cán bộ xã.',
    review: 'Xem lại và gửi',
    reviewLead: 'Bạn đã ghi xong phiếu này.',
    edit: 'Sửa',
    notAnswered: 'Không ghi',
    send: 'Gửi',
    saving: 'Đang lưu…',
    notSaved: 'Máy KHÔNG lưu được phiếu. Hãy dọn bớt bộ nhớ máy rồi bấm lại. Đừng đóng trang này.',
    draftNotSaved: 'Máy không lưu được câu trả lời vừa ghi. Hãy dọn bớt bộ nhớ máy. Đừng đóng trang này.',
    tooLarge: 'Phiếu này dài quá, chưa lưu được. Hãy rút ngắn phần ghi chú.',
    gone: 'Không tìm thấy phiếu này trên máy.',
  },

  issues: {
    required: 'Câu này cần có câu trả lời.',
    kind: 'Cách ghi câu trả lời chưa đúng, hãy xem lại.',
    number: 'Chỉ ghi số, ví dụ 4.',
    min: (limit: string) => `Số này phải từ ${limit} trở lên.`,
    max: (limit: string) => `Số này không được lớn hơn ${limit}.`,
    length: (limit: string) => `Nhiều nhất ${limit} ký tự.`,
    pattern: 'Cách ghi câu trả lời chưa đúng, hãy xem lại.',
    month: 'Hãy ghi tháng và năm, ví dụ 11/2026.',
    household: 'Mã hộ chỉ gồm chữ in không dấu, số và dấu gạch ngang, ví dụ 001.',
    phone: 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 0.',
    option: 'Hãy chọn một ý trong danh sách.',
    exclusive: 'Ý này không chọn cùng các ý khác.',
    other: 'Câu trả lời này cần xem lại.',
  } satisfies Record<Exclude<Misfit, 'min' | 'max' | 'length'>, string> & Record<string, unknown>,
}
