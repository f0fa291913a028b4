import { caMau, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const month = '/api/office/audit/2026-11'
const file = `${month}/log.csv`
const neverWas = '99@2020-01-01'

const entry = '2026-11-20#019aa5c8-7c00-7000-8000-000000000001'
const cursor = (log: string) => `after=${encodeURIComponent(`${log}/2026-11/${entry}`)}`

export const auditRows: Rows = {
  'get /api/office/audit/:month': [
    { path: `${month}?province=${caMau}`, answers: { auditor: 200 } },
    { path: `${month}?province=${sonLa}`, answers: { auditor: 200, foreignAuditor: 200 } },
    // What concerns no single province is the nation's.
    { path: month, answers: { auditor: 200 } },
    { path: `${month}?province=${neverWas}`, answers: { auditor: 404 } },
    { path: `${month}?province=96`, answers: everybody(400) },
    { path: `${month}?province=${caMau}&province=${sonLa}`, answers: { auditor: 200 } },
    { path: `${month}?province=${sonLa}&${cursor(sonLa)}`, answers: { auditor: 200, foreignAuditor: 200 } },
    // The cursor is another province's, or the nation's.
    { path: `${month}?province=${sonLa}&${cursor(caMau)}`, answers: { auditor: 400, foreignAuditor: 400 } },
    {
      path: `${month}?province=${sonLa}&${cursor('nation')}`,
      answers: { auditor: 400, foreignAuditor: 400 },
    },
    { path: `${month}?province=${caMau}&${cursor(sonLa)}`, answers: { auditor: 400 } },
    { path: `/api/office/audit/2026-13?province=${sonLa}`, answers: everybody(404) },
  ],
  'get /api/office/audit/:month/log.csv': [
    { path: `${file}?province=${caMau}`, answers: { auditor: 200 } },
    { path: `${file}?province=${sonLa}`, answers: { auditor: 200, foreignAuditor: 200 } },
    { path: file, answers: { auditor: 200 } },
    { path: `${file}?province=${neverWas}`, answers: { auditor: 404 } },
    { path: `/api/office/audit/november/log.csv?province=${sonLa}`, answers: everybody(404) },
  ],
}
