import type { ReviewKind, ReviewShow } from '../../../../shared/api/reviews.ts'
import type { Decision } from '../../../../shared/results/received.ts'

/** The words of the page of received forms. English must have the same keys. */
export const vi = {
  title: 'Phiếu đã nhận',
  lead: 'Phiếu các tổ đã gửi về. Mỗi lần xem và mỗi quyết định đều được ghi vào nhật ký.',
  commune: 'Xã, phường',
  pickCommune: 'Chọn xã, phường…',
  pickFirst: 'Hãy chọn xã, phường để xem phiếu.',
  noSurveys: 'Chưa có khảo sát nào.',
  showLabel: 'Lọc phiếu',
  show: {
    held: 'Chờ xem lại',
    'sent-back': 'Đã trả lại, chờ sửa',
    all: 'Tất cả',
  } satisfies Record<ReviewShow, string>,
  none: {
    held: 'Không có phiếu nào chờ xem lại.',
    'sent-back': 'Không có phiếu nào đang chờ tổ sửa.',
    all: 'Chưa nhận được phiếu nào của khảo sát này.',
  } satisfies Record<ReviewShow, string>,
  table: 'Phiếu đã nhận',
  columns: { label: 'Phiếu', writer: 'Người ghi', received: 'Nhận lúc', status: 'Tình trạng' },
  more: 'Xem thêm phiếu cũ hơn',
  unnamed: (code: string) => `Phiếu ${code}`,
  resident: 'Người dân gửi',
  back: 'danh sách',

  facts: 'Về phiếu này',
  team: 'Tổ',
  visitedAt: 'Ghi xong lúc',
  rescuedBy: 'Nhận qua tệp cứu hộ, người nộp',
  aPhone: (id: string) => `điện thoại khác trong tổ (${id})`,
  correction: 'Lần sửa',
  revisionReason: 'Lý do sửa',
  withdrawalReason: 'Lý do rút',
  isWithdrawn: 'Đã rút',
  withdrawn: 'Tổ đã rút lại phiếu này, nên phiếu không được tính.',
  lastDecision: 'Quyết định gần nhất',
  decided: (what: string, by: string, when: string) => `${what}: ${by}, ${when}`,
  frozen: 'Khảo sát đã chốt số liệu nên không xử lý phiếu được nữa.',
  answers: 'Câu trả lời',
  personal: 'Câu trả lời cá nhân, không hiện ở đây',
  notAnswered: 'Không ghi',
  otherAnswers: 'Câu trả lời không có trong phiếu',
  unknownVersion: (version: number) =>
    `Không có phiên bản ${version} của phiếu nên chỉ hiện được mã câu trả lời.`,

  kinds: {
    approve: 'Duyệt',
    'send-back': 'Trả lại',
    exclude: 'Loại',
    release: 'Cho tính',
    withdraw: 'Rút',
    tombstone: 'Xóa',
  } satisfies Record<Decision['kind'], string>,
  again: 'Cho tính lại',
  ask: {
    'send-back': {
      title: 'Trả lại cho người ghi',
      lead: 'Phiếu hiện ở mục “Cần sửa” trên điện thoại của người ghi, kèm lời của bạn. Phiếu vẫn được tính như cũ cho tới khi có bản sửa.',
      reason: 'Cần sửa gì?',
      hint: 'Người ghi đọc được lời này. Ví dụ: Hộ có 4 người nhưng ghi 14, nhờ kiểm tra lại.',
    },
    exclude: {
      title: 'Loại phiếu',
      lead: 'Phiếu không được tính nữa, nhưng vẫn được giữ. Bạn có thể cho tính lại sau.',
      reason: 'Vì sao loại?',
      hint: 'Người ghi đọc được lời này. Ví dụ: Hộ này đã có phiếu khác trong ngày.',
    },
  } satisfies Partial<Record<ReviewKind, Record<string, string>>>,
  reasonNeeded: 'Hãy ghi lý do.',
  done: {
    approve: 'Đã duyệt phiếu.',
    'send-back': 'Đã trả lại phiếu cho người ghi.',
    exclude: 'Đã loại phiếu.',
    release: 'Đã cho tính phiếu.',
  } satisfies Record<ReviewKind, string>,
  later: 'Số liệu đổi theo sau lần cập nhật tới.',
}
