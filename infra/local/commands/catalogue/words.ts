import type { IssueCode, SheetIssue } from '../../../../shared/register/import/sheet.ts'
import type { Words } from '../../words.ts'

type Counts = { added: number; changed: number; same: number }

/** What the command of the catalogue says. */
export const catalogueWords = {
  fileMissing: {
    vi: 'Hãy ghi tên tệp ngay sau lệnh, ví dụ: npm run catalogue -- dia-ban.csv --dry-run',
    en: 'Please name the file right behind the command, for example: npm run catalogue -- areas.csv --dry-run',
  },
  fileUnreadable: (file: string) => ({
    vi: `Không mở được tệp ${file}; hãy xem lại tên và quyền đọc.`,
    en: `The file ${file} cannot be opened; please check its name and the right to read it.`,
  }),
  notASpreadsheet: (detail: string) => ({
    vi: `Không đọc được bảng trong tệp này. Hãy lưu lại thành .xlsx hoặc CSV UTF-8. Chi tiết: ${detail}`,
    en: `No table can be read from this file. Save it as .xlsx or CSV UTF-8. ${detail}`,
  }),
  sheetMissing: {
    vi: 'Tệp có nhiều trang tính nhưng không có trang nào tên là "Địa bàn"; hãy đặt tên đó cho trang chứa danh mục.',
    en: 'The file has several sheets and none is called "Địa bàn"; give that name to the one with the catalogue.',
  },
  refused: (count: number) => ({
    vi: `Chưa nhập gì cả: có ${count} chỗ phải sửa trong tệp.`,
    en: `Nothing was imported: ${count} things in the file must be mended.`,
  }),
  more: (count: number) => ({ vi: `… và ${count} chỗ nữa.`, en: `… and ${count} more.` }),
  wouldChange: (counts: Counts) => ({
    vi: `Nếu nhập: ${change(counts).vi}. Chưa ghi gì cả.`,
    en: `An import would mean: ${change(counts).en}. Nothing was written.`,
  }),
  changed: (counts: Counts) => ({
    vi: `Đã nhập: ${change(counts).vi}.`,
    en: `Imported: ${change(counts).en}.`,
  }),
  own: (count: number) => ({
    vi: `Kèm theo là ${count} tỉnh, thành phố có sẵn trong hệ thống.`,
    en: `With them ${count} provinces that come with the system.`,
  }),
  stale: (count: number) => ({
    vi: `${count} địa bàn vừa bị người khác sửa nên chưa ghi được; hãy chạy lại lệnh này.`,
    en: `${count} areas were changed by somebody else meanwhile and not written; run this command again.`,
  }),
} satisfies Record<string, Words | ((...about: never[]) => Words)>

/** What is wrong and how to mend it, with its place in front: "Địa bàn, D12". */
export function issueWords({ code, sheet, row, column, value, about }: SheetIssue): Words {
  const place = [sheet, row === undefined ? '' : `${column ?? ''}${row}`]
    .filter((part) => part !== '')
    .join(', ')
  const { vi, en } = issues[code] ?? { vi: `không dùng được (${code})`, en: `cannot be used (${code})` }
  const told = [value === undefined ? '' : `"${value}"`, about === undefined ? '' : `→ ${about}`]
  const tail = told.filter((part) => part !== '').join(' ')
  return { vi: `${place}: ${vi} ${tail}`.trimEnd(), en: `${place}: ${en} ${tail}`.trimEnd() }
}

function change({ added, changed, same }: Counts): Words {
  return {
    vi: `thêm ${added}, sửa ${changed}, giữ nguyên ${same} địa bàn`,
    en: `${added} areas added, ${changed} changed, ${same} as before`,
  }
}

const issues: Partial<Record<IssueCode, Words>> = {
  'merged-cells': {
    vi: 'ô bị gộp; hãy bỏ gộp ô và điền đủ từng dòng.',
    en: 'cells are merged; split them and fill in every row.',
  },
  formula: { vi: 'ô là công thức; hãy dán lại dưới dạng giá trị.', en: 'a formula; paste it as a value.' },
  'error-value': { vi: 'ô báo lỗi; hãy nhập lại giá trị.', en: 'the cell shows an error; enter its value.' },
  'external-link': {
    vi: 'tệp có liên kết ra ngoài; hãy ngắt liên kết rồi lưu lại.',
    en: 'the file links to others; break the links and save it again.',
  },
  'hidden-sheet': {
    vi: 'trang tính đang bị ẩn; hãy cho hiện ra hoặc xóa đi.',
    en: 'a hidden sheet; show or delete it.',
  },
  'no-header': {
    vi: 'dòng đầu phải là tiêu đề cột, có ít nhất "Cấp" và "Mã".',
    en: 'the first row must hold the headers, at least "Cấp" and "Mã".',
  },
  'second-header': { vi: 'dòng tiêu đề thứ hai; hãy xóa dòng này.', en: 'a second header; delete this row.' },
  'missing-column': { vi: 'thiếu cột.', en: 'a column is missing.' },
  'doubled-column': { vi: 'cột bị lặp; hãy xóa một cột.', en: 'the column is there twice; delete one.' },
  'unknown-column': {
    vi: 'không hiểu tiêu đề này; hãy sửa lại hoặc xóa cột.',
    en: 'this header is not known; mend it or delete the column.',
  },
  'no-rows': { vi: 'không có dòng nào dưới tiêu đề.', en: 'there is no row under the header.' },
  required: { vi: 'ô này phải có giá trị.', en: 'this cell must be filled in.' },
  'not-a-date': {
    vi: 'không phải ngày; hãy ghi như 30/04/2026 hoặc 2026-04-30.',
    en: 'no date; write it like 30/04/2026 or 2026-04-30.',
  },
  'out-of-range': { vi: 'ngày nằm ngoài khoảng cho phép.', en: 'the day is out of range.' },
  'not-an-option': { vi: 'giá trị này không dùng được.', en: 'this value cannot be used.' },
  'too-long': { vi: 'quá dài.', en: 'too long.' },
  'bad-code': {
    vi: 'mã không đúng: tỉnh có 2 chữ số, xã có 5, huyện không có xã có 3.',
    en: 'not a code: a province has 2 digits, a commune 5, a district without communes 3.',
  },
  'other-name': { vi: 'hãy ghi tên không kèm loại.', en: 'write the name without its type.' },
  doubled: { vi: 'bị lặp; xem dòng kia.', en: 'doubled; see the other row.' },
  'unknown-province': {
    vi: 'không có tỉnh mang mã này trong suốt thời gian của xã.',
    en: 'no province bears this code for as long as the commune lasts.',
  },
  'unknown-area': {
    vi: 'không có địa bàn mang mã này bắt đầu đúng vào ngày hôm sau.',
    en: 'no area of this code begins on the day after.',
  },
  'outside-scope': { vi: 'địa bàn của tỉnh khác.', en: 'an area of another province.' },
  'dates-crossed': { vi: 'các ngày trái nhau.', en: 'the days contradict each other.' },
  overlapping: {
    vi: 'chồng lên một giai đoạn khác của cùng mã.',
    en: 'overlaps another time of the same code.',
  },
  gap: { vi: 'có khoảng trống trước giai đoạn sau.', en: 'leaves a gap before what follows.' },
}
