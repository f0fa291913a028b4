import type { PeriodKind } from '../../../../shared/periods.ts'

const kinds: Record<PeriodKind, string> = {
  day: 'Ngày',
  week: 'Tuần',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
  cut: 'Tháng báo cáo',
  'cut-quarter': 'Quý báo cáo',
  'cut-year': 'Năm báo cáo',
  campaign: 'Chiến dịch',
  free: 'Chọn ngày…',
}

/** How the series names its columns: "từng tháng". */
const each: Record<PeriodKind, string> = {
  day: 'Từng ngày',
  week: 'Từng tuần',
  month: 'Từng tháng',
  quarter: 'Từng quý',
  year: 'Từng năm',
  cut: 'Từng tháng báo cáo',
  'cut-quarter': 'Từng quý báo cáo',
  'cut-year': 'Từng năm báo cáo',
  campaign: 'Từng chiến dịch',
  free: 'Những ngày đã chọn',
}

const quarters = ['I', 'II', 'III', 'IV']

/** What the results pages say by themselves. English has the same keys. */
export const vi = {
  source: 'Nguồn số liệu',
  nation: 'Cả nước',
  /** Stands behind "Số liệu tính đến …". */
  checked: (time: string, date: string) => `Đã kiểm tra lúc ${time} ngày ${date}: không có gì mới`,

  period: {
    label: 'Kỳ số liệu',
    all: 'Tất cả đến nay',
    kinds,
    each,
    which: {
      day: 'Ngày nào',
      week: 'Tuần nào',
      month: 'Tháng nào',
      quarter: 'Quý nào',
      year: 'Năm nào',
      cut: 'Tháng nào',
      'cut-quarter': 'Quý nào',
      'cut-year': 'Năm nào',
      campaign: 'Chiến dịch nào',
      free: 'Những ngày nào',
    } satisfies Record<PeriodKind, string>,
    earlier: 'Kỳ trước',
    later: 'Kỳ sau',
    from: 'Từ ngày',
    to: 'Đến ngày',
    show: 'Xem',
    count: 'Tính những ngày này',
    order: 'Ngày bắt đầu phải trước ngày kết thúc.',
    needed: 'Hãy chọn cả ngày bắt đầu và ngày kết thúc.',
    future: 'Ngày kết thúc chưa đến. Hãy chọn ngày hôm nay hoặc trước đó.',
    counting: 'Đang tính những ngày đã chọn…',
    mayLeave: 'Có thể đóng trang: việc tính vẫn tiếp tục, và đường dẫn này mở lại đúng kết quả.',
    notCounted: 'Những ngày này chưa được tính cho cả tỉnh.',
    notCountedLead: 'Bấm Tính những ngày này ở trên; việc tính mất từ vài giây đến vài phút.',
    notCountedByOthers: 'Hãy nhờ cán bộ của tỉnh tính rồi gửi lại đường dẫn cho bạn.',
    failed: 'Lần tính trước bị lỗi. Hãy bấm Tính những ngày này ở trên để tính lại.',
    missing: 'Kỳ này chưa có số liệu',
    missingLead: 'Số liệu của kỳ này chưa được tính hoặc chưa có phiếu nào. Hãy chọn kỳ khác.',
    toAll: 'Xem tất cả đến nay',
    span: (from: string, to: string) => `${from} – ${to}`,
    unfinished: (date: string) => `kỳ chưa kết thúc, mới có số liệu tính đến ${date}`,
    day: (date: string) => `Ngày ${date}`,
    week: (week: string, year: string, span: string) => `Tuần ${week}/${year} (${span})`,
    month: (month: string, year: string) => `Tháng ${month}/${year}`,
    quarter: (quarter: number, year: string) => `Quý ${quarters[quarter - 1] ?? quarter}/${year}`,
    year: (year: string) => `Năm ${year}`,
    cut: (name: string, span: string) => `${name} (${span})`,
    campaign: (span: string) => `Chiến dịch ${span}`,
    /** Below an indicator: which days its value is of. */
    within: 'trong kỳ',
    until: (date: string) => `đến hết ${date}`,
  },

  compare: {
    label: 'So với',
    none: 'Không so sánh',
    before: (name: string) => `Kỳ trước: ${name}`,
    lastYear: (name: string) => `Cùng kỳ năm trước: ${name}`,
    others: 'Kỳ khác',
    targets: 'Mục tiêu của chiến dịch',
    targetsOf: (name: string) => `mục tiêu của ${name}`,
    with: (name: string) => `so với ${name}`,
    change: 'Thay đổi',
    up: (amount: string) => `tăng ${amount}`,
    down: (amount: string) => `giảm ${amount}`,
    same: 'không đổi',
    unknown: 'chưa so sánh được',
    points: (amount: string) => `${amount} điểm\u00a0%`,
    percent: (amount: string) => `${amount}%`,
    target: 'Mục tiêu',
    reached: 'đạt',
    lacking: (amount: string) => `chưa đạt, còn thiếu ${amount}`,
    noneThere: 'Kỳ dùng để so sánh chưa có số liệu, nên chưa thấy được thay đổi.',
  },

  map: {
    lead: 'Mỗi ô là một xã, phường, xếp theo mã số. Màu càng đậm, giá trị càng lớn.',
    pick: 'Đưa chuột tới, chạm vào hoặc dùng phím mũi tên để xem từng ô.',
    list: (measure: string) => `Bản đồ ô: ${measure}`,
    legend: 'Chú giải',
    upTo: (from: string, to: string) => `${from} – ${to}`,
    missing: 'chưa có số liệu',
    few: 'ít số liệu (dưới 30 quan sát)',
    observed: (n: string) => `n = ${n}`,
    open: (name: string) => `Mở ${name}`,
    mixed: 'Thuộc nhiều tỉnh cũ',
    toTable: 'Xem dạng bảng',
  },

  league: {
    lead: (enough: string) =>
      `Chỉ xếp hạng nơi có từ ${enough} quan sát. Những nơi cùng hạng có chênh lệch nhỏ, có thể chỉ do ngẫu nhiên.`,
    rank: 'Hạng',
    shared: (rank: string) => `${rank} (đồng hạng)`,
    interval: 'Khoảng tin cậy 95%',
    beside: 'So với toàn tỉnh',
    whole: (value: string) => `Toàn tỉnh: ${value}`,
    above: 'cao hơn rõ',
    below: 'thấp hơn rõ',
    unclear: 'không khác rõ',
    unranked: 'Chưa đủ số liệu để xếp hạng',
    unrankedLead: 'Xếp theo tên. Cần thêm phiếu thì mới so sánh được.',
    none: (enough: string) => `Chưa nơi nào có đủ ${enough} quan sát để xếp hạng.`,
    from: (from: string, to: string) => `${from} – ${to}`,
  },

  series: {
    by: 'Theo',
    lastYear: 'Cùng kỳ năm trước',
    peak: (value: string, name: string) => `Cao nhất ${value}, ${name}`,
    chart: (measure: string, each: string, from: string, to: string) =>
      `${measure}, ${each.toLowerCase()}, từ ${from} đến ${to}`,
    column: 'Kỳ',
    lineHint: 'Vạch ngang đậm: cùng kỳ năm trước.',
  },

  former: {
    name: 'Tỉnh cũ',
    lead: 'Cộng theo tỉnh, thành phố trước ngày 01/07/2025. Xã, phường thuộc nhiều tỉnh cũ đứng riêng một dòng.',
  },

  drill: {
    path: 'Đang xem',
    hamletTeams: 'Các tổ phụ trách',
    teamHamlets: 'Thôn, ấp phụ trách',
    noTeams: 'Chưa có tổ nào phụ trách nơi này trong danh mục.',
    noHamlets: 'Danh mục chưa ghi tổ này phụ trách thôn, ấp nào.',
    allHamlets: 'Tổ cấp xã: phụ trách mọi thôn, ấp của xã.',
    gone: 'Không tìm thấy thôn, ấp hay tổ này trong số liệu. Đường dẫn có thể đã cũ.',
    backToCommune: 'Về trang của xã, phường',
    missing: (count: string) => `Còn thiếu ${count} phiếu từ điện thoại của tổ`,
  },

  register: {
    lead: 'Số liệu từ danh mục và do cơ quan khác cung cấp; không có phiếu.',
  },

  oldResults: 'Số liệu này có từ trước khi chia theo kỳ. Bấm Cập nhật để xem theo tháng, quý, năm.',
  note: (observed: string) => `n là số quan sát: ${observed}. Dấu “—”: chưa có số liệu, không phải số 0.`,
  inPeriod: (count: string) => `${count} phiếu trong kỳ`,
}
