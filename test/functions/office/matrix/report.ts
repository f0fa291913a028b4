import { caMau, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const ofCaMau = { admin: 200, officer: 200, viewer: 200, national: 200 }
const ofSonLa = { foreignAdmin: 200, foreign: 200, national: 200 }
const missing = { admin: 404, officer: 404, viewer: 404, national: 404 }

/** Words over a revision that nobody has seen: whoever may write them is told that they have changed. */
const stale = () => ({ texts: words, rev: 7 })

const words = {
  agencyAbove: 'Ủy ban nhân dân tỉnh Cà Mau',
  agency: 'Sở Khoa học và Công nghệ',
  number: '',
  sign: 'BC-SKHCN',
  place: 'Cà Mau',
  subject: 'Kết quả hoạt động',
  opening: '',
  results: '',
  difficulties: '',
  tasks: '',
  proposals: '',
  closing: '',
  recipients: 'Lưu: VT',
  signatoryTitle: 'Giám đốc',
  signatoryName: '',
}

export const reportRows: Rows = {
  'get /api/office/report/:province': [
    { path: `/api/office/report/${caMau}?period=month-2026-10`, answers: ofCaMau },
    { path: `/api/office/report/${sonLa}?period=month-2026-10`, answers: ofSonLa },
    { path: `/api/office/report/${caMau}?period=month-2026-13`, answers: missing },
    { path: `/api/office/report/${caMau}?period=free-2026-11-01-2026-11-20`, answers: missing },
    { path: '/api/office/report/96', answers: everybody(404) },
  ],
  'post /api/office/report/:province': [
    {
      path: `/api/office/report/${caMau}?period=month-2026-10`,
      body: stale,
      answers: { admin: 409, officer: 409 },
    },
    {
      path: `/api/office/report/${sonLa}?period=month-2026-10`,
      body: stale,
      answers: { foreignAdmin: 409, foreign: 409 },
    },
  ],
  'get /api/office/report/:province/docx': [
    { path: `/api/office/report/${caMau}/docx?period=month-2026-10`, answers: ofCaMau },
    { path: `/api/office/report/${sonLa}/docx?period=month-2026-10`, answers: ofSonLa },
  ],
}
