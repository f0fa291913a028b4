import type { Day } from '../../time.ts'

/** What a cell of the template holds; absent is empty. */
export type CellValue = string | number | { day: Day } | undefined

/** A column of a sheet: how its head is called, and what an office is told about it. */
export type Column = {
  key: string
  title: string
  /** Other heads that mean it, folded. */
  aliases: readonly string[]
  /** What its cells must be, whatever the rest of the row says; absent: text, or what only the row can tell. */
  holds?: 'code' | 'count' | 'decimal' | 'day'
  /** The sheet cannot be read without it, and no row may leave it empty. */
  required: boolean
  /** In characters. */
  width: number
  /** What to write there, for the page of instructions. */
  about: string
  example: CellValue
}

const code: Column = {
  key: 'code',
  title: 'Mã',
  holds: 'code',
  aliases: ['code', 'id', 'ma so', 'ma muc'],
  required: false,
  width: 16,
  about:
    'Mã riêng: chữ không dấu, chữ số và gạch nối, tối đa 40 ký tự. Để trống cũng được: hệ thống tìm theo tên. Cần mã khi đổi tên, hoặc khi hai mục trùng tên.',
  example: undefined,
}

const commune: Column = {
  key: 'commune',
  title: 'Xã, phường',
  aliases: ['xa', 'phuong', 'xa phuong dac khu', 'dac khu', 'ma xa', 'ten xa', 'commune', 'ward'],
  required: true,
  width: 24,
  about: 'Tên hoặc mã xã, phường, đặc khu hiện nay, như trong trang "Danh mục xã".',
  example: undefined,
}

const from: Column = {
  key: 'from',
  title: 'Từ ngày',
  holds: 'day',
  aliases: ['tu', 'ngay bat dau', 'from', 'start'],
  required: false,
  width: 13,
  about: 'Ngày đầu tiên, dạng 21/11/2026. Để trống ở dòng mới: từ hôm nay.',
  example: undefined,
}

const until: Column = {
  key: 'until',
  title: 'Đến hết ngày',
  holds: 'day',
  aliases: ['den ngay', 'den', 'ngay ket thuc', 'until', 'end'],
  required: false,
  width: 13,
  about: 'Ngày cuối cùng, dạng 31/12/2026. Để trống: chưa kết thúc. Muốn bỏ một mục, hãy ghi ngày cuối.',
  example: undefined,
}

const counted: Column = {
  key: 'counted',
  title: 'Ngày đếm',
  holds: 'day',
  aliases: ['ngay thong ke', 'tinh den ngay', 'counted', 'count day', 'as of'],
  required: false,
  width: 13,
  about: 'Ngày đếm ra con số bên cạnh. Có số thì phải có ngày. Ngày mới thì ghi thêm, số cũ vẫn còn.',
  example: undefined,
}

/** Columns that several sheets have. */
export const common = { code, commune, from, until, counted }
