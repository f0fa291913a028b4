import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeRoutes } from '../../../functions/office/routes.ts'
import { ResultsView } from '../../../shared/api/office.ts'
import { DAY } from '../../../shared/time.ts'
import {
  caMau,
  finishedJob,
  hongDan,
  officeWorld,
  people,
  phuocLong,
  sonLa,
  visit,
  type World,
} from './world.ts'

const callers = { nobody: undefined, ...people }
type Caller = keyof typeof callers

/** What each caller is answered, by route and address. A route without a row here fails the build. */
const inCaMau = `/api/office/results/${visit}/${caMau}`
const inSonLa = `/api/office/results/${visit}/${sonLa}`
const everybody = (status: number): Record<Caller, number> => ({
  nobody: status,
  officer: status,
  viewer: status,
  foreign: status,
  coordinator: status,
  national: status,
  auditor: status,
})
const staffOnly: Record<Caller, number> = { ...everybody(403), nobody: 401 }
const body = (province: string) => JSON.stringify({ survey: visit, province })

const matrix: Record<string, { path: string; body?: string; answers: Record<Caller, number> }[]> = {
  'get /api/office/sign-in': [{ path: '/api/office/sign-in', answers: everybody(302) }],
  'get /api/office/sign-in/callback': [{ path: '/api/office/sign-in/callback', answers: everybody(302) }],
  'post /api/office/sign-out': [{ path: '/api/office/sign-out', answers: everybody(204) }],
  'get /api/office/me': [{ path: '/api/office/me', answers: { ...everybody(200), nobody: 401 } }],
  'post /api/office/results': [
    { path: '/api/office/results', body: body(caMau), answers: { ...staffOnly, officer: 202 } },
    { path: '/api/office/results', body: body(sonLa), answers: { ...staffOnly, foreign: 202 } },
  ],
  'get /api/office/results/:survey/:province': [
    { path: inCaMau, answers: { ...staffOnly, officer: 200, viewer: 200, national: 200 } },
    { path: inSonLa, answers: { ...staffOnly, foreign: 200, national: 200 } },
    { path: `/api/office/results/${visit}/96`, answers: { ...everybody(404), nobody: 401 } },
    { path: `/api/office/results/Hh%20Visit/${caMau}`, answers: { ...everybody(404), nobody: 401 } },
  ],
  'get /api/office/results/:survey/:province/jobs/:job': [
    {
      path: `${inCaMau}/jobs/${finishedJob}`,
      answers: { ...staffOnly, officer: 200, viewer: 200, national: 200 },
    },
    { path: `${inSonLa}/jobs/${finishedJob}`, answers: { ...staffOnly, foreign: 404, national: 404 } },
  ],
  'get /api/office/results/:survey/:province/summary': [
    {
      path: `${inCaMau}/summary`,
      answers: { ...staffOnly, officer: 200, viewer: 200, coordinator: 200, national: 200 },
    },
    { path: `${inSonLa}/summary`, answers: { ...staffOnly, foreign: 404, national: 404 } },
  ],
  'get /api/office/results/:survey/:province/communes/:area/summary': [
    {
      path: `${inCaMau}/communes/${hongDan}/summary`,
      answers: { ...staffOnly, officer: 200, viewer: 200, coordinator: 200, national: 200 },
    },
    {
      path: `${inCaMau}/communes/${phuocLong}/summary`,
      answers: { ...staffOnly, officer: 200, viewer: 200, national: 200 },
    },
    {
      path: `${inSonLa}/communes/${hongDan}/summary`,
      answers: { ...staffOnly, foreign: 404, national: 404 },
    },
  ],
  'get /api/office/results/:survey/:province/files/:name': [
    {
      path: `${inCaMau}/files/summary.xlsx`,
      answers: { ...staffOnly, officer: 302, viewer: 302, national: 302 },
    },
    { path: `${inCaMau}/files/responses.csv`, answers: { ...staffOnly, officer: 302 } },
    { path: `${inSonLa}/files/responses.csv`, answers: { ...staffOnly, foreign: 404 } },
    { path: `${inCaMau}/files/manifest.json`, answers: { ...everybody(404), nobody: 401 } },
  ],
}

describe('every route answers each role only within its scope', () => {
  let world: World
  beforeAll(async () => {
    world = await officeWorld()
  })
  afterAll(() => world.close())

  it('has a row for every route', () => {
    const routes = officeRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(matrix).sort()).toEqual(routes.sort())
  })

  for (const [route, rows] of Object.entries(matrix)) {
    for (const row of rows) {
      it.each(Object.entries(row.answers))(`${route} at ${row.path} for %s: %i`, async (name, status) => {
        const call = await world.as(callers[name as Caller])
        const [method] = route.split(' ')
        const answer = await call(row.path, {
          method: method?.toUpperCase() ?? '',
          ...(row.body === undefined ? {} : { body: row.body }),
        })
        expect(answer.status).toBe(status)
      })
    }
  }

  it('gives a commune coordinator the own commune where others get the province', async () => {
    const asCoordinator = await world.as(people.coordinator)
    expect(await (await asCoordinator(`${inCaMau}/summary`)).json()).toEqual({ area: hongDan })
    const asOfficer = await world.as(people.officer)
    expect(await (await asOfficer(`${inCaMau}/summary`)).json()).toEqual({ area: caMau })
  })

  it('lists only the files that the person may download', async () => {
    const names = async (who: (typeof people)['officer']) => {
      const view = (await (await (await world.as(who))(inCaMau)).json()) as { files: { name: string }[] }
      return view.files.map((file) => file.name)
    }
    expect(await names(people.officer)).toEqual(['summary.xlsx', 'responses.csv'])
    expect(await names(people.national)).toEqual(['summary.xlsx'])
  })

  it('offers files of rows for 30 days, and the others for good', async () => {
    const own = await officeWorld()
    own.advance(30 * DAY)
    const call = await own.as(people.officer)
    const view = ResultsView.parse(await (await call(inCaMau)).json())
    expect(view.files.map(({ name }) => name)).toEqual(['summary.xlsx'])
    expect((await call(`${inCaMau}/files/responses.csv`)).status).toBe(404)
    expect((await call(`${inCaMau}/files/summary.xlsx`)).status).toBe(302)
    await own.close()
  })

  it('lists only the provinces that the person may look at, and the auditor none', async () => {
    const provinces = async (who: (typeof people)['officer']) => {
      const me = (await (await (await world.as(who))('/api/office/me')).json()) as {
        provinces: { name: string }[]
      }
      return me.provinces.map(({ name }) => name)
    }
    expect(await provinces(people.officer)).toEqual(['Cà Mau'])
    expect(await provinces(people.coordinator)).toEqual(['Cà Mau'])
    expect(await provinces(people.national)).toEqual(['Sơn La', 'Cà Mau'])
    expect(await provinces(people.auditor)).toEqual([])
  })
})
