import { caMau, hongDan, phuocLong, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const of = (province: string) => `/api/office/feedback/${province}`
const at = (commune: string, province: string = caMau) => `${of(province)}/${commune}`
const nothing = '019aa5c8-7c00-7000-8000-00000000000f'
const one = (commune: string, province?: string) => `${at(commune, province)}/resident_feedback/${nothing}`
const malformed = { admin: 400, officer: 400, coordinator: 400 }
const settings = { rev: 7, dueDays: 3, dueByTopic: {}, templates: [], tags: [] }

/** Who may answer the residents of each commune; nothing was said there. */
const rowsFor = (path: (commune: string, province?: string) => string, found: number, body?: object) => {
  const sent = body === undefined ? {} : { body }
  return [
    { path: path(hongDan), ...sent, answers: { admin: found, officer: found, coordinator: found } },
    { path: path(phuocLong), ...sent, answers: { admin: found, officer: found, neighbour: found } },
    // A commune of another province: nobody has it in the own one.
    { path: path(hongDan, sonLa), ...sent, answers: { foreignAdmin: 404, foreign: 404 } },
  ]
}

export const feedbackRows: Rows = {
  'get /api/office/feedback/:province': [
    { path: of(caMau), answers: { admin: 200, officer: 200, coordinator: 200, neighbour: 200 } },
    { path: of(sonLa), answers: { foreignAdmin: 200, foreign: 200 } },
    { path: of('96'), answers: everybody(404) },
  ],
  'get /api/office/feedback/:province/late': [
    { path: `${of(caMau)}/late`, answers: { admin: 200, officer: 200 } },
    { path: `${of(sonLa)}/late`, answers: { foreignAdmin: 200, foreign: 200 } },
    { path: `${of(caMau)}/late?after=..`, answers: { admin: 400, officer: 400 } },
  ],
  'get /api/office/feedback/:province/settings': [
    {
      path: `${of(caMau)}/settings`,
      answers: { admin: 200, officer: 200, coordinator: 200, neighbour: 200 },
    },
    { path: `${of(sonLa)}/settings`, answers: { foreignAdmin: 200, foreign: 200 } },
  ],
  'post /api/office/feedback/:province/settings': [
    // Of a revision that nobody has read.
    { path: `${of(caMau)}/settings`, body: settings, answers: { admin: 409, officer: 409 } },
    { path: `${of(sonLa)}/settings`, body: settings, answers: { foreignAdmin: 409, foreign: 409 } },
    {
      path: `${of(caMau)}/settings`,
      body: { ...settings, dueDays: 0 },
      answers: { admin: 400, officer: 400 },
    },
  ],
  'get /api/office/feedback/:province/:commune': [
    ...rowsFor(at, 200),
    { path: at(hongDan, '96'), answers: everybody(404) },
    { path: at('31843'), answers: everybody(404) },
    { path: `${at(hongDan)}?show=everything`, answers: malformed },
    { path: `${at(hongDan)}?show=all`, answers: malformed },
    { path: `${at(hongDan)}?after=..%2F..`, answers: malformed },
    { path: `${at(hongDan)}?show=quarantine&after=2026-11-21%23${nothing}`, answers: malformed },
    { path: `${at(hongDan)}?survey=no_survey`, answers: { admin: 404, officer: 404, coordinator: 404 } },
  ],
  'post /api/office/feedback/:province/:commune/quarantine': [
    ...rowsFor((...place) => `${at(...place)}/quarantine`, 200, {
      judgement: 'clear',
      chosen: { until: Date.parse('2026-11-21T00:00:00Z') },
    }),
    {
      path: `${at(hongDan)}/quarantine`,
      body: { judgement: 'clear', chosen: { cases: [] } },
      answers: malformed,
    },
  ],
  'get /api/office/feedback/:province/:commune/:survey/:id': rowsFor(one, 404),
  'post /api/office/feedback/:province/:commune/:survey/:id': rowsFor(one, 404, { kind: 'take', rev: 1 }),
  'post /api/office/feedback/:province/:commune/:survey/:id/contact': rowsFor(
    (...place) => `${one(...place)}/contact`,
    404,
  ),
}
