/** Why a recount cannot be done now or by trying again, in words for the officer who asked. */
const refusals = {
  'unknown-survey': 'Không có khảo sát này, hoặc khảo sát chưa được công bố.',
  frozen: 'Kết quả của khảo sát này đã chốt nên không tổng hợp lại nữa.',
  'unknown-province': 'Không có tỉnh này trong danh mục, hoặc tỉnh chưa khai báo xã nào.',
} as const

/** Thrown where a recount is refused: its job fails for good. */
export class Refusal extends Error {
  constructor(reason: keyof typeof refusals) {
    super(refusals[reason])
    this.name = 'Refusal'
  }
}

/** What the officer reads when something of ours broke; the log says what. */
export const BROKEN =
  'Không tạo được tệp kết quả. Hệ thống sẽ tự thử lại; nếu vẫn lỗi, hãy bấm Cập nhật lần nữa.'
