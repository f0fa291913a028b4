import type {
  ExportFormat,
  ExportProblem,
  ExportRequest,
  ExportValues,
} from '../../../../shared/api/exports.ts'
import type { ExportFileName } from '../file-name.ts'

const formats: Record<ExportFormat, { name: string; about: string }> = {
  xlsx: {
    name: 'Excel (.xlsx)',
    about: 'Để xem, lọc, làm bảng. Nhiều phiếu thì được chia ra nhiều trang tính.',
  },
  csv: { name: 'CSV', about: 'Để đưa vào phần mềm khác: chữ thuần UTF-8, mỗi dòng một phiếu.' },
  parquet: { name: 'Parquet', about: 'Để phân tích bằng R, Python, DuckDB: gọn và đọc nhanh nhất.' },
  spss: { name: 'SPSS', about: 'Để phân tích bằng SPSS: tệp CSV kèm tệp cú pháp .sps có sẵn nhãn.' },
}

const values: Record<ExportValues, { name: string; short: string }> = {
  vi: { name: 'Chữ tiếng Việt', short: 'chữ tiếng Việt' },
  en: { name: 'Chữ tiếng Anh', short: 'chữ tiếng Anh' },
  codes: { name: 'Mã (tra nghĩa trong sổ mã)', short: 'mã' },
}

const rows: Record<ExportRequest['rows'], { name: string; short: string; about: string }> = {
  counted: {
    name: 'Chỉ phiếu được tính',
    short: 'phiếu được tính',
    about: 'Đúng những phiếu đã vào kết quả.',
  },
  all: {
    name: 'Mọi phiếu đã nhận',
    short: 'mọi phiếu đã nhận',
    about: 'Cả phiếu chờ xem lại, phiếu bị loại và bản cũ; mỗi dòng ghi rõ tình trạng.',
  },
}

const files: Record<ExportFileName, string> = {
  'responses.csv': 'Phiếu (CSV)',
  'responses-long.csv': 'Văn bản dài (CSV)',
  'responses.xlsx': 'Phiếu (Excel)',
  'responses.parquet': 'Phiếu (Parquet)',
  'responses.sps': 'Cú pháp SPSS',
  'codebook.xlsx': 'Sổ mã (Excel)',
}

const problems: Record<ExportProblem, string> = {
  'unknown-survey':
    'Không xuất được: khảo sát này không có ở tỉnh hoặc chưa được công bố. Hãy chọn khảo sát khác.',
  'unknown-province':
    'Không xuất được: địa bàn này không có trong danh mục. Hãy chọn lại địa bàn rồi xuất lại.',
  miscounted:
    'Tệp làm ra không đủ số phiếu như hệ thống đang giữ, nên không đưa cho bạn. Phiếu vẫn còn nguyên: hãy bấm Xuất lại; nếu vẫn vậy, hãy báo người quản trị.',
  'export-not-started': 'Chưa bắt đầu xuất được. Hãy đợi một phút rồi bấm Xuất lại.',
  broken: 'Lần xuất này bị lỗi giữa chừng. Hãy bấm Xuất lại; nếu vẫn lỗi, hãy báo người quản trị.',
}

/** The words of files: those that stand ready, and those of rows that are made when asked for. English has the same keys. */
export const vi = {
  ready: 'Tệp có sẵn',

  title: 'Xuất từng phiếu',
  lead: 'Mỗi dòng là một phiếu. Việc xuất chạy ở máy chủ: có thể đóng trang rồi quay lại lấy tệp.',
  format: 'Định dạng',
  formats,
  values: 'Câu trả lời ghi bằng',
  valuesOf: values,
  valuesOfSpss: 'Tệp SPSS ghi mã; chữ của từng mã nằm trong tệp cú pháp.',
  rows: 'Phiếu nào',
  rowsOf: rows,
  area: 'Địa bàn',
  wholeProvince: 'Toàn tỉnh',
  fresh: 'Chỉ phần mới từ lần tải trước',
  freshAbout: 'Phiếu mới đến hoặc được xử lý lại kể từ tệp bạn tải gần nhất. Lần đầu thì gồm tất cả.',
  button: 'Xuất tệp',
  asking: 'Đang gửi yêu cầu…',

  own: 'Tệp bạn đã xuất',
  none: 'Bạn chưa xuất tệp nào. Chọn ở trên rồi bấm Xuất tệp.',
  freshShort: 'chỉ phần mới',
  asked: (time: string, date: string) => `Yêu cầu lúc ${time} ngày ${date}`,
  waiting: 'Đang chờ đến lượt…',
  running: 'Đang xuất…',
  mayLeave: 'Có thể đóng trang; việc xuất vẫn tiếp tục.',
  progress: (done: string, of: string) => `${done}/${of} xã, phường`,
  done: (rows: string, time: string, date: string) => `${rows} phiếu, số liệu tính đến ${time} ngày ${date}`,
  doneFresh: (rows: string, time: string, date: string) => `${rows} phiếu mới từ ${time} ngày ${date}`,
  until: (date: string) => `Giữ đến ngày ${date}`,
  downloaded: (date: string) => `Bạn đã tải ngày ${date}`,
  nothingNew: (time: string, date: string) =>
    `Không có phiếu nào mới từ ${time} ngày ${date}: bạn đã có đủ, không cần tải thêm.`,
  nothing: 'Chưa có phiếu nào để xuất. Khi các tổ gửi phiếu về, hãy xuất lại.',
  gone: 'Tệp không còn giữ nữa. Bấm Xuất lại để có tệp mới.',
  problems,
  again: 'Xuất lại',
  download: 'Tải về',
  files,
}
