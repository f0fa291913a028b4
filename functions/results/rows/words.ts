import type { ExportValues } from '../../../shared/api/exports.ts'
import type { LocalText } from '../../../shared/form/definition.ts'

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
  withdrawn: { vi: 'Tổ rút lại phiếu', en: 'Withdrawn by the team' },
  poster_place: { vi: 'Nơi dán mã QR', en: 'Where the code hangs' },
  revision_reason: { vi: 'Lý do sửa hoặc rút lại', en: 'Reason for the correction or withdrawal' },
  unfit_answers: {
    vi: 'Câu trả lời không khớp kiểu của cột, dạng JSON',
    en: 'Answers that do not fit the type of their column, as JSON',
  },
} satisfies Record<string, LocalText>

/** In that language, or in Vietnamese where there is no other; `codes` have none. */
export function wordsIn({ vi, en }: LocalText, language: ExportValues): string {
  return language === 'en' && en !== undefined ? en : vi
}
