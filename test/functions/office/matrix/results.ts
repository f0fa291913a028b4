import { REGISTER } from '../../../../shared/results/sources.ts'
import { caMau, finishedJob, hongDan, phuocLong, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/results/${visit}/${caMau}`
const inSonLa = `/api/office/results/${visit}/${sonLa}`
const ofCaMau = { admin: 200, officer: 200, viewer: 200, national: 200 }
const nothingInCaMau = { admin: 404, officer: 404, viewer: 404, national: 404 }

export const resultsRows: Rows = {
  'get /api/office/me': [{ path: '/api/office/me', answers: everybody(200) }],
  'post /api/office/results': [
    {
      path: '/api/office/results',
      body: () => ({ survey: visit, province: caMau }),
      answers: { admin: 202, officer: 202 },
    },
    {
      path: '/api/office/results',
      body: () => ({ survey: visit, province: sonLa }),
      answers: { foreignAdmin: 202, foreign: 202 },
    },
    {
      path: '/api/office/results',
      body: () => ({ survey: REGISTER, province: caMau }),
      answers: { admin: 202, officer: 202 },
    },
    {
      path: '/api/office/results',
      body: () => ({ survey: visit, province: caMau, days: { from: '2026-11-01', to: '2026-11-20' } }),
      answers: { admin: 202, officer: 202 },
    },
  ],
  'get /api/office/results/:survey/:province': [
    { path: inCaMau, answers: ofCaMau },
    { path: inSonLa, answers: { foreignAdmin: 200, foreign: 200, national: 200 } },
    { path: `/api/office/results/${visit}/96`, answers: everybody(404) },
    { path: `/api/office/results/Hh%20Visit/${caMau}`, answers: everybody(404) },
  ],
  'get /api/office/results/:survey/:province/jobs/:job': [
    { path: `${inCaMau}/jobs/${finishedJob}`, answers: ofCaMau },
    { path: `${inSonLa}/jobs/${finishedJob}`, answers: { foreignAdmin: 404, foreign: 404, national: 404 } },
  ],
  'get /api/office/results/:survey/:province/summary': [
    { path: `${inCaMau}/summary`, answers: { ...ofCaMau, coordinator: 200, neighbour: 200 } },
    { path: `${inSonLa}/summary`, answers: { foreignAdmin: 404, foreign: 404, national: 404 } },
  ],
  'get /api/office/results/:survey/:province/communes/:area/summary': [
    { path: `${inCaMau}/communes/${hongDan}/summary`, answers: { ...ofCaMau, coordinator: 200 } },
    { path: `${inCaMau}/communes/${phuocLong}/summary`, answers: { ...ofCaMau, neighbour: 200 } },
    {
      path: `${inSonLa}/communes/${hongDan}/summary`,
      answers: { foreignAdmin: 404, foreign: 404, national: 404 },
    },
  ],
  'get /api/office/results/:survey/:province/periods/:period': [
    { path: `${inCaMau}/periods/month-2026-11`, answers: ofCaMau },
    { path: `${inCaMau}/periods/month-2026-10`, answers: nothingInCaMau },
    { path: `${inCaMau}/periods/november`, answers: everybody(404) },
    { path: `${inSonLa}/periods/month-2026-11`, answers: { foreignAdmin: 404, foreign: 404, national: 404 } },
  ],
  'get /api/office/results/:survey/:province/communes/:area/periods/:period': [
    {
      path: `${inCaMau}/communes/${hongDan}/periods/free-2026-11-01-2026-11-20`,
      answers: { ...ofCaMau, coordinator: 200 },
    },
    {
      path: `${inCaMau}/communes/${phuocLong}/periods/month-2026-11`,
      answers: { ...ofCaMau, neighbour: 200 },
    },
    {
      path: `${inSonLa}/communes/${hongDan}/periods/month-2026-11`,
      answers: { foreignAdmin: 404, foreign: 404, national: 404 },
    },
  ],
  'get /api/office/results/:survey/:province/jobs/:job/periods/:period': [
    { path: `${inCaMau}/jobs/${finishedJob}/periods/month-2026-11`, answers: ofCaMau },
    {
      path: `${inSonLa}/jobs/${finishedJob}/periods/month-2026-11`,
      answers: { foreignAdmin: 404, foreign: 404, national: 404 },
    },
  ],
  'get /api/office/results/:survey/:province/files/:name': [
    {
      path: `${inCaMau}/files/summary.xlsx`,
      answers: { admin: 302, officer: 302, viewer: 302, national: 302 },
    },
    { path: `${inSonLa}/files/summary.xlsx`, answers: { foreignAdmin: 404, foreign: 404, national: 404 } },
    { path: `${inCaMau}/files/responses.csv`, answers: everybody(404) },
    { path: `${inCaMau}/files/manifest.json`, answers: everybody(404) },
  ],
}
