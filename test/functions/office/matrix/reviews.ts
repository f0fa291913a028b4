import { aRescue, aRescueFile } from '../../../support/rescue.ts'
import { caMau, hongDan, ownVisit, phuocLong, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const at = (commune: string, province: string = caMau) =>
  `/api/office/reviews/${visit}/${province}/${commune}`
const nothing = '019aa5c8-7c00-7000-8000-00000000000f'
const decision = { response: nothing, rev: 1, kind: 'approve' }
const aFileFrom = (area: typeof hongDan) => () => aRescueFile(aRescue({ area }))

/** Who may say of each commune; it has received nothing. */
const rowsFor = (path: (commune: string, province?: string) => string, found: number, body?: object) => [
  {
    path: path(hongDan),
    ...(body === undefined ? {} : { body }),
    answers: { admin: found, officer: found, coordinator: found },
  },
  {
    path: path(phuocLong),
    ...(body === undefined ? {} : { body }),
    answers: { admin: found, officer: found, neighbour: found },
  },
  // A commune of another province: nobody has it in the own one.
  {
    path: path(hongDan, sonLa),
    ...(body === undefined ? {} : { body }),
    answers: { foreignAdmin: 404, foreign: 404 },
  },
]

const ofProvince = (province: string) => `/api/office/reviews/${visit}/${province}`
const many = { kind: 'approve', responses: [{ response: nothing, rev: 1 }] }
const doubts = (survey: string) => `/api/office/surveys/${survey}/doubts`
const noRules = { rev: 9, changes: {} }

export const reviewsRows: Rows = {
  'get /api/office/reviews/:survey/:province': [
    { path: ofProvince(caMau), answers: { admin: 200, officer: 200 } },
    { path: ofProvince(sonLa), answers: { foreignAdmin: 200, foreign: 200 } },
    { path: `${ofProvince(caMau)}?after=hong-dan`, answers: { admin: 400, officer: 400 } },
    {
      path: `/api/office/reviews/${ownVisit}/${sonLa}`,
      answers: { foreignAdmin: 404, foreign: 404 },
    },
    { path: `/api/office/reviews/no_survey/${caMau}`, answers: { admin: 404, officer: 404 } },
  ],
  'post /api/office/reviews/:survey/:province/:commune/many': [
    ...rowsFor((commune, province) => `${at(commune, province)}/many`, 200, many),
    {
      path: `${at(hongDan)}/many`,
      body: { ...many, kind: 'exclude' }, // without a reason
      answers: { admin: 400, officer: 400, coordinator: 400 },
    },
  ],
  'get /api/office/surveys/:survey/doubts': [
    { path: doubts(ownVisit), answers: { admin: 200, officer: 200, viewer: 200, national: 200 } },
    {
      path: doubts(visit),
      answers: { admin: 200, officer: 200, viewer: 200, national: 200, foreignAdmin: 200, foreign: 200 },
    },
  ],
  'post /api/office/surveys/:survey/doubts': [
    { path: doubts(ownVisit), body: noRules, answers: { admin: 409, officer: 409 } },
    // What is everybody's no province changes.
    { path: doubts(visit), body: noRules, answers: {} },
    {
      path: doubts('no_survey'),
      body: noRules,
      answers: { admin: 404, officer: 404, foreignAdmin: 404, foreign: 404 },
    },
  ],
  'get /api/office/reviews/:survey/:province/:commune': [
    ...rowsFor(at, 200),
    {
      path: `${at(hongDan)}?show=doubtful&doubt=twin&team=t1&member=m1`,
      answers: { admin: 200, officer: 200, coordinator: 200 },
    },
    { path: `${at(hongDan)}?doubt=odd`, answers: { admin: 400, officer: 400, coordinator: 400 } },
    { path: `${at(hongDan)}?show=everything`, answers: { admin: 400, officer: 400, coordinator: 400 } },
    { path: `${at(hongDan)}?after=..%2F..`, answers: { admin: 400, officer: 400, coordinator: 400 } },
    {
      path: `/api/office/reviews/no_survey/${caMau}/${hongDan}`,
      answers: { admin: 404, officer: 404, coordinator: 404 },
    },
    { path: `/api/office/reviews/${visit}/96/${hongDan}`, answers: everybody(404) },
  ],
  'get /api/office/reviews/:survey/:province/:commune/:response': rowsFor(
    (commune, province) => `${at(commune, province)}/${nothing}`,
    404,
  ),
  'post /api/office/reviews/:survey/:province/:commune': [
    ...rowsFor(at, 404, decision),
    {
      path: at(hongDan),
      body: { ...decision, kind: 'tombstone' },
      answers: { admin: 400, officer: 400, coordinator: 400 },
    },
  ],
  'post /api/office/rescues/:province': [
    {
      path: `/api/office/rescues/${caMau}`,
      body: aFileFrom(hongDan),
      answers: { admin: 200, officer: 200, coordinator: 200 },
    },
    {
      path: `/api/office/rescues/${caMau}`,
      body: aFileFrom(phuocLong),
      answers: { admin: 200, officer: 200, neighbour: 200 },
    },
    // A commune that is not of that province.
    { path: `/api/office/rescues/${sonLa}`, body: aFileFrom(hongDan), answers: {} },
    // Nobody learns from what the file holds whether it can be opened.
    {
      path: `/api/office/rescues/${caMau}`,
      body: {},
      answers: { admin: 422, officer: 422, coordinator: 422, neighbour: 422 },
    },
    { path: '/api/office/rescues/96', body: aFileFrom(hongDan), answers: everybody(404) },
  ],
}
