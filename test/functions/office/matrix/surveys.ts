import { theSurvey } from '../../../support/versions.ts'
import { caMau, hongDan, ownVisit, sonLa, visit } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const all = '/api/office/surveys'
const own = `${all}/${ownVisit}`
const national = `${all}/${visit}`
const unknown = `${all}/no_such_survey`

/** Who sees a survey of Cà Mau, and who sees one of the nation. */
const ofCaMau = { admin: 200, officer: 200, viewer: 200, national: 200 }
const ofTheNation = { ...ofCaMau, foreignAdmin: 200, foreign: 200 }

/** Who may edit in Cà Mau, and who somewhere: these learn that there is no such survey. */
const editors = (status: number) => ({ admin: status, officer: status })
const editorsAnywhere = (status: number) => ({ ...editors(status), foreignAdmin: status, foreign: status })

const title = { vi: 'Phiếu của tỉnh' }
const province = { level: 'province', province: caMau }
const from = { survey: visit, version: 1 }
const next = { ...theSurvey(visit), survey: ownVisit, version: 2 }

export const surveysRows: Rows = {
  'get /api/office/surveys': [{ path: all, answers: ofTheNation }],
  'post /api/office/surveys': [
    // The id is taken: so much learns who may make surveys in the province that the body names.
    { path: all, body: () => ({ id: ownVisit, title, scope: province, from }), answers: editors(409) },
    {
      path: all,
      body: () => ({ id: ownVisit, title, scope: { level: 'province', province: sonLa }, from }),
      answers: { foreignAdmin: 409, foreign: 409 },
    },
    // A base of a foreign province.
    {
      path: all,
      body: () => ({
        id: 'son_la_visit',
        title,
        scope: { level: 'province', province: sonLa },
        from: { survey: ownVisit, version: 1 },
      }),
      answers: {},
    },
    // A commune of a foreign province.
    {
      path: all,
      body: () => ({
        id: 'son_la_visit',
        title,
        scope: { level: 'communes', province: sonLa, communes: [hongDan] },
        from,
      }),
      answers: { foreignAdmin: 422, foreign: 422 },
    },
    { path: all, body: () => ({ id: 'of_all', title, scope: { level: 'nation' }, from }), answers: {} },
  ],
  'get /api/office/surveys/:survey': [
    { path: own, answers: ofCaMau },
    { path: national, answers: ofTheNation },
    { path: unknown, answers: { ...everybody(403), ...mapped(ofTheNation, 404) } },
    { path: `${all}/No%20Id`, answers: everybody(404) },
  ],
  'post /api/office/surveys/:survey': [
    { path: own, body: () => ({ title, scope: province, rev: 9 }), answers: editors(409) },
    // Another province's own area in the body does not help.
    {
      path: own,
      body: () => ({ title, scope: { level: 'province', province: sonLa }, rev: 1 }),
      answers: {},
    },
    { path: own, body: () => ({ title, scope: { level: 'nation' }, rev: 1 }), answers: {} },
    { path: national, body: () => ({ title, scope: province, rev: 1 }), answers: {} },
    { path: unknown, body: () => ({ title, scope: province, rev: 1 }), answers: editorsAnywhere(404) },
  ],
  'get /api/office/surveys/:survey/versions/:version': [
    { path: `${own}/versions/1`, answers: ofCaMau },
    { path: `${own}/versions/2`, answers: mapped(ofCaMau, 404) },
    { path: `${national}/versions/1`, answers: ofTheNation },
    { path: `${own}/versions/DRAFT`, answers: everybody(404) },
  ],
  'get /api/office/surveys/:survey/draft': [
    { path: `${own}/draft`, answers: editors(200) },
    { path: `${national}/draft`, answers: {} },
    { path: `${unknown}/draft`, answers: editorsAnywhere(404) },
  ],
  'post /api/office/surveys/:survey/draft': [
    { path: `${own}/draft`, body: () => ({ definition: next, rev: 9 }), answers: editors(409) },
    {
      path: `${national}/draft`,
      body: () => ({ definition: { ...next, survey: visit }, rev: 0 }),
      answers: {},
    },
    // The survey of the path is the one that is checked, and the body must be of it.
    {
      path: `${own}/draft`,
      body: () => ({ definition: { ...next, survey: visit }, rev: 0 }),
      answers: editors(422),
    },
  ],
  'post /api/office/surveys/:survey/publish': [
    { path: `${own}/publish`, body: () => ({ draftRev: 9 }), answers: editors(409) },
    { path: `${national}/publish`, body: () => ({ draftRev: 1 }), answers: {} },
    { path: `${unknown}/publish`, body: () => ({ draftRev: 1 }), answers: editorsAnywhere(404) },
  ],
  'post /api/office/surveys/:survey/state': [
    { path: `${own}/state`, body: () => ({ to: 'frozen', rev: 1 }), answers: editors(409) },
    { path: `${national}/state`, body: () => ({ to: 'closing', rev: 1 }), answers: {} },
    { path: `${unknown}/state`, body: () => ({ to: 'closing', rev: 1 }), answers: editorsAnywhere(404) },
  ],
}

function mapped<Caller extends string>(answers: Record<Caller, number>, status: number) {
  return Object.fromEntries(Object.keys(answers).map((caller) => [caller, status]))
}
