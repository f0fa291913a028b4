import { caMau, hongDan, phuocLong, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/register/${caMau}`
const inSonLa = `/api/office/register/${sonLa}`

// Nobody is registered by these ids: whoever may invite gets as far as to be told so.
const inHongDan = { admin: 404, officer: 404, coordinator: 404 }
const inPhuocLong = { admin: 404, officer: 404, neighbour: 404 }
const inOtherProvince = { foreignAdmin: 404, foreign: 404 }
const member = { team: 'no-team', member: 'nobody' }

export const cardsRows: Rows = {
  'post /api/office/register/:province/invitations': [
    { path: `${inCaMau}/invitations`, body: { commune: hongDan, teams: ['no-team'] }, answers: inHongDan },
    {
      path: `${inCaMau}/invitations`,
      body: { commune: phuocLong, members: ['nobody'] },
      answers: inPhuocLong,
    },
    // The commune is another province's.
    { path: `${inSonLa}/invitations`, body: { commune: hongDan }, answers: inOtherProvince },
    { path: '/api/office/register/96/invitations', body: { commune: hongDan }, answers: everybody(404) },
    { path: `${inCaMau}/invitations`, body: { commune: '31843' }, answers: everybody(400) },
    { path: `${inCaMau}/invitations`, body: { commune: hongDan, teams: [] }, answers: everybody(400) },
  ],
  'post /api/office/register/:province/invitations/shown': [
    { path: `${inCaMau}/invitations/shown`, body: { commune: hongDan, team: 'no-team' }, answers: inHongDan },
    {
      path: `${inCaMau}/invitations/shown`,
      body: { commune: phuocLong, team: 'no-team', member: 'nobody' },
      answers: inPhuocLong,
    },
    {
      path: `${inSonLa}/invitations/shown`,
      body: { commune: hongDan, team: 'no-team' },
      answers: inOtherProvince,
    },
    { path: `${inCaMau}/invitations/shown`, body: { commune: hongDan }, answers: everybody(400) },
  ],
  'get /api/office/register/:province/communes/:commune/teams/:team/phones': [
    {
      path: `${inCaMau}/communes/${hongDan}/teams/t1/phones`,
      answers: { admin: 200, officer: 200, coordinator: 200 },
    },
    { path: `${inCaMau}/communes/${phuocLong}/teams/t1/phones`, answers: inPhuocLong },
    { path: `${inSonLa}/communes/${hongDan}/teams/t1/phones`, answers: inOtherProvince },
    { path: `${inCaMau}/communes/31843/teams/t1/phones`, answers: everybody(404) },
  ],
  'post /api/office/register/:province/communes/:commune/teams/:team/phones/end': [
    {
      path: `${inCaMau}/communes/${hongDan}/teams/t1/phones/end`,
      body: { device: 'no-phone' },
      answers: inHongDan,
    },
    {
      path: `${inCaMau}/communes/${phuocLong}/teams/t1/phones/end`,
      body: { device: 'no-phone' },
      answers: inPhuocLong,
    },
    {
      path: `${inSonLa}/communes/${hongDan}/teams/t1/phones/end`,
      body: { device: 'no-phone' },
      answers: inOtherProvince,
    },
    {
      path: `${inCaMau}/communes/${hongDan}/teams/t1/phones/end`,
      body: {},
      answers: { admin: 400, officer: 400, coordinator: 400 },
    },
  ],
  'post /api/office/register/:province/phones/end': [
    { path: `${inCaMau}/phones/end`, body: { commune: hongDan, ...member }, answers: inHongDan },
    { path: `${inCaMau}/phones/end`, body: { commune: phuocLong, ...member }, answers: inPhuocLong },
    { path: `${inSonLa}/phones/end`, body: { commune: hongDan, ...member }, answers: inOtherProvince },
    { path: `${inCaMau}/phones/end`, body: { commune: hongDan }, answers: everybody(400) },
  ],
}
