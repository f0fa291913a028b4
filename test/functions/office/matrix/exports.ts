import { caMau, hongDan, phuocLong, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/exports/${visit}/${caMau}`
const inSonLa = `/api/office/exports/${visit}/${sonLa}`
const nobodys = '019aa5c8-7c00-7000-8000-00000000ffff'
const asked = { survey: visit, format: 'csv', values: 'codes', rows: 'all', fresh: false }

export const exportsRows: Rows = {
  'post /api/office/exports': [
    {
      path: '/api/office/exports',
      body: () => ({ ...asked, province: caMau }),
      answers: { admin: 202, officer: 202 },
    },
    {
      path: '/api/office/exports',
      body: () => ({ ...asked, province: caMau, commune: phuocLong }),
      answers: { admin: 202, officer: 202 },
    },
    {
      path: '/api/office/exports',
      body: () => ({ ...asked, province: sonLa, commune: hongDan }), // a commune of the other province
      answers: { foreignAdmin: 404, foreign: 404 },
    },
    {
      path: '/api/office/exports',
      body: () => ({ ...asked, province: sonLa }),
      answers: { foreignAdmin: 202, foreign: 202 },
    },
  ],
  'get /api/office/exports/:survey/:province': [
    { path: inCaMau, answers: { admin: 200, officer: 200 } },
    { path: inSonLa, answers: { foreignAdmin: 200, foreign: 200 } },
    { path: `/api/office/exports/${visit}/96`, answers: everybody(404) },
  ],
  'get /api/office/exports/:survey/:province/:id': [
    { path: `${inCaMau}/${nobodys}`, answers: { admin: 404, officer: 404 } },
    { path: `${inSonLa}/${nobodys}`, answers: { foreignAdmin: 404, foreign: 404 } },
    { path: `${inCaMau}/1`, answers: everybody(404) },
  ],
  'get /api/office/exports/:survey/:province/:id/files/:name': [
    { path: `${inCaMau}/${nobodys}/files/responses.csv`, answers: { admin: 404, officer: 404 } },
    { path: `${inSonLa}/${nobodys}/files/responses.csv`, answers: { foreignAdmin: 404, foreign: 404 } },
    { path: `${inCaMau}/1/files/responses.csv`, answers: everybody(404) },
  ],
}
