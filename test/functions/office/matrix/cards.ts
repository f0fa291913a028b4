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
  'post /api/office/register/:province/phones/end': [
    { path: `${inCaMau}/phones/end`, body: { commune: hongDan, ...member }, answers: inHongDan },
    { path: `${inCaMau}/phones/end`, body: { commune: phuocLong, ...member }, answers: inPhuocLong },
    { path: `${inSonLa}/phones/end`, body: { commune: hongDan, ...member }, answers: inOtherProvince },
    { path: `${inCaMau}/phones/end`, body: { commune: hongDan }, answers: everybody(400) },
  ],
}
