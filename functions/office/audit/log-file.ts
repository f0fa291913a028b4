import type { AuditEntry } from '../../../shared/api/audit.ts'
import { actNames, getRoleName } from '../../../shared/audit/names.ts'
import { objectWords } from '../../../shared/audit/object-words.ts'
import { type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'
import { BOM, csvRecord } from '../../results/csv.ts'

/** The log as a CSV file that Excel opens: Vietnamese heads, times of Vietnam, and the codes beside the words. */
export function logFile(entries: readonly AuditEntry[], isWhole: boolean): string {
  const pieces = [BOM, csvRecord(heads), ...entries.map(recordOf)]
  if (!isWhole) pieces.push(csvRecord([NOT_WHOLE]))
  return pieces.join('')
}

const heads = [
  'Thời điểm (giờ Việt Nam)',
  'Người làm',
  'Vai trò',
  'Việc',
  'Đối tượng',
  'Diễn giải',
  'Tỉnh, thành phố',
  'Xã, phường',
  'Phiên hoặc điện thoại',
  'Mã vai trò',
  'Mã việc',
  'Dấu vết trước (SHA-256)',
  'Dấu vết sau (SHA-256)',
  'Mã mục',
]

const NOT_WHOLE =
  'CHƯA HẾT: còn các mục cũ hơn của tháng này chưa có trong tệp. Hãy lọc theo người hoặc theo việc rồi tải lại.'

function recordOf(entry: AuditEntry): string {
  const { at, who, role, act, object, province, commune, device, before, after, id } = entry
  const words = [getRoleName(role)?.vi ?? role, actNames[act].vi]
  return csvRecord([
    timeOf(at),
    who,
    ...words,
    object,
    objectWords(entry)?.vi,
    province,
    commune,
    device,
    role,
    act,
    before,
    after,
    id,
  ])
}

// Excel reads it as a moment in every language, and it sorts as text.
function timeOf(at: EpochMs): string {
  return new Date(at + VIETNAM_OFFSET).toISOString().slice(0, 19).replace('T', ' ')
}
