import type { CommunePart, ProvincePart } from '../addresses.ts'
import { kindWordsVi } from './kinds-vi.ts'
import { problemsVi } from './problems-vi.ts'

const provinceParts: Record<ProvincePart, string> = {
  communes: 'Xã, phường',
  campaigns: 'Chiến dịch',
  figures: 'Số liệu ngoài',
  names: 'Tên gọi',
}

const communeParts: Record<Exclude<CommunePart, 'teams'>, string> = {
  hamlets: 'Thôn, ấp',
  trainings: 'Tập huấn',
  'zalo-groups': 'Nhóm Zalo',
}

/** The words of the register's page. English has the same keys. */
export const vi = {
  ...kindWordsVi,
  problems: problemsVi,

  pickProvince: 'Hãy chọn tỉnh, thành phố để xem danh mục.',
  noSuchCommune: 'Không tìm thấy xã, phường này trong danh mục hiện nay. Đường dẫn có thể đã cũ.',
  importLink: 'Nhập từ Excel',
  partsLabel: 'Phần của danh mục',
  provinceParts,
  communeParts,
  codeOf: (code: string) => `Mã ${code}`,

  search: 'Tìm theo tên',
  noMatch: 'Không có mục nào khớp. Hãy thử từ khác.',
  shown: (count: string, hasMore: boolean) => (hasMore ? `Đang hiện ${count} mục, còn nữa` : `${count} mục`),
  more: 'Xem thêm',
  moreHidden: (hidden: number) => `Còn ${hidden} mục nữa: hãy gõ tên để tìm.`,
  withOver: 'Hiện cả mục đã kết thúc',
  allOver: 'Các mục ở đây đều đã kết thúc. Đánh dấu “Hiện cả mục đã kết thúc” để xem.',
  actions: 'Việc làm được',
  add: 'Thêm',
  change: 'Sửa',
  changeNamed: (name: string) => `Sửa: ${name}`,
  end: 'Kết thúc',
  endTitle: (name: string) => `Kết thúc: ${name}`,
  remove: 'Bỏ',
  save: 'Lưu',
  saving: 'Đang lưu…',
  choose: 'Chọn…',
  wholeCommune: 'Toàn xã, phường',

  saved: (name: string) => `Đã lưu: ${name}.`,
  ended: (name: string, day: string) => `Đã kết thúc: ${name}, ngày cuối cùng ${day}.`,
  undo: 'Hoàn tác',
  restored: (name: string) => `Đã khôi phục: ${name}.`,
  loadNew: 'Tải bản mới (bỏ những gì vừa gõ)',

  fields: {
    from: 'Bắt đầu từ ngày',
    lastDay: 'Ngày cuối cùng',
    lastDayHint: 'Để trống nếu vẫn đang hoạt động.',
    countFrom: 'Tính từ ngày',
  },
  countHintFirst: 'Có thể để trống nếu chưa đếm.',
  countHint: 'Chỉ nhập khi có số mới; số cũ vẫn được giữ.',
  countHistory: 'Các số đã có',
  newCount: (label: string) => `${label} mới`,
  countFrom: (count: string, day: string) => `${count}, từ ${day}`,
  since: (day: string) => `từ ${day}`,
  until: (day: string) => `Ngày cuối cùng: ${day}`,

  cards: {
    ofCommune: 'In thẻ mời cả xã',
    ofTeam: 'In thẻ mời cả tổ',
    one: 'In thẻ',
    title: (place: string) => `In thẻ mời: ${place}`,
    howMany: (count: string) => `Tệp PDF sẽ có ${count} thẻ, mỗi thành viên đang hoạt động một thẻ.`,
    about:
      'Mỗi thẻ dùng được cho một điện thoại, trong 14 ngày. Ai giữ thẻ cũng vào được tổ: hãy đưa tận tay từng người.',
    print: (count: string) => `In ${count} thẻ`,
    saved: (file: string) => `Đã tải ${file} về máy. Hãy mở tệp và in ra.`,
  },

  phones: {
    button: 'Cho điện thoại nghỉ',
    title: (name: string) => `Cho điện thoại nghỉ: ${name}`,
    about:
      'Mọi điện thoại của người này sẽ không gửi phiếu được nữa, kể cả điện thoại bị mất. Phiếu đã gửi vẫn còn. Muốn làm tiếp, hãy in thẻ mời mới.',
    done: (name: string) => `Điện thoại của ${name} không còn vào được nữa.`,
  },

  names: {
    lead: 'Tỉnh gọi tổ theo tên nào thì trang này, thẻ mời và phiếu gọi theo tên ấy.',
    short: 'Tên ngắn',
    shortHint: 'Dùng ở chỗ hẹp, ví dụ: Tổ CNSCĐ, Tổ CĐSCĐ.',
    long: 'Tên đầy đủ',
    longHint: 'Dùng ở tiêu đề và trên thẻ, ví dụ: Tổ công nghệ số cộng đồng.',
    saved: 'Đã lưu tên gọi.',
  },
}
