import type { ImportView } from '../../../../../shared/api/imports.ts'
import type { IssueCode } from '../../../../../shared/register/import/sheet.ts'

/** What is wrong, and how to mend it. `about` is what was expected, or what else it concerns. */
const issues: Record<IssueCode, (value: string, about: string) => string> = {
  'merged-cells': (_, about) => `Các ô ${about} đang được gộp. Hãy bỏ gộp (Merge & Center) và ghi đủ từng ô.`,
  formula: (value) =>
    `Ô có công thức${value === '' ? '' : ` (kết quả: ${value})`}. Hãy sao chép rồi dán lại dưới dạng giá trị.`,
  'error-value': (value) => `Ô báo lỗi ${value}. Hãy ghi lại giá trị đúng.`,
  'external-link': () => 'Tệp có liên kết đến tệp khác. Hãy dán lại dưới dạng giá trị rồi lưu thành tệp mới.',
  'hidden-sheet': () => 'Trang này đang ẩn nên không được đọc. Hãy bỏ ẩn hoặc xóa trang.',
  'unknown-sheet': () => 'Không biết trang này dùng làm gì. Hãy đặt tên trang như trong mẫu hoặc xóa trang.',
  'no-header': () => 'Không thấy hàng tiêu đề. Hãy giữ nguyên hàng tiêu đề của mẫu.',
  'second-header': () => 'Tiêu đề có hai hàng. Hãy chỉ để một hàng tiêu đề như trong mẫu.',
  'missing-column': (_, about) => `Thiếu cột “${about}”. Hãy thêm cột này như trong mẫu.`,
  'doubled-column': (_, about) => `Cột “${about}” có hai lần. Hãy bỏ một cột.`,
  'unknown-column': (value) => `Không biết cột “${value}”. Hãy đặt tên cột như trong mẫu hoặc xóa cột.`,
  'no-rows': () => 'Trang chưa có dòng dữ liệu nào. Hãy điền dữ liệu hoặc xóa trang.',
  required: (_, about) =>
    about === '' ? 'Ô này còn trống. Hãy điền.' : `Cột “${about}” còn trống. Hãy điền.`,
  'not-a-number': (value) => `“${value}” không phải là số. Hãy chỉ ghi chữ số.`,
  'not-whole': (value) => `“${value}” không phải số nguyên. Hãy ghi số tròn.`,
  'out-of-range': (value, about) =>
    `“${value}” nằm ngoài khoảng cho phép${about === '' ? '' : ` (${about})`}. Hãy xem lại.`,
  'not-a-date': (value) => `“${value}” không phải ngày. Hãy ghi như 05/11/2026.`,
  'not-an-option': (value, about) => `Không có lựa chọn “${value}”. Hãy ghi một trong: ${about}.`,
  'too-long': () => 'Ô này quá dài. Hãy viết ngắn lại.',
  'bad-code': (value) => `Mã “${value}” không đúng. Mã chỉ có chữ không dấu, số và dấu gạch ngang.`,
  'bad-link': (value) => `“${value}” không phải đường dẫn Zalo. Đường dẫn bắt đầu bằng https://zalo.me/.`,
  doubled: (value, about) => `“${value}” đã có ở dòng ${about}. Hãy bỏ một dòng, hoặc ghi mã khác.`,
  'unknown-province': (value) => `Không có tỉnh, thành phố “${value}”.`,
  'unknown-commune': (value) =>
    `Không có xã, phường “${value}” trong tỉnh. Hãy xem tên hoặc mã ở trang Danh mục xã.`,
  'former-commune': (value, about) => `“${value}” là tên cũ. Nay là ${about}. Hãy ghi tên mới.`,
  'ambiguous-commune': (value, about) => `“${value}” có thể là ${about}. Hãy ghi mã xã.`,
  'unknown-hamlet': (value, about) =>
    `Không có thôn, ấp “${about || value}” trong xã này. Hãy thêm ở trang Thôn trước.`,
  'unknown-team': (value, about) =>
    `Không có tổ “${about || value}” trong xã này. Hãy thêm ở trang Tổ trước.`,
  'unknown-member': (value, about) =>
    `Không có thành viên “${about || value}” trong xã này. Hãy thêm ở trang Thành viên trước.`,
  'unknown-area': (value) => `Không có địa bàn “${value}”.`,
  'outside-scope': (value) => `“${value}” không thuộc địa bàn của bạn. Hãy bỏ dòng này.`,
  'dates-crossed': () => 'Ngày kết thúc đứng trước ngày bắt đầu. Hãy xem lại hai ngày.',
  overlapping: (_, about) => `Thời gian trùng với ${about === '' ? 'một dòng khác' : `dòng ${about}`}.`,
  gap: (_, about) => `Có khoảng thời gian bị bỏ trống${about === '' ? '' : ` so với dòng ${about}`}.`,
  'other-name': (value, about) =>
    `“${value}” chưa khớp: trong danh mục là “${about}”. Hãy ghi đúng tên, hoặc ghi mã.`,
  'ambiguous-name': (value) => `Có nhiều mục tên “${value}”. Hãy ghi mã.`,
  'other-team': (_, about) =>
    `Thành viên này thuộc tổ khác${about === '' ? '' : ` (${about})`}. Hãy kết thúc ở tổ cũ rồi thêm mới, không ghi mã.`,
  'must-be-empty': () => 'Tổ cấp xã phụ trách mọi thôn nên ô này để trống.',
}

