import { caMau, hongDan, phuocLong, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const at = (commune: string, province: string = caMau) => `/api/office/posters/${province}/${commune}`
const poster = `${hongDan.slice(0, 5)}00000000`

/** Who keeps the posters of each commune; none hangs there, and the survey is not one of residents. */
const rowsFor = (path: (commune: string, province?: string) => string, found: number, body?: object) => {
  const sent = body === undefined ? {} : { body }
  return [
    { path: path(hongDan), ...sent, answers: { admin: found, officer: found, coordinator: found } },
    { path: path(phuocLong), ...sent, answers: { admin: found, officer: found, neighbour: found } },
    // A commune of another province: nobody has it in the own one.
    { path: path(hongDan, sonLa), ...sent, answers: { foreignAdmin: 404, foreign: 404 } },
    { path: path(hongDan, '96'), ...sent, answers: everybody(404) },
    { path: path('31843'), ...sent, answers: everybody(404) },
  ]
}
const malformed = { admin: 400, officer: 400, coordinator: 400 }

export const postersRows: Rows = {
  'get /api/office/posters/:province/:commune': rowsFor(at, 200),
  'post /api/office/posters/:province/:commune': [
    ...rowsFor(at, 422, { survey: visit, places: [{ kind: 'desk', place: 'Quầy số 1' }] }),
    { path: at(hongDan), body: { survey: visit, places: [] }, answers: malformed },
  ],
  'post /api/office/posters/:province/:commune/print': [
    ...rowsFor((...of) => `${at(...of)}/print`, 404, { posters: [poster], size: 'A6' }),
    { path: `${at(hongDan)}/print`, body: { posters: [poster], size: 'A3' }, answers: malformed },
  ],
  'post /api/office/posters/:province/:commune/revoke': [
    ...rowsFor((...of) => `${at(...of)}/revoke`, 404, { poster }),
    { path: `${at(hongDan)}/revoke`, body: { poster: '31843' }, answers: malformed },
  ],
}
