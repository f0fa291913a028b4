import { visit } from '../world.ts'
import type { Rows } from './rows.ts'

export const nationRows: Rows = {
  'get /api/office/nation/:survey': [
    { path: `/api/office/nation/${visit}`, answers: { national: 200 } },
    { path: '/api/office/nation/register', answers: { national: 200 } },
    { path: '/api/office/nation/survey_of_old', answers: { national: 404 } },
  ],
}
