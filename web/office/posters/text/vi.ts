import type { PaperSize, PosterKind } from '../../../../shared/api/posters.ts'
import type { Condition } from '../condition.ts'
import type { Problems } from '../make/wanted.ts'

const problems: { [Box in keyof Problems]-?: Record<NonNullable<Problems[Box]>, string> } = {
  survey: { missing: 'Hãy chọn khảo sát.' },
  hamlets: { missing: 'Hãy chọn ít nhất một thôn, ấp.' },
  hamlet: { missing: 'Hãy chọn thôn, ấp.' },
  place: { missing: 'Hãy ghi tên nơi dán.', 'too-long': 'Tên dài quá. Hãy viết ngắn hơn 120 chữ cái.' },
  lastDay: { 'not-a-day': 'Ngày này chưa đúng.', passed: 'Ngày này đã qua. Hãy chọn hôm nay hoặc ngày sau.' },
}

/** The words of the view of posters. English must have the same keys. */
export const vi = {
  title: 'Mã QR để người dân góp ý',
  lead: 'Mỗi nơi một mã: in ra, dán lên, người dân quét bằng điện thoại là góp ý được.',
  pickFirst: 'Hãy chọn xã, phường ở ô phía trên để xem và tạo mã QR.',
  section: 'Các mã QR',
  create: 'Tạo mã mới',
  printMany: 'In tờ dán',
  search: 'Tìm theo nơi dán, chữ kiểm tra hoặc địa chỉ quét được',
  searchHint:
    'Để kiểm tra một tờ đang dán: gõ chữ kiểm tra in trên tờ, hoặc dán địa chỉ mà điện thoại quét được vào ô tìm.',
  summary: (count: string, scans: string, answers: string) =>
    `${count} mã đang dùng, khoảng ${scans} lượt quét, ${answers} lượt góp ý`,
  summaryUnused: (count: string) => `${count} mã đang dùng, chưa có ai quét`,
  found: (count: string) => `Tìm thấy ${count} mã`,
  noMatch: 'Không có mã nào khớp. Hãy thử từ khác, hoặc chỉ gõ 4 chữ kiểm tra.',
  warnings: {
    elsewhere:
      'Địa chỉ này dẫn tới một trang khác, không phải của hệ thống: rất có thể tờ dán đã bị dán đè. Đừng nhập gì vào trang đó; hãy gỡ tờ giấy xuống và báo công an xã.',
    unknown:
      'Xã này không có mã nào với địa chỉ đó. Nếu tờ dán ghi tên xã mình thì hãy gỡ xuống và in tờ mới; nếu là của xã khác, hãy xem ở trang của xã đó.',
  },
  emptyTitle: 'Chưa có mã nào',
  empty:
    'Bấm “Tạo mã mới” để tạo cho mỗi thôn, ấp một mã cùng lúc, rồi in ra và dán ở nhà văn hóa, quầy tiếp dân.',
  noSurvey:
    'Hiện chưa có khảo sát nào mở cho người dân ở đây. Khi tỉnh mở khảo sát lấy ý kiến người dân, bạn tạo mã tại trang này.',
  allDown: 'Không còn mã nào đang dùng. Bấm “Tạo mã mới” để tạo.',
  allDownNoSurvey: 'Không còn mã nào đang dùng.',
  down: (count: string) => `Đã gỡ hoặc hết hạn (${count})`,
  tableUp: 'Các mã đang dùng',
  tableDown: 'Các mã đã gỡ hoặc hết hạn',
  columns: {
    place: 'Nơi dán',
    survey: 'Khảo sát',
    word: 'Chữ kiểm tra',
    until: 'Ngày cuối',
    scans: 'Lượt quét',
    answers: 'Lượt góp ý',
    state: 'Tình trạng',
    actions: 'Việc làm được',
  },
  kinds: {
    commune: 'Toàn xã, phường',
    hamlet: 'Thôn, ấp, tổ dân phố',
    desk: 'Quầy tiếp dân',
    event: 'Sự kiện',
  } satisfies Record<PosterKind, string>,
  conditions: {
    hanging: 'Đang dùng',
    'survey-closed': 'Khảo sát đã đóng',
    'hamlet-gone': 'Thôn, ấp đã sáp nhập',
    over: 'Đã hết hạn',
    'taken-down': 'Đã gỡ',
  } satisfies Record<Condition, string>,
  advice: {
    'survey-closed': 'Người quét không góp ý được nữa; nên gỡ tờ giấy.',
    'hamlet-gone': 'Không còn trong danh mục; nên gỡ và tạo mã cho thôn, ấp mới.',
  } satisfies Partial<Record<Condition, string>>,
  takenDownOn: (day: string) => `Đã gỡ ngày ${day}`,
  noLastDay: 'Không hạn',
  about: (scans: string) => `khoảng ${scans}`,
  print: 'In',
  printNamed: (place: string) => `In: ${place}`,
  link: 'Liên kết',
  linkNamed: (place: string) => `Liên kết: ${place}`,
  takeDown: 'Gỡ',
  takeDownNamed: (place: string) => `Gỡ mã: ${place}`,

  linking: {
    lead: 'Gửi liên kết này vào nhóm Zalo của thôn, ấp: người dân bấm vào là góp ý được, không cần quét.',
    address: 'Liên kết',
    word: 'Chữ kiểm tra:',
    copy: 'Chép liên kết',
    outcomes: {
      copied: 'Đã chép. Bây giờ dán vào tin nhắn là được.',
      'not-copied': 'Chưa tự chép được. Liên kết đã được bôi đen: hãy chép bằng tay.',
    },
  },

  making: {
    title: 'Tạo mã mới',
    survey: 'Khảo sát',
    modes: 'Tạo cho nơi nào?',
    mode: { hamlets: 'Mỗi thôn, ấp, tổ dân phố một mã', one: 'Một nơi' },
    noHamlets: 'Danh mục của xã chưa có thôn, ấp nào. Hãy thêm ở trang Danh mục, hoặc tạo mã cho từng nơi.',
    hamlets: 'Thôn, ấp, tổ dân phố',
    hamletsHint: (ticked: string, all: string) => `Đã chọn ${ticked}/${all}.`,
    hasOne: 'đã có mã đang dùng',
    searchHamlets: 'Tìm thôn, ấp',
    kind: 'Loại nơi dán',
    hamlet: 'Thôn, ấp, tổ dân phố',
    chooseHamlet: 'Chọn thôn, ấp…',
    place: 'Tên nơi dán',
    placeHints: {
      commune: 'In trên tờ dán. Ví dụ: Trụ sở UBND xã, Nhà văn hóa xã.',
      hamlet: 'In trên tờ dán. Để trống thì lấy tên thôn, ấp. Ví dụ: Nhà văn hóa ấp 3.',
      desk: 'In trên tờ dán. Ví dụ: Trung tâm Phục vụ hành chính công, quầy số 2.',
      event: 'In trên tờ dán. Ví dụ: Ngày hội chuyển đổi số.',
    } satisfies Record<PosterKind, string>,
    lastDay: 'Ngày cuối dùng mã (không bắt buộc)',
    lastDayHint: 'Để trống thì mã dùng được cho tới khi gỡ.',
    create: (count: string) => (count === '' ? 'Tạo mã' : `Tạo ${count} mã`),
    problems,
  },

  printing: {
    title: 'In tờ dán',
    titleOf: (place: string) => `In tờ dán: ${place}`,
    made: (count: string) => `Đã tạo ${count} mã mới`,
    madeLead: 'Mã dùng được ngay. Bây giờ in ra để dán; in sau cũng được, các mã vẫn còn trong bảng.',
    size: 'Khổ tờ dán',
    sizes: {
      A4: {
        name: 'A4: cả tờ giấy',
        about: 'Mỗi tờ giấy A4 một tờ dán. Dán tường nhà văn hóa, cổng ủy ban, ngày hội.',
      },
      A5: {
        name: 'A5: nửa tờ giấy',
        about: 'Mỗi tờ giấy A4 hai tờ dán, cắt theo vạch. Dán bảng tin, cửa phòng.',
      },
      A6: {
        name: 'A6: một phần tư tờ giấy',
        about: 'Mỗi tờ giấy A4 bốn tờ dán, cắt theo vạch. Để bàn, quầy tiếp dân, phát tay.',
      },
    } satisfies Record<PaperSize, { name: string; about: string }>,
    posters: 'In cho những nơi nào?',
    noneTicked: 'Hãy chọn ít nhất một nơi.',
    all: 'Chọn tất cả',
    none: 'Bỏ chọn hết',
    searchPosters: 'Tìm nơi dán',
    noteOf: (word: string, survey?: string) =>
      `chữ kiểm tra ${word}${survey === undefined ? '' : ` – ${survey}`}`,
    more: (hidden: number) => `Còn ${hidden} nơi nữa: hãy gõ tên để tìm.`,
    outcome: (posters: string, size: string, sheets: string) =>
      `${posters} tờ dán khổ ${size}, in hết ${sheets} tờ giấy A4.`,
    files: (files: number) => `Nhiều tờ nên sẽ lưu thành ${files} tệp.`,
    about: 'Tệp PDF lưu vào máy; khi in hãy chọn giấy A4, đúng cỡ 100%, đừng để “vừa trang”.',
    printNow: 'In ngay',
    later: 'Để sau',
    saved: (file: string) => `Đã lưu ${file}. Hãy mở tệp này để in.`,
    savedFiles: (files: number) => `Đã lưu ${files} tệp PDF. Hãy mở từng tệp để in.`,
  },

  takingDown: {
    title: (place: string) => `Gỡ mã: ${place}`,
    what: 'Từ lúc gỡ, ai quét mã này sẽ thấy báo là đợt lấy ý kiến đã kết thúc. Mã đã gỡ không dùng lại được; khi cần hãy tạo mã mới.',
    paper: 'Nhớ gỡ cả tờ giấy xuống để người dân khỏi quét nhầm.',
    receipts: 'Góp ý đã gửi vẫn còn. Người đã góp ý vẫn đọc được trả lời bằng biên nhận của mình.',
    confirm: 'Gỡ mã',
    done: (place: string) => `Đã gỡ mã: ${place}. Nhớ gỡ cả tờ giấy.`,
  },
}
