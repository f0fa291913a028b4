import type { ReportKind, ReportPeriod } from '../../../../shared/report/period.ts'
import { dayText, periodName } from '../../../../shared/report/period-words.ts'
import type { ReportTexts } from '../../../../shared/report/texts.ts'
import type { ReportView } from '../../../../shared/report/view.ts'

const kinds: Record<ReportKind, string> = {
  month: 'Tháng dương lịch',
  cut: 'Tháng báo cáo (đến ngày chốt)',
  quarter: 'Quý',
  'cut-quarter': 'Quý báo cáo (đến ngày chốt)',
  year: 'Năm',
  campaign: 'Chiến dịch',
}

const fields: Record<keyof ReportTexts, string> = {
  agencyAbove: 'Cơ quan chủ quản',
  agency: 'Cơ quan báo cáo',
  number: 'Số',
  sign: 'Ký hiệu',
  place: 'Nơi ký',
  day: 'Ngày ký',
  subject: 'Trích yếu',
  opening: 'Lời mở đầu',
  results: 'I. Kết quả thực hiện: lời trước số liệu',
  difficulties: 'II. Khó khăn, vướng mắc',
  tasks: 'III. Nhiệm vụ, giải pháp kỳ tới',
  proposals: 'IV. Kiến nghị',
  closing: 'Lời kết',
  recipients: 'Nơi nhận',
  signatoryTitle: 'Chức vụ người ký',
  signatoryName: 'Họ tên người ký',
}

const hints: Partial<Record<keyof ReportTexts, string>> = {
  number: 'Để trống nếu văn thư chưa cấp số.',
  day: 'Để trống nếu chưa ký.',
  agency: 'Trên báo cáo, tên cơ quan được viết hoa.',
  results: 'Có thể để trống: số liệu được viết ở ngay dưới.',
  difficulties: 'Mỗi dòng là một đoạn.',
  recipients: 'Mỗi dòng một nơi; dấu gạch và dấu chấm phẩy được thêm khi in.',
  signatoryTitle: 'Ký thay thì ghi hai dòng: KT. Giám đốc, rồi Phó Giám đốc.',
}

const states: Record<ReportView['sources'][number]['state'], (title: string, asOf: string) => string> = {
  ready: (title, asOf) => `${title}: số liệu tính đến ${asOf}.`,
  early: (title, asOf) => `${title}: số liệu mới đến ${asOf}, khi kỳ báo cáo chưa hết.`,
  'without-period': (title, asOf) => `${title}: số liệu tính đến ${asOf} chưa có kỳ này.`,
  none: (title) => `${title}: chưa có kết quả nào.`,
}

/** The words of the page of reports. */
export const vi = {
  title: 'Báo cáo',
  kind: 'Loại kỳ',
  kinds,
  period: 'Kỳ báo cáo',
  periodLabel: (at: ReportPeriod) => {
    const name = capital(periodName(at))
    const isOfCalendar = ['month', 'quarter', 'year'].includes(at.period.kind)
    return isOfCalendar ? name : `${name} (${dayText(at.period.from)}–${dayText(at.period.to)})`
  },

  tools: 'Việc với báo cáo',
  save: 'Lưu lời báo cáo',
  word: 'Tải Word',
  saveAndWord: 'Lưu và tải Word',
  print: 'In',
  savedAt: (time: string, date: string) => `Đã lưu lúc ${time} ngày ${date}.`,
  saved: 'Đã lưu lời báo cáo.',
  unsaved: 'Có thay đổi chưa lưu.',
  isFirst: 'Kỳ này chưa có lời nào được lưu. Đây là lời mẫu: hãy viết các phần II, III, IV rồi lưu.',
  isEarlier: (period: string) =>
    `Kỳ này chưa có lời nào được lưu. Đang dùng lại lời của báo cáo ${period}, tên kỳ đã được đổi. Hãy đọc lại rồi lưu.`,
  readOnly: 'Kỳ này chưa có lời nào được lưu; cán bộ Sở viết và lưu lời báo cáo.',
  reuse: (period: string) => `Dùng lại lời của ${period}`,
  reused: (period: string) => `Đã lấy lời của báo cáo ${period}. Chưa lưu.`,
  undo: 'Lấy lại lời vừa rồi',
  conflict: 'Có người vừa lưu lời khác cho báo cáo này. Những gì bạn viết vẫn còn trên màn hình.',
  mine: 'Lưu bản của tôi thay vào',
  theirs: 'Bỏ bản của tôi, lấy bản mới',

  groups: {
    parts: 'Lời các phần',
    header: 'Đầu báo cáo',
    closing: 'Nơi nhận, người ký',
  },
  form: 'Lời của báo cáo',
  fields,
  hints,
  edit: (part: string) => `Sửa: ${part}`,
  editShort: 'Sửa',

  sources: 'Số liệu trong báo cáo',
  allSources: 'Tất cả',
  source: states,
  update: 'Mở Kết quả để bấm Cập nhật',
  protected:
    'Báo cáo gửi ra ngoài nên số đếm từ phiếu được làm tròn đến 5 và số nhỏ không nêu; số chính xác ở trang Kết quả.',
  paper: 'Bản báo cáo',
  table: (title: string) => `Bảng: ${title}`,
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase())
}
