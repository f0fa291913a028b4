import type { LocalText } from '../../../shared/form/definition.ts'
import type { Flag } from '../../../shared/results/received.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'

/** The names of the columns that every survey's rows have, by code. */
export const columnNames = {
  response_id: { vi: 'Mã phiếu', en: 'Response' },
  rev: { vi: 'Bản sửa số', en: 'Revision' },
  status: { vi: 'Mã trạng thái', en: 'Status code' },
  status_text: { vi: 'Trạng thái', en: 'Status' },
  flags: { vi: 'Dấu hiệu cần xem', en: 'Flags' },
  visit_day: { vi: 'Ngày', en: 'Day' },
  visited_at: { vi: 'Thời điểm ghi xong', en: 'Finished at' },
  received_at: { vi: 'Máy chủ nhận lúc', en: 'Received at' },
  area_code: { vi: 'Mã xã', en: 'Commune code' },
  area_name: { vi: 'Tên xã', en: 'Commune' },
  hamlet_id: { vi: 'Mã thôn', en: 'Hamlet code' },
  hamlet_name: { vi: 'Tên thôn', en: 'Hamlet' },
  team_id: { vi: 'Mã tổ', en: 'Team code' },
  team_name: { vi: 'Tên tổ', en: 'Team' },
  member_id: { vi: 'Mã thành viên', en: 'Member' },
  device_id: { vi: 'Mã máy', en: 'Device' },
  seq: { vi: 'Số thứ tự trên máy', en: 'Running number on the device' },
  version: { vi: 'Phiên bản phiếu', en: 'Version' },
} satisfies Record<string, LocalText>

export const statusNames: Record<Verdict['is'], LocalText> = {
  counted: { vi: 'Được tính', en: 'Counted' },
  held: { vi: 'Chờ xem xét, chưa tính', en: 'Held until somebody looks, not counted' },
  superseded: { vi: 'Đã có bản mới hơn hoặc trùng lặp, không tính', en: 'Superseded or a copy, not counted' },
  excluded: { vi: 'Bị loại, rút hoặc xóa, không tính', en: 'Excluded, withdrawn or erased, not counted' },
}

export const flagNames: Record<Flag, LocalText> = {
  'unknown-survey': { vi: 'Không có khảo sát này', en: 'Unknown survey' },
  'survey-closed': { vi: 'Gửi đến sau khi khảo sát đã đóng', en: 'Received after the survey was closed' },
  'unknown-version': { vi: 'Không có phiên bản phiếu này', en: 'Unknown version of the form' },
  'foreign-area': { vi: 'Ngoài địa bàn của tổ', en: "Outside the team's area" },
  'foreign-author': { vi: 'Bản sửa không do tổ đã ghi phiếu gửi', en: 'Revised by another team' },
  'unfit-answers': { vi: 'Câu trả lời không khớp với phiếu', en: 'Answers do not fit the form' },
  'same-revision-other-content': {
    vi: 'Cùng một bản sửa nhưng nội dung khác nhau',
    en: 'The same revision with other content',
  },
  'clock-skew': { vi: 'Đồng hồ của máy sai quá 10 phút', en: "The device's clock is off by over 10 minutes" },
  'unclean-text': { vi: 'Có ký tự lạ trong văn bản', en: 'Odd characters in a text' },
}
