import type { AreaId } from '../../../../shared/ids.ts'
import { caMau, hongDan, phuocLong, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/register/${caMau}`
const inSonLa = `/api/office/register/${sonLa}`
const lookersOfCaMau = { admin: 200, officer: 200, viewer: 200, national: 200 }
const keepersOfCaMau = { admin: 200, officer: 200 }
const lookersOfSonLa = { foreignAdmin: 200, foreign: 200, national: 200 }
const itsOfficers = { foreignAdmin: 200, foreign: 200 }

// Every caller adds one of his own, so that nobody meets what the one before has added.
let added = 0
const aHamlet = (commune: AreaId) => () => ({
  record: {
    id: `h-${++added}`,
    commune,
    name: 'Ấp 9',
    households: [{ from: '2026-01-01', count: 90 }],
    from: '2025-07-01',
  },
  rev: 0,
})
const aMember = (commune: AreaId) => () => ({
  record: { id: `m-${++added}`, team: 't1', commune, name: 'Lý Thị Hoa', leader: false, from: '2026-01-01' },
  rev: 0,
})
const aCampaign = (communes: AreaId[]) => () => ({
  record: {
    id: `k-${++added}`,
    name: 'Chiến dịch 92 ngày',
    from: '2026-06-01',
    to: '2026-08-31',
    communes,
    targets: [],
  },
  rev: 0,
})
const aFigure = (area: AreaId) => () => ({
  record: {
    id: `x-${++added}`,
    area,
    indicator: 'vncare_accounts',
    value: 1_200,
    unit: 'tài khoản',
    day: '2026-10-31',
    source: 'vnCare',
  },
  rev: 0,
})

export const registerRows: Rows = {
  'get /api/office/register/:province': [
    { path: inCaMau, answers: { ...lookersOfCaMau, coordinator: 200, neighbour: 200 } },
    { path: inSonLa, answers: lookersOfSonLa },
    { path: '/api/office/register/96', answers: everybody(404) },
  ],
  'get /api/office/register/:province/members': [
    { path: `${inCaMau}/members`, answers: { ...lookersOfCaMau, coordinator: 200, neighbour: 200 } },
    { path: `${inSonLa}/members`, answers: lookersOfSonLa },
  ],
  'get /api/office/register/:province/entries/:kind': [
    {
      path: `${inCaMau}/entries/hamlets`,
      answers: { ...lookersOfCaMau, coordinator: 200, neighbour: 200 },
    },
    {
      path: `${inCaMau}/entries/hamlets?commune=${hongDan}`,
      answers: { ...lookersOfCaMau, coordinator: 200 },
    },
    { path: `${inCaMau}/entries/teams?commune=${phuocLong}`, answers: { ...lookersOfCaMau, neighbour: 200 } },
    {
      path: `${inCaMau}/entries/members?commune=${hongDan}`,
      answers: { ...keepersOfCaMau, coordinator: 200 },
    },
    { path: `${inCaMau}/entries/members`, answers: { ...keepersOfCaMau, coordinator: 200, neighbour: 200 } },
    {
      path: `${inCaMau}/entries/campaigns`,
      answers: { ...lookersOfCaMau, coordinator: 200, neighbour: 200 },
    },
    { path: `${inSonLa}/entries/hamlets?commune=${hongDan}`, answers: lookersOfSonLa },
    { path: `${inSonLa}/entries/members`, answers: itsOfficers },
    { path: `${inCaMau}/entries/secrets`, answers: everybody(404) },
    {
      path: `${inCaMau}/entries/hamlets?commune=${hongDan}&after=..%2F..`,
      answers: { admin: 400, officer: 400, viewer: 400, national: 400, coordinator: 400 },
    },
  ],
  'post /api/office/register/:province/entries/:kind': [
    {
      path: `${inCaMau}/entries/hamlets`,
      body: aHamlet(hongDan),
      answers: { ...keepersOfCaMau, coordinator: 200 },
    },
    {
      path: `${inCaMau}/entries/hamlets`,
      body: aHamlet(phuocLong),
      answers: { ...keepersOfCaMau, neighbour: 200 },
    },
    {
      path: `${inCaMau}/entries/members`,
      body: aMember(hongDan),
      answers: { ...keepersOfCaMau, coordinator: 200 },
    },
    // A commune of another province: nobody has it in the own one.
    {
      path: `${inSonLa}/entries/hamlets`,
      body: aHamlet(hongDan),
      answers: { foreignAdmin: 422, foreign: 422 },
    },
    {
      path: `${inSonLa}/entries/members`,
      body: aMember(hongDan),
      answers: { foreignAdmin: 422, foreign: 422 },
    },
    { path: `${inCaMau}/entries/campaigns`, body: aCampaign([hongDan]), answers: keepersOfCaMau },
    {
      path: `${inSonLa}/entries/campaigns`,
      body: aCampaign([hongDan]),
      answers: { foreignAdmin: 422, foreign: 422 },
    },
    { path: `${inCaMau}/entries/figures`, body: aFigure(caMau), answers: keepersOfCaMau },
    { path: `${inCaMau}/entries/figures`, body: aFigure(hongDan), answers: keepersOfCaMau },
    { path: `${inCaMau}/entries/figures`, body: aFigure(sonLa), answers: { admin: 422, officer: 422 } },
  ],
  'post /api/office/register/:province/settings': [
    {
      path: `${inCaMau}/settings`,
      body: () => ({ teamShort: 'Tổ CĐSCĐ', teamLong: 'Tổ chuyển đổi số cộng đồng' }),
      answers: keepersOfCaMau,
    },
    { path: `${inSonLa}/settings`, body: () => ({ teamShort: 'Tổ CĐSCĐ' }), answers: itsOfficers },
  ],
}
