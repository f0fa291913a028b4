import type { JobProblem, ResultFile, SignInRefusal } from '../../../shared/api/office.ts'
import type { Page, Tab } from '../address.ts'
import type { FailureCode } from '../api.ts'

const refusals: Record<SignInRefusal, string> = {
  failed: 'Đăng nhập chưa xong. Hãy bấm Đăng nhập để làm lại.',
  'unverified-email': 'Địa chỉ thư của tài khoản này chưa được xác minh. Hãy xác minh rồi đăng nhập lại.',
  'not-staff':
    'Tài khoản này chưa được giao quyền. Hãy nhờ quản trị viên của tỉnh thêm địa chỉ thư của bạn, hoặc đăng nhập bằng tài khoản khác.',
  'other-account':
    'Địa chỉ thư này đã gắn với một tài khoản khác. Hãy dùng tài khoản đó hoặc báo quản trị viên của tỉnh.',
}

const failures: Partial<Record<FailureCode, string>> = {
  offline: 'Không kết nối được. Hãy kiểm tra mạng rồi thử lại.',
  'no-session': 'Phiên làm việc đã hết. Hãy đăng nhập lại để xem tiếp.',
  'out-of-scope': 'Số liệu này nằm ngoài địa bàn hoặc quyền của bạn.',
  'not-staff': 'Tài khoản của bạn không còn quyền ở đây. Hãy hỏi quản trị viên của tỉnh.',
  'not-found': 'Không tìm thấy số liệu này. Đường dẫn có thể đã cũ.',
  'sign-in-again': 'Việc này cần đăng nhập lại trong vòng 5 phút. Hãy đăng nhập lại rồi làm tiếp.',
  'changed-meanwhile': 'Có người vừa sửa mục này trước bạn. Hãy tải lại để xem bản mới rồi sửa tiếp.',
  'own-role': 'Không ai tự đổi hay tự thôi quyền của mình được. Hãy nhờ một quản trị viên khác.',
  'survey-id-taken': 'Mã khảo sát này đã có. Hãy chọn mã khác.',
  'wrong-state': 'Khảo sát không ở trạng thái cho phép việc này. Hãy tải lại trang.',
  'unfit-step': 'Góp ý này không còn ở bước làm được việc đó. Hãy tải lại để xem hiện trạng.',
  'unknown-assignee': 'Người được giao không còn nhận việc ở xã này. Hãy tải lại rồi chọn người khác.',
  'import-under-way': 'Một lần nhập khác của tỉnh đang chạy. Hãy đợi xong rồi nhập tiếp.',
  'plan-outdated': 'Danh mục đã thay đổi từ lúc xem trước. Hãy chọn lại tệp để xem lại rồi nhập.',
  'unfit-record': 'Mục này chưa khớp với danh mục. Hãy xem lại các ô rồi lưu lại.',
  'unfit-survey': 'Phiếu còn lỗi nên chưa công bố được. Hãy sửa các lỗi đã nêu.',
  'unreadable-rescue':
    'Đây không phải tệp cứu hộ của hệ thống này, hoặc tệp đã hỏng trên đường gửi. Hãy xin lại tệp từ điện thoại.',
  'unreadable-spreadsheet':
    'Không đọc được tệp này. Hãy lưu lại thành tệp Excel (.xlsx) hoặc CSV UTF-8 rồi chọn lại.',
  'too-large': 'Tệp quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.',
  'survey-not-for-residents':
    'Khảo sát này không lấy ý kiến người dân ở xã này, hoặc chưa mở. Hãy chọn khảo sát khác.',
  'nobody-to-invite': 'Không có thành viên đang hoạt động nào để mời. Hãy thêm thành viên trước.',
  'import-not-started': 'Chưa bắt đầu nhập được. Hãy đợi một phút rồi bấm lại; chưa có gì thay đổi.',
  'survey-frozen': 'Khảo sát đã chốt số liệu nên không tính lại nữa.',
  'recount-not-started': 'Chưa bắt đầu tính được. Hãy đợi một phút rồi bấm Cập nhật lại.',
  'store-busy': 'Hệ thống đang bận. Hãy đợi một phút rồi thử lại.',
  'too-many-requests': 'Bạn thao tác quá nhanh. Hãy đợi một phút rồi thử lại.',
}

