import type { AuditAct } from '../api/audit.ts'
import type { Role } from '../api/office.ts'

type Name = { vi: string; en: string }

/** What somebody did, as the page and the exported file say it. */
export const actNames: Record<AuditAct, Name> = {
  'sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-refused': { vi: 'Đăng nhập không được', en: 'Was not let in' },
  'sign-out': { vi: 'Đăng xuất', en: 'Signed out' },
  refused: { vi: 'Bị từ chối vì ngoài quyền', en: 'Was refused: outside area or role' },
  'see-members': { vi: 'Xem tên thành viên', en: 'Looked at members’ names' },
  'see-audit': { vi: 'Xem nhật ký', en: 'Looked at the log' },
  'export-audit': { vi: 'Tải nhật ký', en: 'Downloaded the log' },
  'see-responses': { vi: 'Xem phiếu đã nhận', en: 'Looked at received forms' },
  review: { vi: 'Xử lý phiếu', en: 'Decided on a form' },
  'see-feedback': { vi: 'Xem góp ý', en: 'Looked at feedback' },
  'see-contact': { vi: 'Xem số điện thoại của người góp ý', en: 'Looked at a resident’s telephone number' },
  'answer-feedback': { vi: 'Xử lý góp ý', en: 'Handled feedback' },
  'judge-feedback': { vi: 'Duyệt góp ý tạm giữ', en: 'Judged feedback in quarantine' },
  'resident-changed': { vi: 'Người dân sửa góp ý', en: 'A resident corrected feedback' },
  'resident-erased': { vi: 'Người dân xóa góp ý', en: 'A resident erased feedback' },
  'change-posters': { vi: 'Tạo hoặc gỡ mã QR góp ý', en: 'Made or took down feedback codes' },
  rescue: { vi: 'Nhận tệp cứu hộ', en: 'Handed in a rescue file' },
  download: { vi: 'Tải tệp kết quả', en: 'Downloaded results' },
  recount: { vi: 'Cập nhật số liệu', en: 'Had results recounted' },
  export: { vi: 'Xuất tệp từng phiếu', en: 'Had files of forms made' },
  'write-report': { vi: 'Soạn báo cáo', en: 'Wrote a report' },
  'change-rules': { vi: 'Sửa quy tắc rà soát', en: 'Changed rules of review' },
  'change-register': { vi: 'Sửa danh mục', en: 'Changed the register' },
  'change-settings': { vi: 'Sửa cài đặt của tỉnh', en: 'Changed the province’s settings' },
  'plan-import': { vi: 'Xem trước tệp nhập', en: 'Looked at an import beforehand' },
  import: { vi: 'Nhập từ tệp', en: 'Imported a file' },
  invite: { vi: 'Mời vào tổ', en: 'Invited to a team' },
  join: { vi: 'Điện thoại vào tổ', en: 'A phone joined a team' },
  'end-phones': { vi: 'Ngắt điện thoại', en: 'Ended the access of phones' },
  'change-staff': { vi: 'Sửa quyền cán bộ', en: 'Changed a role of staff' },
  'end-sessions': { vi: 'Buộc đăng xuất', en: 'Ended sessions' },
  'create-survey': { vi: 'Tạo khảo sát', en: 'Made a survey' },
  'edit-survey': { vi: 'Sửa phiếu khảo sát', en: 'Edited a survey’s form' },
  'publish-survey': { vi: 'Công bố phiên bản', en: 'Published a version' },
  'change-survey': { vi: 'Đổi trạng thái, cài đặt khảo sát', en: 'Changed a survey’s state or settings' },
}

/** Roles as the log writes them; besides those of staff there are phones, commands and whoever has no role. */
const names: Record<Role, Name> & Record<string, Name> = {
  national_viewer: { vi: 'Người xem toàn quốc', en: 'National viewer' },
  province_admin: { vi: 'Quản trị viên tỉnh', en: 'Provincial administrator' },
  province_officer: { vi: 'Cán bộ tỉnh', en: 'Provincial officer' },
  province_viewer: { vi: 'Người xem của tỉnh', en: 'Provincial viewer' },
  commune_coordinator: { vi: 'Điều phối viên xã', en: 'Commune coordinator' },
  auditor: { vi: 'Người kiểm tra', en: 'Auditor' },
  team_leader: { vi: 'Tổ trưởng', en: 'Team leader' },
  member: { vi: 'Thành viên tổ', en: 'Team member' },
  operator: { vi: 'Người vận hành', en: 'Operator' },
  system: { vi: 'Hệ thống', en: 'System' },
  none: { vi: 'Chưa có quyền', en: 'No role' },
}

/** The name of a role in the log; nothing of one that has no name. */
export function getRoleName(role: string): Name | undefined {
  return Object.hasOwn(names, role) ? names[role] : undefined
}
