import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeRoutes } from '../../../functions/office/routes.ts'
import { auditRows } from './matrix/audit.ts'
import { cardsRows } from './matrix/cards.ts'
import { examplesRows } from './matrix/examples.ts'
import { exportsRows } from './matrix/exports.ts'
import { feedbackRows } from './matrix/feedback.ts'
import { importsRows } from './matrix/imports.ts'
import { nationRows } from './matrix/nation.ts'
import { postersRows } from './matrix/posters.ts'
import { registerRows } from './matrix/register.ts'
import { reportRows } from './matrix/report.ts'
import { resultsRows } from './matrix/results.ts'
import { reviewsRows } from './matrix/reviews.ts'
import type { Row, Rows, StaffCaller } from './matrix/rows.ts'
import { staffRows } from './matrix/staff.ts'
import { surveysRows } from './matrix/surveys.ts'
import { caMau, hongDan, officeWorld, people, visit, type World } from './world.ts'

const inCaMau = `/api/office/results/${visit}/${caMau}`

/** What each caller is answered, by route and address. A route without a row here fails the build. */
const matrix: Rows = {
  ...resultsRows,
  ...exportsRows,
  ...nationRows,
  ...registerRows,
  ...importsRows,
  ...cardsRows,
  ...staffRows,
  ...surveysRows,
  ...auditRows,
  ...reportRows,
  ...reviewsRows,
  ...feedbackRows,
  ...postersRows,
  ...examplesRows,
}

/** Routes that anybody may call, with what everybody is answered. */
const publicRoutes: Record<string, number> = {
  'get /api/office/sign-in': 302,
  'get /api/office/sign-in/callback': 302,
  'post /api/office/sign-out': 204,
  'get /ket-qua/:code': 404,
}

/** Who is not, or no longer, somebody of the office: what the guard of staff routes answers them. */
const outsiders = { nobody: 401, expired: 401, 'signed out': 401, 'a phone': 401, dismissed: 403 } as const
type Outsider = keyof typeof outsiders

const staffCallers = Object.keys(people) as StaffCaller[]
const outsiderCallers = Object.keys(outsiders) as Outsider[]

describe('every route answers each role only within its scope', () => {
  let world: World
  beforeAll(async () => {
    world = await officeWorld()
  })
  afterAll(() => world.close())

  it('has a row for every route', () => {
    const routes = officeRoutes.map(({ method, path }) => `${method} ${path}`)
    expect([...Object.keys(matrix), ...Object.keys(publicRoutes)].sort()).toEqual(routes.sort())
  })

  for (const [route, status] of Object.entries(publicRoutes)) {
    it.each([...staffCallers, ...outsiderCallers])(`${route} for %s: ${status}`, async (name) => {
      const [method = '', path = ''] = route.split(' ')
      const call = await callerOf(world, name)
      expect((await call(path, { method: method.toUpperCase() })).status).toBe(status)
    })
  }

  for (const [route, rows] of Object.entries(matrix)) {
    for (const row of rows) {
      const cases = [
        ...staffCallers.map((name) => [name, row.answers[name] ?? 403] as const),
        ...outsiderCallers.map((name) => [name, outsiders[name]] as const),
      ]
      it.each(cases)(`${route} at ${row.path} for %s: %i`, async (name, status) => {
        const answer = await ask(await callerOf(world, name), route, row)
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

  it('lists only the provinces that the person may look at', async () => {
    const provinces = async (who: (typeof people)['officer']) => {
      const me = (await (await (await world.as(who))('/api/office/me')).json()) as {
        provinces: { name: string }[]
      }
      return me.provinces.map(({ name }) => name)
    }
    expect(await provinces(people.officer)).toEqual(['Cà Mau'])
    expect(await provinces(people.coordinator)).toEqual(['Cà Mau'])
    expect(await provinces(people.national)).toEqual(['Sơn La', 'Cà Mau'])
    expect(await provinces(people.auditor)).toEqual(['Sơn La', 'Cà Mau'])
  })
})

async function ask(call: Awaited<ReturnType<World['as']>>, route: string, row: Row): Promise<Response> {
  const [method = ''] = route.split(' ')
  const given: Uint8Array<ArrayBuffer> | object | undefined =
    typeof row.body === 'function' ? row.body() : row.body
  const body = given instanceof Uint8Array ? given : JSON.stringify(given)
  return call(row.path, {
    method: method.toUpperCase(),
    ...(given === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
  })
}

function callerOf(world: World, name: StaffCaller | Outsider): ReturnType<World['as']> {
  switch (name) {
    case 'nobody':
      return world.as(undefined)
    case 'expired':
      return world.asExpired()
    case 'signed out':
      return world.asSignedOut()
    case 'a phone':
      return world.asPhone()
    case 'dismissed':
      return world.as({ ...people.officer, email: 'nobody-any-more@example.gov.vn' })
    default:
      return world.as(people[name])
  }
}