const jobProblems: Record<JobProblem, string> = {
  'unknown-survey': 'Chưa tính được: không có khảo sát này hoặc khảo sát chưa được công bố.',
  'survey-frozen': 'Khảo sát đã chốt số liệu nên không tính lại nữa.',
  'unknown-province': 'Chưa tính được: tỉnh chưa có xã, phường nào trong danh mục. Hãy báo người quản trị.',
  'recount-not-started': 'Chưa bắt đầu tính được. Hãy đợi một phút rồi bấm Cập nhật lại.',
  broken: 'Lần tính gần nhất bị lỗi. Số liệu cũ vẫn còn nguyên; hãy bấm Cập nhật để tính lại.',
}

const tabs: Record<Tab, string> = {
  indicators: 'Chỉ tiêu',
  communes: 'Xã, phường',
  map: 'Bản đồ ô',
  league: 'Xếp hạng',
  former: 'Theo tỉnh cũ',
  hamlets: 'Thôn, ấp',
  teams: 'Tổ',
  missing: 'Phiếu còn thiếu',
  days: 'Theo thời gian',
  questions: 'Từng câu hỏi',
  files: 'Tải về',
}

const files: Record<ResultFile, { name: string; about: string }> = {
  'summary.xlsx': {
    name: 'Bảng tổng hợp (Excel)',
    about: 'Chỉ tiêu theo tỉnh, xã, thôn, tổ và ngày; kèm tử số, mẫu số và số quan sát.',
  },
  'summary-protected.xlsx': {
    name: 'Bảng tổng hợp để gửi ra ngoài (Excel)',
    about: 'Như bảng tổng hợp, nhưng số quá nhỏ được che và số đếm được làm tròn, để không ai bị nhận ra.',
  },
  'codebook.xlsx': {
    name: 'Sổ mã (Excel)',
    about: 'Nghĩa của từng cột và từng mã trả lời.',
  },
}

