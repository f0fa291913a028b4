import type { SurveyState } from '../../../../shared/api/survey-state.ts'
import type { QuestionType, SurveyVersion } from '../../../../shared/form/definition.ts'
import { editor } from './editor-vi.ts'

const states: Record<SurveyState, string> = {
  draft: 'Đang soạn',
  open: 'Đang mở',
  closing: 'Sắp đóng',
  closed: 'Đã đóng',
  frozen: 'Đã chốt',
}

const filledBy: Record<SurveyVersion['filledBy'], string> = {
  member: 'Thành viên tổ',
  leader: 'Tổ trưởng',
  resident: 'Người dân (quét mã QR)',
}

const types: Record<QuestionType, string> = {
  note: 'Lời dẫn (không có câu trả lời)',
  single: 'Chọn một',
  multiple: 'Chọn nhiều',
  scale: 'Thang điểm',
  integer: 'Số nguyên',
  decimal: 'Số thập phân',
  text: 'Chữ',
  phone: 'Số điện thoại',
  date: 'Ngày',
  time: 'Giờ',
  hamlet: 'Thôn, ấp',
  household: 'Mã hộ',
  calculated: 'Tự tính',
  prefilled: 'Điền sẵn',
}

const units: Record<SurveyVersion['unit']['kind'], string> = {
  response: 'Mỗi phiếu một lần',
  household: 'Hộ gia đình',
  team_month: 'Tổ, theo tháng',
}

