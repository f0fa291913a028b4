import { expect, it } from 'vitest'
import type { AuditAct } from '../../../shared/api/audit.ts'
import { objectWords } from '../../../shared/audit/object-words.ts'

const vi = (act: AuditAct, object: string) => objectWords({ act, object })?.vi

it('says which files left, and of what', () => {
  expect(vi('export', 'hh_digital_visit/01a2/xlsx/counted/whole')).toBe(
    'Tệp Excel, phiếu được tính, khảo sát hh_digital_visit',
  )
  expect(vi('export', 'hh_digital_visit/01a2/spss/all/fresh')).toBe(
    'Tệp SPSS, mọi phiếu đã nhận, chỉ phần mới, khảo sát hh_digital_visit',
  )
  expect(vi('download', 'hh_digital_visit/01a2/responses.xlsx')).toBe(
    'Tệp từng phiếu, khảo sát hh_digital_visit',
  )
  expect(vi('download', 'register/01a2/summary-protected.xlsx')).toBe(
    'Bảng tổng hợp để gửi ra ngoài, khảo sát register',
  )
  expect(vi('download', 'bao-cao_96_month-2026-10.docx')).toBe('Báo cáo (Word)')
})

it('says what was looked at, counted and changed', () => {
  expect(vi('see-responses', 'hh_digital_visit 019aa5c8-7c00-7000-8000-000000000001')).toBe(
    'Một phiếu, khảo sát hh_digital_visit',
  )
  expect(vi('recount', 'hh_digital_visit 2026-11-01 2026-11-20')).toBe(
    'Từ ngày 01/11/2026 đến ngày 20/11/2026, khảo sát hh_digital_visit',
  )
  expect(vi('change-settings', 'settings cutDay=20 isPublic=true')).toBe(
    'chốt số liệu ngày 20, công khai kết quả',
  )
  expect(vi('change-settings', 'settings isPublic=false')).toBe('thôi công khai kết quả')
  expect(vi('change-rules', 'surveys/hh_digital_visit/doubts')).toBe(
    'Quy tắc rà soát, khảo sát hh_digital_visit',
  )
  expect(vi('write-report', 'report/month-2026-10')).toBe('Báo cáo, kỳ month-2026-10')
})

it('leaves to its codes what speaks for itself, or is not understood', () => {
  expect(vi('change-register', 'hamlets/32059@2025-07-01/h1')).toBeUndefined()
  expect(vi('download', 'responses.csv')).toBeUndefined()
  expect(vi('export', 'hh_digital_visit')).toBeUndefined()
  expect(vi('change-settings', 'feedback')).toBeUndefined()
})