/** Every word that the office says by itself; surveys and indicators bring their own. English has the same keys. */
export const vi = {
  appName: 'Từng Nhà',
  appPlace: 'Văn phòng',
  pages: {
    results: 'Kết quả',
    report: 'Báo cáo',
    reviews: 'Phiếu đã nhận',
    feedback: 'Góp ý',
    register: 'Danh mục',
    surveys: 'Khảo sát',
    people: 'Cán bộ',
    audit: 'Nhật ký',
  } satisfies Record<Page, string>,
  pagesLabel: 'Các trang của văn phòng',
  close: 'Đóng',
  cancel: 'Thôi',
  otherLanguage: 'English',
  loading: 'Đang tải…',
  tryAgain: 'Thử lại',
  toStart: 'Về trang đầu',
  skip: 'Đến phần nội dung',

  failures,
  otherFailure: 'Có lỗi ở phía hệ thống. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
  failureNumber: (id: string) => `Mã để báo lỗi: ${id}`,

  session: {
    title: 'Văn phòng Từng Nhà',
    lead: 'Trang dành cho cán bộ xã, cán bộ tỉnh và người theo dõi toàn quốc.',
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    thenAgain:
      'Trang đăng nhập mở ở thẻ mới. Đăng nhập xong, hãy trở lại thẻ này và bấm lại; những gì bạn đã nhập vẫn còn.',
    help: 'Chưa vào được? Hãy nhờ quản trị viên của tỉnh thêm địa chỉ thư công vụ của bạn.',
    refusals,
    nothing:
      'Tài khoản của bạn chưa được giao địa bàn hay khảo sát nào để xem. Hãy hỏi quản trị viên của tỉnh.',
  },

  choose: {
    province: 'Tỉnh, thành phố',
    survey: 'Khảo sát',
    pickProvince: 'Chọn tỉnh, thành phố…',
    pickFirst: 'Hãy chọn tỉnh, thành phố để xem số liệu.',
  },

  recount: {
    button: 'Cập nhật',
    asOf: (time: string, date: string) => `Số liệu tính đến ${time} ngày ${date}`,
    never: 'Chưa có số liệu',
    running: 'Đang tính lại số liệu…',
    mayLeave: 'Có thể đóng trang; việc tính vẫn tiếp tục.',
    progress: (done: string, of: string) => `${done}/${of} xã, phường`,
    done: 'Đã cập nhật xong.',
    problems: jobProblems,
  },

  empty: {
    title: 'Chưa có kết quả',
    lead: 'Bấm Cập nhật để tính từ những phiếu đã nhận.',
    leadWithoutRight: 'Khi tỉnh cập nhật số liệu, kết quả sẽ hiện ở đây.',
    noResponses: 'Chưa nhận được phiếu nào. Số liệu sẽ có sau khi các tổ gửi phiếu và tỉnh cập nhật lại.',
    noIndicators: 'Khảo sát này chưa có chỉ tiêu nào.',
    noMatch: 'Không có dòng nào khớp. Hãy thử từ khác.',
    noDays: 'Chưa có ngày nào có phiếu.',
    noFiles: 'Chưa có tệp nào bạn được tải.',
  },

  counts: {
    title: 'Số phiếu',
    countedHint: (received: string) => `trong ${received} phiếu đã nhận`,
    heldNone: 'không có phiếu nào phải chờ',
    supersededHint: 'chỉ tính bản mới nhất',
    excludedHint: 'theo quyết định của cán bộ',
    withdrawnHint: (withdrawn: string) => `trong đó tổ tự rút lại ${withdrawn}`,
    unreadable: 'Gói không đọc được',
    unreadableHint: 'chưa tính; hãy báo người quản trị',
    noted: 'Cần lưu ý',
    notedHint: (reasons: string) => `vẫn được tính: ${reasons}`,
  },

  tabs,
  tabsLabel: 'Phần kết quả',
  backTo: (place: string) => `‹ Trở lại ${place}`,
  responses: 'Số phiếu',

  indicators: {
    name: 'Chỉ tiêu',
    value: 'Giá trị',
    made: 'Tử số/mẫu số',
    observed: 'Số quan sát',
    below: (made: string, observed: string) => (made === '' ? `n = ${observed}` : `${made}, n = ${observed}`),
    observedHint: 'số lượt hoặc số hộ có câu trả lời để tính',
    caption: (place: string) => `Chỉ tiêu của ${place}`,
  },

  places: {
    name: {
      communes: 'Xã, phường, đặc khu',
      hamlets: 'Thôn, ấp, tổ dân phố',
      teams: 'Tổ công nghệ số cộng đồng',
    },
    search: 'Tìm theo tên',
    indicator: 'Chỉ tiêu so sánh',
    count: (shown: string, all: string) => `${shown}/${all} dòng`,
    missing: 'Còn thiếu',
    missingBelow: (count: string) => `còn thiếu ${count} phiếu`,
    sortBy: (column: string) => `Sắp xếp theo ${column}`,
  },

  days: {
    day: 'Ngày',
    measure: 'Xem theo',
    chart: (measure: string, from: string, to: string) => `${measure}, từng ngày từ ${from} đến ${to}`,
    peak: (value: string, day: string) => `Cao nhất ${value}, ngày ${day}`,
    table: 'Xem bảng số liệu',
  },

  questions: {
    search: 'Tìm câu hỏi',
    answered: (answered: string, asked: string) => `${answered} trả lời / ${asked} được hỏi`,
    answer: 'Câu trả lời',
    count: 'Số phiếu',
    share: 'Tỷ lệ',
    shareHint: 'trên số phiếu trả lời câu này',
    multiple: 'Được chọn nhiều câu trả lời nên tổng có thể quá 100%.',
    average: 'Trung bình',
    sum: 'Tổng',
    least: 'Thấp nhất',
    greatest: 'Cao nhất',
    numbers: 'Số phiếu có số',
    uncounted: 'Câu này không đếm theo từng câu trả lời.',
  },

  files: {
    asOf: (time: string, date: string) => `Các tệp chứa số liệu tính đến ${time} ngày ${date}.`,
    download: 'Tải về',
    each: files,
    fresh:
      'Tệp từng phiếu cần một lần đăng nhập trong 5 phút gần đây; nếu lâu hơn, hệ thống sẽ mời bạn đăng nhập lại.',
    signedInAgain: (name: string) =>
      `Đã đăng nhập lại. Bây giờ hãy bấm Tải về ở dòng ${name}; sau 5 phút hệ thống sẽ hỏi lại.`,
    rows: 'Tệp từng phiếu chỉ để làm việc trong cơ quan: không gửi ra ngoài, xóa khi không cần nữa.',
  },
}