/** Every word of the survey pages. English has the same keys. */
export const vi = {
  states,
  filledBy,
  types,
  units,
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },

  list: {
    title: 'Khảo sát',
    create: 'Tạo khảo sát',
    who: 'Người ghi',
    unpublished: 'chưa công bố',
    drafting: 'đang có bản sửa',
    empty: 'Chưa có khảo sát nào',
    emptyHint: 'Bấm Tạo khảo sát để bắt đầu từ một mẫu có sẵn.',
    emptyReader: 'Khi tỉnh công bố khảo sát, bạn sẽ thấy ở đây.',
    search: 'Tìm theo tên',
    noneFound: 'Không có khảo sát nào có tên này.',
  },

  scope: {
    nation: 'Cả nước',
    province: 'Toàn tỉnh',
    communes: (count: string) => `${count} xã, phường`,
    label: 'Nơi thực hiện',
    inProvince: 'Mọi xã, phường của tỉnh',
    inCommunes: 'Một số xã, phường',
    pick: 'Chọn xã, phường',
    pickOne: 'Hãy chọn ít nhất một xã, phường.',
  },

  create: {
    title: 'Tạo khảo sát',
    from: 'Bắt đầu từ mẫu',
    fromHint: 'Phiếu mới là bản sao của mẫu; bạn sửa câu hỏi sau.',
    name: 'Tên khảo sát',
    nameNeeded: 'Hãy ghi tên khảo sát.',
    id: 'Mã khảo sát',
    noBase: 'Chưa có khảo sát nào đã công bố để làm mẫu. Hãy nhờ người quản trị hệ thống đưa mẫu vào.',
    idHint: 'Chữ thường không dấu, số và dấu gạch dưới. Mã có trong tệp kết quả và không đổi được về sau.',
    idWrong: 'Mã phải bắt đầu bằng chữ thường và chỉ có chữ thường không dấu, số, dấu gạch dưới.',
    save: 'Tạo và sửa phiếu',
  },

  detail: {
    back: '‹ Tất cả khảo sát',
    facts: 'Thông tin',
    id: 'Mã',
    unit: 'Đơn vị khảo sát',
    retention: 'Giữ câu trả lời sau khi chốt',
    days: (days: string) => `${days} ngày`,
    forever: 'chưa đặt thời hạn',
    languages: 'Ngôn ngữ',
    change: 'Sửa thông tin',
    versions: 'Các phiên bản',
    version: (number: string) => `Phiên bản ${number}`,
    current: 'đang dùng',
    publishedAt: 'Công bố',
    preview: 'Xem thử',
    compare: 'So với bản trước',
    draft: 'Bản đang sửa',
    draftBy: (who: string, when: string) => `${who} lưu lúc ${when}`,
    noDraft:
      'Chưa có bản sửa nào. Các phiên bản đã công bố không thay đổi nữa; muốn đổi câu hỏi, hãy sửa thành phiên bản mới.',
    publishLater: 'Muốn công bố phiên bản mới, hãy mở lại khảo sát trước.',
    edit: 'Sửa phiếu',
    compareDraft: 'So với bản đang dùng',
    publish: 'Công bố',
    readOnly: 'Bạn chỉ xem được khảo sát này.',
    published: 'Đã công bố.',
    saved: 'Đã lưu.',
  },

  publish: {
    title: 'Công bố phiên bản mới?',
    first:
      'Điện thoại của các tổ trong phạm vi sẽ nhận phiếu này và bắt đầu ghi. Phiên bản đã công bố không sửa được nữa.',
    next: 'Điện thoại của các tổ sẽ chuyển sang phiên bản này khi có mạng. Phiếu ghi theo phiên bản cũ vẫn được nhận và tính. Phiên bản đã công bố không sửa được nữa.',
    faults: 'Còn những chỗ phải sửa trước khi công bố:',
    confirm: 'Công bố',
  },

  change: {
    open: {
      button: 'Mở lại',
      title: 'Mở lại khảo sát?',
      about: 'Các tổ lại ghi và gửi được phiếu.',
    },
    closing: {
      button: 'Báo sắp đóng',
      title: 'Báo sắp đóng?',
      about:
        'Điện thoại của các tổ sẽ ghi “sắp kết thúc” cạnh tên khảo sát. Phiếu gửi về trước khi đóng vẫn được tính.',
    },
    closed: {
      button: 'Đóng khảo sát',
      title: 'Đóng khảo sát?',
      about:
        'Phiếu gửi đến sau khi đóng vẫn được giữ nhưng chờ xem lại, chưa tính vào số liệu. Có thể mở lại.',
    },
    frozen: {
      button: 'Chốt số liệu',
      title: 'Chốt số liệu cuối cùng?',
      about:
        'Sau khi chốt, số liệu không tính lại nữa và không mở lại được. Hãy cập nhật kết quả trước khi chốt.',
    },
  },

  settings: {
    title: 'Sửa thông tin khảo sát',
    name: 'Tên (tiếng Việt)',
    nameEn: 'Tên (tiếng Anh)',
    retention: 'Số ngày giữ câu trả lời sau khi chốt số liệu',
    retentionHint: 'Để trống nếu chưa đặt. Luật yêu cầu không giữ lâu hơn mức cần.',
    retentionWrong: 'Hãy ghi số ngày từ 1 đến 3.650, hoặc để trống.',
    save: 'Lưu',
  },

  preview: {
    title: 'Xem thử trên điện thoại',
    back: '‹ Về khảo sát',
    lead: 'Đúng như phiếu hiện trên điện thoại của tổ. Câu trả lời ở đây không được lưu.',
    startOver: 'Làm lại từ đầu',
    language: 'Ngôn ngữ',
    done: 'Hết phiếu',
    doneLead: 'Trên điện thoại, người ghi xem lại rồi bấm Gửi.',
    exampleHamlets: ['Ấp 1', 'Ấp 2', 'Ấp 3'],
    phone: 'Khung điện thoại 360 × 640',
    faulty: 'Phiếu này còn lỗi nên chưa xem thử được. Hãy sửa các lỗi đã nêu ở trang Sửa phiếu.',
  },

  compare: {
    title: 'So sánh phiên bản',
    of: (before: string, after: string) => `${before} → ${after}`,
    none: 'Hai bản giống hệt nhau.',
    before: 'Trước',
    after: 'Sau',
  },

  ...editor,
}