const states: Record<ImportView['state'], string> = {
  queued: 'Đang chờ nhập…',
  running: 'Đang nhập…',
  done: 'Đã nhập xong.',
  failed: 'Lần nhập bị lỗi. Hãy chọn lại tệp để xem còn thiếu gì rồi nhập tiếp; nhập lại không bị trùng.',
}

/** Every word of the import. English has the same keys. */
export const vi = {
  title: 'Nhập danh mục từ Excel',
  lead: 'Tải mẫu, điền trong Excel, rồi chọn tệp ở đây. Bạn được xem trước mọi thay đổi; chưa bấm Nhập thì chưa có gì thay đổi.',
  template: 'Tải mẫu trống',
  filled: 'Tải mẫu có sẵn danh mục hiện nay',
  file: 'Tệp Excel (.xlsx) hoặc CSV',
  fileHint: 'Nhiều nhất 20.000 dòng, 4 MB.',
  reading: 'Đang đọc tệp…',
  again: 'Chọn tệp khác',
  plan: (file: string) => `Xem trước: ${file}`,
  sheet: 'Trang',
  added: 'Thêm mới',
  changed: 'Thay đổi',
  same: 'Giữ nguyên',
  nothing: 'Tệp này không làm thay đổi gì: danh mục đã có đủ.',
  apply: (count: string) => `Nhập ${count} thay đổi`,
  changes: 'Những thay đổi đầu tiên',
  row: 'Dòng',
  name: 'Tên',
  before: (title: string, before: string, after: string) => `${title}: ${before} → ${after}`,
  set: (title: string, after: string) => `${title}: ${after}`,
  issues: (count: string) => `Có ${count} chỗ cần sửa trong tệp`,
  issuesLead: 'Chưa nhập gì cả. Hãy sửa trong Excel, lưu lại rồi chọn lại tệp.',
  more: (count: string) => `Còn ${count} chỗ nữa; sửa những chỗ này trước.`,
  place: 'Ở đâu',
  what: 'Cách sửa',
  at: (sheet: string, row: string, column: string) =>
    [sheet, row === '' ? '' : `dòng ${row}`, column === '' ? '' : `cột ${column}`]
      .filter((part) => part !== '')
      .join(', '),
  wholeFile: 'Cả tệp',
  progress: (done: string, of: string) => `${done}/${of}`,
  mayLeave: 'Có thể đóng trang; việc nhập vẫn tiếp tục.',
  states,
  left: (count: string, names: string) =>
    `${count} mục có người sửa trong lúc nhập nên được giữ nguyên: ${names}.`,
  by: (who: string, time: string) => `${who}, ${time}`,
  underWay: 'Lần nhập đang chạy',
  issue: issues,
}
