import type { CommunePart, ProvincePart } from '../addresses.ts'
import { kindWordsVi } from './kinds-vi.ts'
import { problemsVi } from './problems-vi.ts'

const provinceParts: Record<ProvincePart, string> = {
  communes: 'Xã, phường',
  campaigns: 'Chiến dịch',
  figures: 'Số liệu ngoài',
  names: 'Cài đặt',
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
    each: 'In thẻ cho ai?',
    eachOf: {
      member: 'Mỗi thành viên một thẻ',
      team: 'Mỗi tổ một thẻ chung, ai cầm điện thoại thì tự chọn tên mình',
    },
    howMany: {
      member: (count: string) => `Tệp PDF sẽ có ${count} thẻ, mỗi thành viên đang hoạt động một thẻ.`,
      team: (count: string) => `Tệp PDF sẽ có ${count} thẻ, mỗi tổ có thành viên đang hoạt động một thẻ.`,
    },
    about: {
      member:
        'Mỗi thẻ dùng được cho một điện thoại, trong 14 ngày. Ai giữ thẻ cũng vào được tổ: hãy đưa tận tay từng người.',
      team: 'Mỗi thẻ dùng được cho số điện thoại bằng số thành viên và thêm 2, trong 14 ngày. Ai giữ thẻ cũng vào được tổ và chọn được tên bất kỳ ai trừ tổ trưởng (tổ trưởng có thẻ riêng): chỉ đưa cho người trong tổ.',
    },
    parts: (files: number) =>
      `Nhiều thẻ nên sẽ có ${files} tệp. Nếu trình duyệt hỏi, hãy cho phép tải nhiều tệp.`,
    printing: (file: number, of: number) =>
      of === 1
        ? 'Đang làm thẻ, có thể mất nửa phút…'
        : `Đang làm tệp ${file} trong ${of}, mỗi tệp chừng nửa phút…`,
    savedParts: (files: number) => `Đã tải ${files} tệp thẻ mời về máy. Hãy mở từng tệp và in ra.`,
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

  teamPhones: {
    title: 'Điện thoại của tổ',
    show: 'Xem điện thoại của tổ',
    none: 'Chưa có điện thoại nào vào tổ này.',
    person: 'Của ai',
    kind: 'Loại máy',
    unknownKind: 'Không rõ loại máy',
    joined: 'Vào tổ lúc',
    state: 'Tình trạng',
    isIn: 'Đang dùng được',
    isOut: (day: string) => `Đã thu hồi ngày ${day}`,
    ofPerson: (name: string, kind: string) => `${name} (${kind})`,
    end: 'Thu hồi',
    endTitle: (phone: string) => `Thu hồi: ${phone}`,
    about:
      'Điện thoại này sẽ không gửi phiếu được nữa; các điện thoại khác vẫn dùng được. Phiếu đã gửi vẫn còn, phiếu chưa gửi nằm lại trên máy. Nếu máy này vào bằng lời mời chung của tổ thì lời mời ấy cũng hết hiệu lực. Muốn cho vào lại, hãy gửi lời mời mới.',
    ended: (phone: string) => `Đã thu hồi: ${phone}.`,
  },

  invitation: {
    button: 'Mời qua Zalo',
    title: (place: string) => `Mời qua Zalo: ${place}`,
    ofTeam:
      'Một đường dẫn chung cho cả tổ: ai mở thì tự chọn tên mình; tổ trưởng cần lời mời riêng. Ai có đường dẫn cũng vào được tổ, nên chỉ gửi cho người trong tổ.',
    ofMember: 'Một đường dẫn chỉ cho người này, dùng cho một điện thoại, trong 14 ngày.',
    uses: 'Số điện thoại được vào',
    usesHint: 'Đã tính sẵn số thành viên và thêm 2 máy dự phòng.',
    make: 'Tạo lời mời',
    once: 'Lời mời chỉ hiện một lần này. Hãy chép và gửi trước khi đóng.',
    message: 'Nội dung để gửi',
    until: (uses: number, day: string) => `Dùng cho ${uses} điện thoại, đến hết ngày ${day}.`,
    code: 'Mã để gõ:',
    copy: 'Chép nội dung',
    outcomes: {
      copied: 'Đã chép. Hãy dán vào Zalo.',
      'not-copied': 'Trình duyệt không cho chép. Nội dung đã được bôi đen: hãy bấm Ctrl+C.',
    },
  },

  names: {
    lead: 'Tỉnh gọi tổ theo tên nào thì trang này, thẻ mời và phiếu gọi theo tên ấy.',
    short: 'Tên ngắn',
    shortHint: 'Dùng ở chỗ hẹp, ví dụ: Tổ CNSCĐ, Tổ CĐSCĐ.',
    long: 'Tên đầy đủ',
    longHint: 'Dùng ở tiêu đề và trên thẻ, ví dụ: Tổ công nghệ số cộng đồng.',
    teams: 'Tên gọi của tổ',
    periods: 'Kỳ báo cáo',
    cutDay: 'Ngày chốt số liệu hằng tháng',
    cutDayOf: (day: number, usual: boolean) => (usual ? `Ngày ${day} (theo quy định)` : `Ngày ${day}`),
    cutDayHint: (first: number, last: number) =>
      `Kỳ tháng của cơ quan nhà nước tính từ ngày ${first} tháng trước đến hết ngày ${last} tháng này. Đổi xong, hãy cập nhật số liệu để các kỳ được tính lại.`,
    public: 'Trang công khai',
    isPublic: 'Cho mọi người xem kết quả của tỉnh',
    publicAbout:
      'Trang công khai chỉ có chỉ tiêu của toàn tỉnh và từng xã trong những tháng đã hết. Số nhỏ hơn 10 được che, số đếm được làm tròn đến 5, tỷ lệ trên dưới 20 đơn vị không hiện. Không có phiếu, tên người hay thôn, ấp nào ở đó. Ai có đường dẫn cũng xem được, không cần đăng nhập.',
    publicHint: 'Bỏ đánh dấu và lưu thì trang công khai không mở được nữa.',
    publicOff: 'Tỉnh chưa công khai kết quả.',
    publicOn: 'Kết quả của tỉnh đang được công khai.',
    publicLink: 'Xem trang công khai',
    saved: 'Đã lưu cài đặt.',
  },
}
