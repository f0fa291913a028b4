import { caMau, hongDan, people, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/staff/${caMau}`
const inSonLa = `/api/office/staff/${sonLa}`

const someone = { name: 'Nguyễn Văn Mới', role: 'province_viewer', ended: false, rev: 0 }
const coordinator = { ...someone, role: 'commune_coordinator', commune: hongDan }

// Every caller adds somebody new.
let added = 0

export const staffRows: Rows = {
  'get /api/office/staff/:province': [
    { path: inCaMau, answers: { admin: 200, officer: 200 } },
    { path: inSonLa, answers: { foreignAdmin: 200, foreign: 200 } },
    { path: '/api/office/staff/96', answers: everybody(404) },
  ],
  'post /api/office/staff/:province': [
    { path: inCaMau, body: () => ({ ...someone, email: 'moi@example.gov.vn' }), answers: { admin: 200 } },
    {
      path: inSonLa,
      body: () => ({ ...someone, email: 'moi-son-la@example.gov.vn' }),
      answers: { foreignAdmin: 200 },
    },
    {
      path: inCaMau,
      body: () => ({ ...coordinator, email: `moi-xa-${++added}@example.gov.vn` }),
      answers: { admin: 200, officer: 200 },
    },
    // The commune is another province's.
    {
      path: inSonLa,
      body: () => ({ ...coordinator, email: 'moi-xa-la@example.gov.vn' }),
      answers: { foreignAdmin: 422, foreign: 422 },
    },
    // The person is another province's, or the nation's.
    { path: inSonLa, body: () => ({ ...someone, email: people.viewer.email, rev: 1 }), answers: {} },
    { path: inCaMau, body: () => ({ ...someone, email: people.national.email, rev: 1 }), answers: {} },
    // The role is the nation's.
    {
      path: inCaMau,
      body: () => ({ ...someone, role: 'national_viewer', email: 'mot-minh@example.gov.vn' }),
      answers: {},
    },
    {
      path: '/api/office/staff/96',
      body: () => ({ ...someone, email: 'moi@example.gov.vn' }),
      answers: everybody(404),
    },
  ],
  'post /api/office/staff/:province/sign-out': [
    { path: `${inCaMau}/sign-out`, body: () => ({ email: people.viewer.email }), answers: { admin: 204 } },
    {
      path: `${inCaMau}/sign-out`,
      body: () => ({ email: people.coordinator.email }),
      answers: { admin: 204, officer: 204 },
    },
    {
      path: `${inSonLa}/sign-out`,
      body: () => ({ email: people.viewer.email }),
      answers: { foreignAdmin: 404, foreign: 404 },
    },
    {
      path: `${inCaMau}/sign-out`,
      body: () => ({ email: 'nobody@example.gov.vn' }),
      answers: { admin: 404, officer: 404 },
    },
  ],
  'post /api/office/sign-out-everywhere': [
    { path: '/api/office/sign-out-everywhere', answers: everybody(204) },
  ],
}
