import type { FieldProblem } from '../entries/reading.ts'

/** What is wrong with a box, and what to do. */
export const problemsVi: Record<FieldProblem, string> = {
  missing: 'Hãy điền ô này.',
  'too-long': 'Dài quá. Hãy viết ngắn lại.',
  'not-a-number': 'Hãy nhập một con số, ví dụ 1.250 hoặc 12,5.',
  'not-a-count': 'Hãy nhập số nguyên từ 0 đến 10.000.000.',
  'not-a-day': 'Hãy chọn một ngày.',
  'ends-too-early': 'Ngày cuối cùng không thể trước ngày bắt đầu.',
  'not-a-link': 'Hãy dán đường dẫn nhóm bắt đầu bằng https://zalo.me/',
  'not-a-code': 'Mã chỉ gồm chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ.',
  'choose-hamlets': 'Hãy chọn ít nhất một thôn, ấp.',
  choose: 'Hãy chọn một mục.',
  twice: 'Chỉ tiêu này đã chọn ở trên.',
}
