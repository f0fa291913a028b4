import type { Finding, Report } from '../../../functions/results/seal/report.ts'
import type { Words } from '../words.ts'

/** What the commands of the audit log say. */
export const auditWords = {
  sealed: {
    vi: 'Đã niêm phong nhật ký đến hết ngày hôm qua.',
    en: 'The audit log is sealed up to the end of yesterday.',
  },
  bucketMissing: {
    vi: 'Cần thêm --bucket: tên kho chứa niêm phong của nhật ký (tên này nằm trong kết quả triển khai, mục AuditBucket).',
    en: 'Please add --bucket: the bucket of the audit log’s seals (an output of the deployment, AuditBucket).',
  },
  tableMissing: {
    vi: 'Cần thêm --table: tên bảng dữ liệu đi cùng kho này. Muốn kiểm tra hệ thống trên máy này thì bỏ --bucket.',
    en: 'Please add --table: the table that goes with the bucket. Leave out --bucket to look at the system on this machine.',
  },
  nothingYet: {
    vi: 'Chưa có ngày nào cần niêm phong: nhật ký mới bắt đầu.',
    en: 'No day needed a seal yet: the log has only begun.',
  },
  looked: ({ days, entries, span }: Report & { span: NonNullable<Report['span']> }) => ({
    vi: `Đã đối chiếu ${days} ngày đã niêm phong, từ ${span.first} đến ${span.last}, gồm ${entries} mục.`,
    en: `${days} sealed days from ${span.first} to ${span.last} were compared, ${entries} entries.`,
  }),
  fine: {
    vi: 'Nhật ký còn nguyên: không có mục nào bị sửa, xóa hay thêm sau khi niêm phong.',
    en: 'The log is whole: no entry was changed, removed or added after its day was sealed.',
  },
  found: (count: number) => ({
    vi: `CẢNH BÁO: ${count} chỗ không khớp với niêm phong.`,
    en: `WARNING: ${count} things do not fit the seals.`,
  }),
} satisfies Record<string, Words | ((about: never) => Words)>

const kinds: Record<Finding['what'], Words> = {
  'entry-changed': { vi: 'mục đã bị sửa', en: 'entry was changed' },
  'entry-removed': { vi: 'mục đã bị xóa', en: 'entry was removed' },
  'entry-added': { vi: 'mục được thêm vào sau', en: 'entry was added later' },
  'entries-differ': { vi: 'các mục không khớp', en: 'entries differ' },
  'seal-missing': { vi: 'thiếu niêm phong', en: 'seal is missing' },
  'seal-changed': { vi: 'niêm phong đã bị sửa', en: 'seal was changed' },
  'seal-unreadable': { vi: 'niêm phong không đọc được', en: 'seal cannot be read' },
  'chain-broken': {
    vi: 'niêm phong không nối với ngày trước',
    en: 'seal does not follow from the day before',
  },
  'file-missing': { vi: 'thiếu tệp các mục của ngày', en: 'file of the day’s entries is missing' },
  'file-changed': { vi: 'tệp các mục của ngày đã bị sửa', en: 'file of the day’s entries was changed' },
  'stray-object': {
    vi: 'có tệp lạ trong kho niêm phong',
    en: 'a file that does not belong in the bucket of seals',
  },
  'nothing-sealed': {
    vi: 'có mục mà chưa niêm phong ngày nào',
    en: 'there are entries, and no day is sealed',
  },
}

/** A finding on one line: the day, what is wrong, and with which entry or province. */
export function findingLine(finding: Finding): string {
  const { vi, en } = kinds[finding.what]
  return [`- ${finding.day}: ${vi} · ${en}`, ...about(finding)].join(': ')
}

function about(finding: Finding): string[] {
  if ('entry' in finding) return [finding.entry]
  if ('object' in finding) return [finding.object]
  return 'partition' in finding ? [finding.partition ?? 'toàn quốc · nation'] : []
}
