import { caMau, hongDan, phuocLong, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const at = (commune: string, province: string = caMau, query = `?survey=${visit}`) =>
  `/api/office/feedback/${province}/${commune}/examples${query}`

/** Of a survey that no resident fills in: 404 to whom the commune is open. */
export const examplesRows: Rows = {
  'get /api/office/feedback/:province/:commune/examples': [
    { path: at(hongDan), answers: { admin: 404, officer: 404, coordinator: 404 } },
    { path: at(phuocLong), answers: { admin: 404, officer: 404, neighbour: 404 } },
    // A commune of another province: nobody has it in the own one.
    { path: at(hongDan, sonLa), answers: { foreignAdmin: 404, foreign: 404 } },
    { path: at(hongDan, caMau, ''), answers: { admin: 400, officer: 400, coordinator: 400 } },
    {
      path: at(hongDan, caMau, `?survey=${visit}&after=..`),
      answers: { admin: 400, officer: 400, coordinator: 400 },
    },
    { path: at(hongDan, '96'), answers: everybody(404) },
  ],
}
